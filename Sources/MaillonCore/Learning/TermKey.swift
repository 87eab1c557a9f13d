/// A row of one or two words as a number: exact, without a table of words.
///
/// A word is its first six letters, five bits each; a class of words is its number. Two words stand
/// side by side; two classes within `TermKey.reach` words of each other.
struct TermKey: Hashable, Comparable, Sendable {
  /// The number.
  let bits: UInt64

  /// How many letters of a word count.
  static let letters = 6
  /// How many words two classes may be apart, counted from one to the other.
  static let reach = 4
  /// The codes of figures, by how much they say; no letter has them.
  static let figures: ClosedRange<UInt32> = 28...31
  /// How figures are written, each by its code; `{n}` is any of them.
  private static let figurePatterns = ["{0..5}", "{6..15}", "{16..59}", "{60..}"]
  private static let anyFigure = "{n}"
  /// The first code of a class of words.
  static let firstClass: UInt32 = 1 << 30

  /// The term of these bits.
  init(bits: UInt64) { self.bits = bits }

  /// One word or class.
  init(_ code: UInt32) { bits = UInt64(code) }

  /// Two words side by side.
  init(_ first: UInt32, beside second: UInt32) {
    bits = 1 << 62 | UInt64(first) << 31 | UInt64(second)
  }

  /// Two classes near each other.
  init(_ first: UInt32, near second: UInt32) {
    bits = 2 << 62 | UInt64(first) << 31 | UInt64(second)
  }

  static func < (left: TermKey, right: TermKey) -> Bool { left.bits < right.bits }

  /// Whether it is made of classes of words, which languages share.
  var isOfClasses: Bool { UInt32(bits & 0x7FFF_FFFF) >= Self.firstClass }

  /// Whether it is a single word or class.
  var isSingle: Bool { bits >> 62 == 0 }

  /// What a term is made of.
  enum Parts {
    case word(UInt32)
    case pair(UInt32, UInt32)
    case `class`(Int)
    case near(Int, Int)
  }

  /// What it is made of; nil for what no narrative shows, such as a class beside a word.
  var parts: Parts? {
    let first = UInt32(truncatingIfNeeded: (bits >> 31) & 0x7FFF_FFFF)
    let second = UInt32(truncatingIfNeeded: bits & 0x7FFF_FFFF)
    let numbers = (Int(first & ~Self.firstClass), Int(second & ~Self.firstClass))
    switch (bits >> 62, first >= Self.firstClass, second >= Self.firstClass) {
    case (0, _, false): return .word(second)
    case (0, _, true): return .class(numbers.1)
    case (1, false, false): return .pair(first, second)
    case (2, true, true): return .near(numbers.0, numbers.1)
    default: return nil
    }
  }

  /// How much a term of this kind weighs while learning, against a single word.
  var voice: Double { bits >> 62 == 2 ? 0.5 : 1 }

  /// The code of a word's letters, as columns of `Folding`.
  static func code(letters: some Sequence<UInt8>) -> UInt32 {
    letters.prefix(Self.letters).reduce(0) { $0 << 5 | (UInt32($1) + 1) }
  }

  /// The code of a class of words, by its number.
  @inline(__always)
  static func code(class number: Int) -> UInt32 { firstClass | UInt32(number) }

  /// The code of a figure: as minutes, what nobody calls a wait, what is usual, what is long, and an hour or more.
  @inline(__always)
  static func code(figure value: Double) -> UInt32 {
    if value < 6 { return 28 }
    if value < 16 { return 29 }
    return value < 60 ? 30 : 31
  }

  /// Reads a term as it is written, each figure `{n}` as any of the figures.
  ///
  /// - Parameters:
  ///   - pattern: One word, two words, or two with `~` between.
  ///   - classes: The code of each class of words, by name.
  /// - Returns: The terms; none if it is not one.
  static func all(pattern: String, classes: [String: UInt32]) -> [TermKey] {
    guard let any = pattern.firstRange(of: anyFigure) else {
      return TermKey(pattern: pattern, classes: classes).map { [$0] } ?? []
    }
    return figurePatterns.flatMap {
      all(pattern: pattern.replacingCharacters(in: any, with: $0), classes: classes)
    }
  }

  /// Reads a term as it is written; nil if it is not one.
  ///
  /// - Parameters:
  ///   - pattern: One word, two words, or two with `~` between.
  ///   - classes: The code of each class of words, by name.
  init?(pattern: String, classes: [String: UInt32]) {
    var codes: (UInt32, UInt32) = (0, 0)
    var count = 0
    var isNear = false
    for part in pattern.utf8.split(separator: UInt8(ascii: " ")) {
      if part.elementsEqual([UInt8(ascii: "~")]) {
        guard count == 1, !isNear else { return nil }
        isNear = true
        continue
      }
      guard count < 2, let code = Self.code(of: part, classes: classes) else { return nil }
      if count == 0 { codes.0 = code } else { codes.1 = code }
      count += 1
    }
    switch count {
    case 1 where !isNear: self.init(codes.0)
    case 2:
      if isNear { self.init(codes.0, near: codes.1) } else { self.init(codes.0, beside: codes.1) }
    default: return nil
    }
  }

  private static func code(of part: Substring.UTF8View, classes: [String: UInt32]) -> UInt32? {
    if part.first == UInt8(ascii: "@") { return classes[String(Substring(part.dropFirst()))] }
    if part.first == UInt8(ascii: "{") {
      return zip(figures, figurePatterns).first { part.elementsEqual($0.1.utf8) }?.0
    }
    var code: UInt32 = 0
    for byte in part {
      if byte == UInt8(ascii: "*") { break }
      guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else {
        guard case .letters(let letters)? = FoldedWord.pieces(of: Array(part)).first
        else { return nil }
        return Self.code(letters: letters)
      }
      if code < 1 << 25 { code = code << 5 | UInt32(byte - UInt8(ascii: "a") + 1) }
    }
    return code == 0 ? nil : code
  }

  /// The term as it is written.
  func pattern(classes: [String]) -> String {
    func text(_ code: UInt32) -> String {
      if Self.figures.contains(code) {
        return Self.figurePatterns[Int(code - Self.figures.lowerBound)]
      }
      if code >= Self.firstClass {
        let index = Int(code & ~Self.firstClass)
        return "@" + (classes.indices.contains(index) ? classes[index] : "?")
      }
      var letters: [UInt8] = []
      var rest = code
      while rest > 0 {
        let column = UInt8(truncatingIfNeeded: rest & 31) - 1
        letters.append(column < 26 ? UInt8(ascii: "a") + column : UInt8(ascii: "?"))
        rest >>= 5
      }
      let word = String(decoding: letters.reversed(), as: UTF8.self)
      return letters.count == Self.letters ? word + "*" : word
    }
    let first = UInt32(truncatingIfNeeded: (bits >> 31) & 0x7FFF_FFFF)
    let second = UInt32(truncatingIfNeeded: bits & 0x7FFF_FFFF)
    return switch bits >> 62 {
    case 0: text(second)
    case 1: "\(text(first)) \(text(second))"
    default: "\(text(first)) ~ \(text(second))"
    }
  }
}
