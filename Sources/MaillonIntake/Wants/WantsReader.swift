import MaillonCore

/// Reads surveys of what customers want: CSV with `criterion,importance`, or one row a respondent and one
/// column a thing.
package enum WantsReader {
  /// What came of reading a survey.
  package struct Reading: Sendable {
    /// The wants; nil where nothing could be read.
    package var wants: Wants?
    /// Everything wrong with it, in the order of the file.
    package var problems: [Problem]
    /// Columns that hold no numbers, and were left aside.
    package var leftOut: [String]
  }

  /// The headings that name things, and those that say how much they matter.
  private static let nameHeadings: Set = ["criterion", "critère", "critere", "name", "nom", "id"]
  private static let valueHeadings: Set = [
    "importance", "weight", "poids", "points", "importance (0-100)",
  ]

  /// Headings of columns that say who answered, and not what matters.
  private static let asideHeadings: Set = [
    "id", "respondent", "répondant", "repondant", "date", "timestamp", "horodateur", "age", "âge",
    "age group", "postcode", "code postal", "site", "provider", "prestataire", "wave", "vague",
  ]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file's name, for problems.
  ///   - level: How much of the probability an interval holds.
  /// - Returns: The wants, and what is wrong with the file.
  package static func read(_ bytes: [UInt8], file: String, level: Double = 0.95) -> Reading {
    let rows = CSVRows.read(bytes, delimiter: delimiter(of: bytes)).map { row in
      row.map(trimmed)
    }
    guard let header = rows.first(where: { $0.contains { !$0.isEmpty } }) else {
      return Reading(wants: nil, problems: [Problem(.fileEmpty, file: file)], leftOut: [])
    }
    let body = Array(rows.drop { $0 != header }.dropFirst())
    let folded = header.map { ComparedName($0).text }
    if let name = folded.firstIndex(where: nameHeadings.contains),
      let value = folded.firstIndex(where: valueHeadings.contains)
    {
      return sums(body, name, value, header, file)
    }
    return answers(body, header, folded, file, level)
  }

  private static func sums(
    _ rows: [[String]], _ name: Int, _ value: Int, _ header: [String], _ file: String
  ) -> Reading {
    var sums: [(name: String, importance: Double)] = []
    var problems: [Problem] = []
    var seen: Set<ComparedName> = []
    for (index, row) in rows.enumerated() where row.contains(where: { !$0.isEmpty }) {
      let thing = row.indices.contains(name) ? row[name] : ""
      let figure = row.indices.contains(value) ? row[value] : ""
      guard !thing.isEmpty, let importance = number(figure), importance >= 0 else {
        problems.append(
          thing.isEmpty
            ? Problem(.fieldMissing, file: file, line: index + 2, field: header[name])
            : Problem(
              .numberUnreadable, file: file, line: index + 2, field: header[value], found: figure))
        continue
      }
      guard seen.insert(ComparedName(thing)).inserted else {
        problems.append(
          Problem(.idRepeated, file: file, line: index + 2, field: header[name], found: thing))
        continue
      }
      sums.append((thing, importance))
    }
    return Reading(
      wants: sums.isEmpty ? nil : Wants(sums: sums), problems: problems, leftOut: [])
  }

  private static func answers(
    _ rows: [[String]], _ header: [String], _ folded: [String], _ file: String, _ level: Double
  ) -> Reading {
    let answered = rows.filter { row in row.contains { !$0.isEmpty } }
    var columns: [Int] = []
    var leftOut: [String] = []
    for index in header.indices where !header[index].isEmpty {
      let cells = answered.compactMap { $0.indices.contains(index) ? $0[index] : nil }
        .filter { !$0.isEmpty }
      let readable = cells.count { number($0) != nil }
      if asideHeadings.contains(folded[index]) || readable * 2 < max(cells.count, 1) {
        leftOut.append(header[index])
      } else {
        columns.append(index)
      }
    }
    guard columns.count >= 2, !answered.isEmpty else {
      let problem = Problem(
        .columnMissing, file: file, field: "criterion,importance",
        found: header.joined(separator: ", "))
      return Reading(wants: nil, problems: [problem], leftOut: leftOut)
    }
    var problems: [Problem] = []
    let values = rows.enumerated().compactMap { line, row -> [Double?]? in
      guard row.contains(where: { !$0.isEmpty }) else { return nil }
      return columns.map { column in
        guard row.indices.contains(column), !row[column].isEmpty else { return nil }
        if let value = number(row[column]), value >= 0 { return value }
        problems.append(
          Problem(
            .numberUnreadable, file: file, line: line + 2, field: header[column],
            found: row[column]))
        return nil
      }
    }
    return Reading(
      wants: Wants(names: columns.map { header[$0] }, answers: values, level: level),
      problems: problems, leftOut: leftOut)
  }

  /// The delimiter of the first line: the one of `;`, tab and `,` that stands in it most often.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != 0x0A }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in line.count { $0 == candidate } }
    guard let most = counts.max(), let place = counts.firstIndex(of: most) else {
      return candidates[0]
    }
    return candidates[place]
  }

  /// A number with a point or a comma before its decimals, with or without a percent sign.
  private static func number(_ text: String) -> Double? {
    var bytes = Array(text.utf8.filter { $0 != UInt8(ascii: "%") })
    while bytes.last == 0x20 { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: "")
      .replacing("\u{202F}", with: "")
    return Array(text.utf8).withUnsafeBytes { bytes in
      NumberReader(mark: .point).read(bytes) ?? NumberReader(mark: .comma).read(bytes)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
