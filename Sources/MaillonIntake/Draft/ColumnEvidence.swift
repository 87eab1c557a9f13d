import MaillonCore

/// What the values of a column tell about it, in bounded memory.
struct ColumnEvidence {
  /// The most values that are told apart, and the bytes of each.
  static let mostValues = 24
  private static let longestValue = 80
  /// The most values of a likely id that are kept to see whether they come again.
  private static let mostIds = 100_000

  /// Cells that hold anything.
  private(set) var filled = 0
  /// Those that are dates, and those of them with a time in `Z`.
  private(set) var dates = 0
  private(set) var universalTimes = 0
  /// Dates of three numbers in which only the first, or only the second, can be the day.
  private(set) var dayFirst = 0
  private(set) var monthFirst = 0
  private(set) var eitherFirst = 0
  /// Those that are numbers.
  private(set) var numbers = 0
  /// The first decimal mark met.
  private(set) var decimalMark: DecimalMark?
  /// The first three values that differ, shortened.
  private(set) var samples: [String] = []
  /// The values in the order in which they came, unless there are too many or they are too long.
  private(set) var values: [String] = []
  /// Whether `values` are not all.
  private(set) var hasMoreValues = false
  /// Whether a value came again, as far as that was watched.
  private(set) var isRepeated = false

  private var bytes = 0
  private var ids: Set<String>?

  /// Begins with nothing.
  ///
  /// - Parameter watchesIds: Whether the values shall be looked at as ids.
  init(watchesIds: Bool = false) {
    ids = watchesIds ? [] : nil
  }

  /// Takes a cell.
  mutating func add(_ cell: UnsafeRawBufferPointer) {
    guard !cell.isBlank else { return }
    filled += 1
    bytes += cell.count
    if cell.count <= 40 { addShort(cell) }
    guard cell.count <= ColumnEvidence.longestValue else {
      hasMoreValues = true
      if samples.count < 3 { addSample(cell.trimmedText) }
      return
    }
    guard samples.count < 3 || !hasMoreValues || ids != nil else { return }
    let value = cell.trimmedText
    if samples.count < 3 { addSample(value) }
    if !hasMoreValues, !values.contains(value) {
      if values.count < ColumnEvidence.mostValues {
        values.append(value)
      } else {
        hasMoreValues = true
      }
    }
    if ids?.insert(value).inserted == false { isRepeated = true }
    if let count = ids?.count, count >= ColumnEvidence.mostIds { ids = nil }
  }

  private mutating func addSample(_ value: String) {
    let sample = value.count <= 60 ? value : String(value.prefix(60)) + "…"
    if !samples.contains(sample) { samples.append(sample) }
  }

  private mutating func addShort(_ cell: UnsafeRawBufferPointer) {
    if let mark = NumberReader.mark(in: cell) {
      if decimalMark == nil { decimalMark = mark }
      numbers += 1
      return
    }
    if NumberReader(mark: .point).read(cell) != nil {
      numbers += 1
      return
    }
    let isDay = ColumnEvidence.isDate(cell, .dayFirst)
    let isMonth = ColumnEvidence.isDate(cell, .monthFirst)
    guard isDay || isMonth else { return }
    dates += 1
    if !isMonth {
      dayFirst += 1
    } else if !isDay {
      monthFirst += 1
    } else if !cell.trimmedText.prefix(4).utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      eitherFirst += 1
    }
    if cell.last.map({ $0 | 0x20 }) == UInt8(ascii: "z") { universalTimes += 1 }
  }

  private static func isDate(_ cell: UnsafeRawBufferPointer, _ order: DateReader.Order) -> Bool {
    if case .moment = DateReader(order: order).read(cell) { true } else { false }
  }

  /// Whether so many of the cells are dates that the others are mistakes.
  var areDates: Bool { filled > 0 && dates * 10 >= filled * 8 }

  /// Whether so many of the cells are numbers that the others are mistakes.
  var areNumbers: Bool { filled > 0 && numbers * 10 >= filled * 8 }

  /// Whether the texts are long and differ.
  var areStories: Bool { filled > 0 && bytes / filled >= 40 && hasMoreValues }

  /// Whether there are few values, each of which is met twice on average.
  var areFewValues: Bool {
    !hasMoreValues && !areDates && values.count <= 12 && filled >= 2 * values.count
      && values.count > 1
  }
}
