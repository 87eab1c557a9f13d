import MaillonCore

/// Finds out what separates the cells of a CSV file and where its heading is.
///
/// Only four separators are thought of, and the heading must look like ours: sniffers that count
/// characters pick letters. A comma wins a draw.
struct DialectProbe {
  /// What separates cells.
  private(set) var delimiter: UInt8 = UInt8(ascii: ",")
  /// Rows before the heading.
  private(set) var skippedRows = 0
  /// Whether a first line `sep=;` says what separates cells.
  private(set) var isAnnounced = false
  /// The headings.
  private(set) var headings: [String] = []

  /// The separators that are thought of, in the order in which they win a draw.
  static let candidates = [",", ";", "\t", "|"].compactMap(\.utf8.first)
  /// How far down the heading is looked for.
  static let deepestHeading = 20

  /// Probes a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - survey: Its encoding.
  ///   - wishes: What somebody says of it.
  ///   - rubric: Whose questions, criteria and measures may be columns.
  ///   - mapping: What somebody says the columns are.
  init(
    _ source: SheetSource, survey: TextSurvey, wishes: DialectWishes, rubric: Rubric,
    mapping: Mapping?
  ) {
    let own = OwnColumns(rubric: rubric, groupSeparator: mapping?.groupSeparator)
    var candidates = DialectProbe.candidates
    var first = 0
    if let announced = DialectProbe.announcedDelimiter(source, survey) {
      candidates = [announced]
      first = 1
      isAnnounced = true
    }
    if let wished = wishes.delimiter { candidates = [wished] }
    let rows =
      wishes.skippedRows.map { (first + $0)...(first + $0) }
      ?? first...(first + DialectProbe.deepestHeading)

    var best: (known: Int, row: Int, cells: Int) = (-1, 0, 0)
    for candidate in candidates {
      let reader = CSVReader(TextDecoder(source, survey: survey), delimiter: candidate)
      var row = 0
      while row <= rows.upperBound, reader.next() == .row {
        defer { row += 1 }
        guard row >= rows.lowerBound else { continue }
        let cells = (0..<min(reader.cells.count, ColumnLimit.most + 1)).map {
          reader.bytes($0).trimmedText
        }
        var known = cells.count {
          !$0.isEmpty && ColumnPlan.isKnown($0, own: own, mapping: mapping)
        }
        // All of them or none: a row of answers also holds the words "broken" and "kept".
        if TallyColumns(headings: cells) != nil { known = max(known, 5) }
        // Foreign headings may say nothing to us, and rows below them by chance more.
        if mapping == nil, Preset.recognised(by: cells) != nil { known += ColumnLimit.most }
        // Below the first row, one known word may stand in any text.
        if row > rows.lowerBound, known < 2 { known = -1 }
        let isBetter =
          known != best.known
          ? known > best.known
          : row == best.row ? cells.count > best.cells : known > 0 && row < best.row
        if isBetter {
          best = (known, row, cells.count)
          delimiter = candidate
          skippedRows = row
          headings = cells
        }
      }
    }
  }

  /// Whether the headings are those of tallies.
  var isTallies: Bool { TallyColumns(headings: headings) != nil }

  /// The separator that a first line `sep=;` announces.
  private static func announcedDelimiter(_ source: SheetSource, _ survey: TextSurvey) -> UInt8? {
    // Read with a separator that does not occur, the line is one cell.
    let reader = CSVReader(TextDecoder(source, survey: survey), delimiter: 0)
    guard reader.next() == .row else { return nil }
    let line = reader.bytes(0)
    guard line.count == 5, line[0] | 0x20 == UInt8(ascii: "s"), line[1] | 0x20 == UInt8(ascii: "e"),
      line[2] | 0x20 == UInt8(ascii: "p"), line[3] == UInt8(ascii: "="), line[4] < 0x80
    else { return nil }
    return line[4]
  }
}

/// How many columns a sheet may have.
enum ColumnLimit {
  /// As many as a spreadsheet has.
  static let most = 16_384
}
