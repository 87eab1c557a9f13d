/// How the numbers of a file write their decimals.
package struct DecimalEvidence: Equatable, Sendable {
  /// How many have a point.
  package private(set) var points = 0
  /// How many have a comma.
  package private(set) var commas = 0
  /// How many more points than commas stand before three digits, where they may part thousands.
  private var doubtful = 0

  init() {}

  /// Looks at a cell in which a number is expected.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let mark = NumberReader.mark(in: bytes) else { return }
    if DecimalEvidence.mayPartThousands(bytes) {
      doubtful += mark == .point ? 1 : -1
    } else if mark == .point {
      points += 1
    } else {
      commas += 1
    }
  }

  /// Adds what was seen elsewhere.
  mutating func add(_ other: DecimalEvidence) {
    points += other.points
    commas += other.commas
    doubtful += other.doubtful
  }

  /// Whether a number is of the shape of `1,250`.
  private static func mayPartThousands(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let digits = bytes.filter { $0 > 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }
    guard let mark = digits.firstIndex(where: { $0 < UInt8(ascii: "0") }) else { return false }
    return digits.count - mark == 4 && (1...3).contains(mark) && digits[0] != UInt8(ascii: "0")
  }

  /// The decimal mark: as somebody says, as most numbers of the whole file show, or where they show
  /// none, or as many of each, as the separator suggests.
  func mark(wished: DecimalMark?, delimiter: UInt8) -> DecimalMark {
    if let wished { return wished }
    if points != commas { return points > commas ? .point : .comma }
    if points == 0, doubtful != 0 { return doubtful > 0 ? .point : .comma }
    return delimiter == UInt8(ascii: ";") ? .comma : .point
  }
}
