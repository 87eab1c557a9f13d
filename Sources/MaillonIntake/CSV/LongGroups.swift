import MaillonCore

/// The encounters of a CSV sheet with one row an answer that are being gathered.
///
/// They come out in the order in which they begin; at the latest when too many others have begun.
struct LongGroups {
  /// The rows of one encounter so far.
  struct Group {
    /// The line at which it begins.
    var line: Int
    /// What stands in each column.
    var cells: [[UInt8]]
    /// Columns of the file that differ between its rows.
    var varies: Set<Int> = []
    /// The rows as they stand in the file, where somebody asks for those that are rejected.
    var rows: [UInt8] = []
    /// What is wrong with it.
    var problem: Problem?
    fileprivate var counts: [String: Int] = [:]
    fileprivate var bytes = 0
  }

  /// The most groups, and bytes in them, that are gathered at a time.
  static let mostOpen = 1_000
  private static let mostBytes = 32 << 20

  private let session: SheetSession
  private let columns: LongColumns
  private let indices: [LongColumns.Question: Int]
  private let count: Int
  private var open: [String: Group] = [:]
  private var order: [String] = []
  private var first = 0
  private var bytes = 0
  /// The groups that came out before the end, each as a number.
  private var closed: Set<UInt64> = []
  private static let mostClosed = 1 << 20

  /// Prepares for groups of a plan with so many columns.
  init(_ session: SheetSession, _ columns: LongColumns, count: Int) {
    self.session = session
    self.columns = columns
    self.count = count
    indices = Dictionary(
      uniqueKeysWithValues: columns.questions.enumerated().map {
        ($1, columns.headings.count + $0)
      })
  }

  /// Adds the row that a reader stands on to its group.
  ///
  /// - Parameters:
  ///   - reader: The row.
  ///   - problem: What is wrong with its characters.
  mutating func add(_ reader: CSVReader, problem: Problem?) {
    let key = reader.bytes(columns.places.group).trimmedText
    // Taken out while it changes, so that it is not copied.
    var group: Group
    if let known = open.removeValue(forKey: key) {
      group = known
    } else {
      order.append(key)
      group = Group(line: reader.line, cells: [[UInt8]](repeating: [], count: count))
      if !closed.isEmpty, closed.contains(LongGroups.number(of: key)) {
        session.add(
          Problem(
            .groupReopened, file: session.file, line: reader.line,
            field: columns.headings[columns.places.group], found: key,
            expected: String(LongGroups.mostOpen)))
      }
    }
    bytes -= group.bytes
    if group.problem == nil { group.problem = problem }
    gather(reader, into: &group)
    bytes += group.bytes
    open[key] = group
  }

  /// The group that must come out now; nothing if all may stay.
  mutating func nextOverfull() -> Group? {
    guard order.count - first > LongGroups.mostOpen || bytes > LongGroups.mostBytes else {
      return nil
    }
    if first < order.count, closed.count < LongGroups.mostClosed {
      closed.insert(LongGroups.number(of: order[first]))
    }
    return next()
  }

  /// The group that began first; nothing if there is none.
  mutating func next() -> Group? {
    guard first < order.count else { return nil }
    let group = open.removeValue(forKey: order[first])
    first += 1
    if first > LongGroups.mostOpen {
      order.removeFirst(first)
      first = 0
    }
    if let group { bytes -= group.bytes }
    return group
  }

  private func gather(_ reader: CSVReader, into group: inout Group) {
    guard group.bytes <= CSVReader.longestRow else {
      group.problem =
        group.problem
        ?? Problem(
          .limitExceeded, file: session.file, line: group.line, found: "row",
          expected: String(CSVReader.longestRow))
      return
    }
    if session.keepsRejects {
      if !group.rows.isEmpty { group.rows.append(UInt8(ascii: "\n")) }
      group.rows += reader.row
      group.bytes += reader.row.count
    }
    let places = columns.places
    for index in columns.headings.indices
    where index != places.question && index != places.answer && index != places.comment {
      let bytes = reader.bytes(index)
      if bytes.isBlank { continue }
      if group.cells[index].isEmpty {
        group.cells[index] = Array(bytes)
        group.bytes += bytes.count
      } else if !group.cells[index].elementsEqual(bytes) {
        group.varies.insert(index)
      }
    }
    let label = reader.bytes(places.question).trimmedText
    guard !label.isEmpty else { return }
    let position = group.counts[label, default: 0] + 1
    group.counts[label] = position
    guard let index = indices[LongColumns.Question(label: label, position: position)] else {
      return
    }
    group.cells[index] = Array(reader.bytes(places.answer))
    group.bytes += group.cells[index].count + 64
    if let comment = places.comment {
      let target = index + indices.count
      group.cells[target] = Array(reader.bytes(comment))
      group.bytes += group.cells[target].count
    }
  }

  /// A number for a name, in which two names agree about never.
  ///
  /// FNV-1a, G. Fowler, L. C. Noll, K.-P. Vo and D. Eastlake, IETF draft-eastlake-fnv.
  private static func number(of name: String) -> UInt64 {
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return number
  }
}
