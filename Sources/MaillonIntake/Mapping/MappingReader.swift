import Foundation
import MaillonCore

/// Reads mapping files.
package enum MappingReader {
  /// Reads a mapping file.
  ///
  /// - Parameter input: The file.
  /// - Returns: The mapping, nil if anything is wrong with it, and what is wrong.
  package static func read(_ input: SheetInput) -> (mapping: Mapping?, problems: [Problem]) {
    switch SheetSource.open(input) {
    case .failure(let failure): return (nil, [failure.problem(file: input.name)])
    case .success(let source):
      let most = 1 << 20
      let bytes = source.head(most + 1)
      guard bytes.count <= most else {
        return (
          nil, [Problem(.limitExceeded, file: input.name, found: "file", expected: String(most))]
        )
      }
      return read(bytes, file: input.name)
    }
  }

  /// Reads a mapping from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The file as the user named it.
  /// - Returns: The mapping, nil if anything is wrong with it, and what is wrong.
  package static func read(_ bytes: [UInt8], file: String) -> (
    mapping: Mapping?, problems: [Problem]
  ) {
    let (root, problems) = XMLTree.read(bytes, schema: XMLSchema.mapping, file: file)
    guard let root else { return (nil, problems) }
    return MappingTree(file: file).mapping(root)
  }
}

/// Makes a mapping of a document that the schema allows, and says what the schema cannot.
private struct MappingTree {
  let file: String

  func mapping(_ root: XMLElement) -> (mapping: Mapping?, problems: [Problem]) {
    var problems: [Problem] = []
    var mapping = Mapping(
      id: root.attributes["id"]?.trimmedOfSpaces ?? "",
      source: root.attributes["source"]?.trimmedOfSpaces,
      keepsCanonicalColumns: ["true", "1"].contains(root.attributes["own-names"]?.trimmedOfSpaces))
    if let dialect = root.child("dialect") {
      mapping.dialect = wishes(dialect)
      if let zone = mapping.dialect.timeZone, TimeZone(identifier: zone) == nil {
        problems.append(
          Problem(
            .mappingInvalid, file: file, line: dialect.line, field: "\(dialect.path)/@time-zone",
            found: zone, expected: "Europe/Paris, Europe/Brussels, America/Montreal …"))
      }
    }
    mapping.signature = root.child("recognised-by")?.children("heading").map(names) ?? []
    if let grain = root.child("grain") {
      func part(_ name: String) -> [Mapping.ColumnName] { grain.child(name).map(names) ?? [] }
      mapping.grain = Mapping.Grain(
        group: part("group"), question: part("question"), answer: part("answer"),
        comment: part("comment"))
    }
    if let submission = root.child("submission") {
      mapping.submission = Mapping.Submission(
        element: submission.attributes["element"]?.trimmedOfSpaces,
        repeats: submission.children("repeat").map(\.text.trimmedOfSpaces))
    }
    mapping.groupSeparator = root.attributes["group-separator"]?.trimmedOfSpaces.first
    for element in root.children where element.name == "keep" || element.name == "skip" {
      mapping.filters.append(
        Mapping.RowFilter(
          names: names(element), values: element.children("when").map(\.text.trimmedOfSpaces),
          keeps: element.name == "keep"))
    }
    for part in root.child("identity")?.children ?? [] {
      if part.name == "role", let role = ColumnRole(name: part.text.trimmedOfSpaces) {
        mapping.identity.append(.role(role))
      } else if part.name == "column" {
        mapping.identity.append(.column(names(part)))
      }
    }
    for constant in root.children("constant") {
      guard let role = role(constant), let value = constant.attributes["value"] else { continue }
      mapping.constants.append(Mapping.Constant(role: role, value: value.trimmedOfSpaces))
    }
    for word in root.children("null") {
      guard let text = word.attributes["word"],
        let meaning = word.attributes["means"].flatMap({
          Mapping.NullWord.Meaning(rawValue: $0.trimmedOfSpaces)
        })
      else { continue }
      mapping.nullWords.append(Mapping.NullWord(text.trimmedOfSpaces, meaning: meaning))
    }
    for element in root.children("column") {
      guard let role = role(element) else { continue }
      var column = Mapping.Column(role: role, names: names(element))
      if let template = element.attributes["template"] {
        if let parts = MappingTemplate.parts(of: template) { column.template = parts }
      }
      column.patterns = element.children("pattern").map(\.text.trimmedOfSpaces)
      column.isOtherwise = ["true", "1"].contains(element.attributes["otherwise"]?.trimmedOfSpaces)
      column.prefix = element.attributes["prefix"]?.trimmedOfSpaces
      column.split = element.attributes["split"].flatMap { MappingTree.separators[$0] }
      guard (column.names.isEmpty && column.patterns.isEmpty) != column.template.isEmpty else {
        problems.append(
          Problem(
            .mappingInvalid, file: file, line: element.line, field: element.path,
            found: element.attributes["template"] ?? "",
            expected: "<name>…</name> | template=\"{…}\""))
        continue
      }
      column.values = element.children("value").map {
        Mapping.ValueMeaning(
          from: $0.attributes["from"]?.trimmedOfSpaces ?? "",
          to: $0.attributes["to"]?.trimmedOfSpaces ?? "")
      }
      mapping.columns.append(column)
    }
    return (problems.isEmpty ? mapping : nil, problems)
  }

  private static let separators: [String: Character] = [
    "space": " ", "line": "\n", ",": ",", ";": ";", "|": "|",
  ]

  private func role(_ element: XMLElement) -> ColumnRole? {
    element.attributes["role"].flatMap { ColumnRole(name: $0.trimmedOfSpaces) }
  }

  private func names(_ element: XMLElement) -> [Mapping.ColumnName] {
    element.children("name").map {
      Mapping.ColumnName(
        $0.text.trimmedOfSpaces, position: $0.attributes["position"].flatMap { Int($0) } ?? 1)
    }
  }

  private func wishes(_ element: XMLElement) -> DialectWishes {
    func value(_ name: String) -> String? { element.attributes[name]?.trimmedOfSpaces }
    return DialectWishes(
      encoding: value("encoding").flatMap { TextEncoding(rawValue: $0) },
      delimiter: value("delimiter").flatMap { $0 == "tab" ? UInt8(ascii: "\t") : $0.utf8.first },
      decimalMark: value("decimal-mark").flatMap { DecimalMark(rawValue: $0) },
      dateOrder: value("dates").flatMap { DateReader.Order(rawValue: $0) },
      skippedRows: value("skip-rows").flatMap { Int($0) },
      timeZone: value("time-zone"))
  }
}

/// Texts put together from columns: `{Code_postal} {Commune#2}`.
enum MappingTemplate {
  /// The pieces; nothing if braces do not pair, or no column is named.
  static func parts(of template: String) -> [Mapping.TemplatePart]? {
    var parts: [Mapping.TemplatePart] = []
    var rest = template[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let name = rest[rest.index(after: open)..<close]
      guard !name.isEmpty, !name.contains("{") else { return nil }
      var heading = String(name)
      var position = 1
      if let mark = name.lastIndex(of: "#"), let number = Int(name[name.index(after: mark)...]) {
        heading = String(name[..<mark])
        position = number
      }
      parts.append(.column(Mapping.ColumnName(heading, position: position)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    let hasColumn = parts.contains { if case .column = $0 { true } else { false } }
    return hasColumn ? parts : nil
  }
}
