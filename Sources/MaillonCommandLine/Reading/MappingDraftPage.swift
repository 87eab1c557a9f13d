import MaillonCore
import MaillonIntake
import MaillonPresentation

/// The draft of a mapping as an XML file, with the reasons as comments.
struct MappingDraftPage {
  private let draft: MappingDraft
  private let file: String
  private let language: Language

  /// A mapping file is read up to a mebibyte: beyond this, columns are counted and no longer listed.
  private static let mostBytes = 900_000
  private static let longestHeading = 1_000

  /// Creates a page.
  init(_ draft: MappingDraft, file: String, language: Language) {
    self.draft = draft
    self.file = file
    self.language = language
  }

  /// The file.
  var xml: String {
    var page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    page += comment(.introduction(file: file, rows: draft.rows), indentation: "")
    let id = attribute(draft.id)
    page += "<mapping xmlns=\"urn:maillon:mapping:1\" id=\"\(id)\" source=\"\(id)\">\n"
    if let preset = draft.preset { page += comment(.presetKnown(preset.rawValue)) }
    if draft.isDateOrderOpen { page += comment(.dateOrderOpen) }
    if draft.hasUniversalTimes { page += comment(.universalTimes) }
    page += dialect
    page += grain
    for role in draft.missing {
      page += comment(
        .roleMissing(role.name), more: " <constant role=\"\(role.name)\" value=\"…\"/>")
    }
    if !draft.hasTouchpoint {
      page += comment(
        .touchpointMissing, more: " <constant role=\"touchpoint\" value=\"in-person\"/>")
    }
    for (index, column) in draft.columns.enumerated() {
      guard page.utf8.count < MappingDraftPage.mostBytes else {
        page += comment(.more(draft.columns.count - index))
        break
      }
      page += entry(column)
    }
    return page + "</mapping>\n"
  }

  private var dialect: String {
    let dialect = draft.dialect
    var attributes: [(String, String)] = []
    if let encoding = dialect.encoding { attributes.append(("encoding", encoding.rawValue)) }
    if let delimiter = dialect.delimiter {
      let isTab = delimiter == UInt8(ascii: "\t")
      attributes.append(("delimiter", isTab ? "tab" : String(UnicodeScalar(delimiter))))
    }
    if let mark = dialect.decimalMark { attributes.append(("decimal-mark", mark.rawValue)) }
    if let order = dialect.dateOrder { attributes.append(("dates", order.rawValue)) }
    if let rows = dialect.skippedRows { attributes.append(("skip-rows", String(rows))) }
    guard !attributes.isEmpty else { return "" }
    return "  <dialect" + attributes.map { " \($0.0)=\"\($0.1)\"" }.joined() + "/>\n"
  }

  private var grain: String {
    guard let grain = draft.grain else { return "" }
    var lines = comment(.longGrain) + "  <grain>\n"
    for (name, columns) in [
      ("group", grain.group), ("question", grain.question), ("answer", grain.answer),
      ("comment", grain.comment),
    ] where !columns.isEmpty {
      lines += "    <\(name)>" + columns.map(self.name).joined() + "</\(name)>\n"
    }
    return lines + "  </grain>\n"
  }

  private func entry(_ column: MappingDraft.Column) -> String {
    guard let heading = nameable(column.heading) else {
      return column.heading.isEmpty && column.samples.isEmpty
        ? "" : comment(.unnamed(String(column.heading.prefix(60))), more: samples(column))
    }
    let name = name(Mapping.ColumnName(heading, position: column.position))
    var lines = "\n" + comment(reason(column), more: samples(column))
    let role = attribute(column.role.name)
    guard !column.values.isEmpty else {
      return lines + "  <column role=\"\(role)\">\(name)</column>\n"
    }
    if column.values.contains(where: \.to.isEmpty) {
      lines += comment(.valuesOpen)
    } else if column.reason == .fewValues {
      lines += comment(.questionOpen)
    }
    lines += "  <column role=\"\(role)\">\n    \(name)\n"
    for value in column.values where nameable(value.from) != nil {
      lines += "    <value from=\"\(attribute(value.from))\" to=\"\(attribute(value.to))\"/>\n"
    }
    return lines + "  </column>\n"
  }

  private func reason(_ column: MappingDraft.Column) -> DraftMessage {
    switch column.reason {
    case .name: .known
    case .rubric: .ofRubric
    case .word(let word): .word(word)
    case .dates: .dates
    case .stories: .stories
    case .fewValues: .fewValues
    case .taken(let role): .taken(role.name)
    case .misfit(let role): .misfit(role.name)
    case .empty: .empty
    case .unknown: .unknown
    }
  }

  private func samples(_ column: MappingDraft.Column) -> String {
    // A draft is passed on: it names nobody.
    let namesPeople = [.observer, .staff, .outcomeCoder].contains(column.role)
    guard !column.samples.isEmpty, !namesPeople else { return "" }
    return DraftMessage.samples(column.samples.joined(separator: " · ")).text(in: language)
  }

  /// The text if XML and a mapping can hold it; nothing where they cannot.
  private func nameable(_ text: String) -> String? {
    guard text.utf8.count <= MappingDraftPage.longestHeading,
      text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }),
      text.unicodeScalars.allSatisfy(MappingDraftPage.isOfXML)
    else { return nil }
    return text
  }

  private static func isOfXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private func name(_ name: Mapping.ColumnName) -> String {
    let position = name.position > 1 ? " position=\"\(name.position)\"" : ""
    return "<name\(position)>\(escaped(name.heading))</name>"
  }

  private func comment(
    _ message: DraftMessage, more: String = "", indentation: String = "  "
  ) -> String {
    // In a comment there is neither "--" nor a character that XML has not.
    var text = ""
    for scalar in (message.text(in: language) + more).unicodeScalars {
      if scalar == "-", text.unicodeScalars.last == "-" { text += " " }
      let isPlain = MappingDraftPage.isOfXML(scalar) && scalar.value >= 0x20
      text.unicodeScalars.append(isPlain ? scalar : " ")
    }
    return "\(indentation)<!-- \(text) -->\n"
  }

  private func attribute(_ text: String) -> String {
    escaped(text).replacing("\"", with: "&quot;").replacing("\n", with: " ")
      .replacing("\r", with: " ").replacing("\t", with: " ")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
