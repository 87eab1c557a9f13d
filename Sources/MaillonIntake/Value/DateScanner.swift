import MaillonCore

/// Goes through the bytes of a date.
struct DateScanner {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  private let end: Int
  /// Whether the offset read was a `Z`.
  private(set) var isUniversal = false

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    self.end = end
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { index >= end }

  /// Passes over spaces, those that do not break among them.
  mutating func skipSpaces() {
    while index < end {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        index += 2
      } else if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0xAF
      {
        index += 3
      } else {
        return
      }
    }
  }

  /// Passes over what stands between day and time: a T, a comma, `à`, `at`, spaces; whether there is any.
  mutating func skipTimeMark() -> Bool {
    let start = index
    if index < end, bytes[index] == UInt8(ascii: "T") {
      index += 1
      return true
    }
    if index < end, bytes[index] == UInt8(ascii: ",") { index += 1 }
    skipSpaces()
    if index + 2 < end, bytes[index] == 0xC3, bytes[index + 1] == 0xA0 { index += 2 }
    skipSpaces()
    return index > start
  }

  /// Reads up to so many digits; nothing if there is none.
  mutating func number(most: Int) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while index < end, digits < most, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      value = value * 10 + Int(bytes[index] - 0x30)
      digits += 1
      index += 1
    }
    // More digits than a number may have are another number.
    if index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { return nil }
    return digits > 0 ? (value, digits) : nil
  }

  /// Reads one byte if it is one of these.
  mutating func mark(of marks: StaticString) -> UInt8? {
    guard index < end else { return nil }
    for position in 0..<marks.utf8CodeUnitCount where marks.utf8Start[position] == bytes[index] {
      index += 1
      return marks.utf8Start[position]
    }
    return nil
  }

  /// Passes over the ending of `1er` and `3rd`.
  mutating func skipOrdinal() {
    for ending in DateScanner.ordinals where matches(ending) {
      index += ending.count
      return
    }
  }

  /// Passes over the name of a day of the week, French or English, and a comma or point behind it.
  mutating func skipWeekday() -> Bool {
    var letters = index
    while letters < end, bytes[letters] | 0x20 >= UInt8(ascii: "a"),
      bytes[letters] | 0x20 <= UInt8(ascii: "z")
    { letters += 1 }
    guard letters > index, letters - index <= 9 else { return false }
    let word = String(decoding: bytes[index..<letters], as: UTF8.self).lowercased()
    guard DateScanner.weekdays.contains(word) else { return false }
    index = letters
    _ = mark(of: ".,")
    return true
  }

  /// Reads the name of a month, French or English, whole or shortened as calendars do.
  mutating func month() -> Int? {
    var letters = index
    while letters < end, bytes[letters] > 0x20, bytes[letters] < 0x30 || bytes[letters] > 0x39 {
      // U+00A0 and U+202F are spaces too.
      if bytes[letters] == 0xC2 || bytes[letters] == 0xE2 { break }
      letters += 1
    }
    guard letters > index, letters - index <= 16 else { return nil }
    let word = FoldedName.of(String(decoding: bytes[index..<letters], as: UTF8.self))
    guard let month = DateScanner.months[word] else { return nil }
    index = letters
    return month
  }

  /// Reads `am` or `pm`, in any case; the first letter in lower case.
  mutating func halfOfDay() -> UInt8? {
    guard index + 1 < end else { return nil }
    let first = bytes[index] | 0x20
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p"),
      bytes[index + 1] | 0x20 == UInt8(ascii: "m")
    else { return nil }
    index += 2
    return first
  }

  /// Reads `Z`, `+02:00` or `GMT+2`; nil in the value if nothing stands there, no value if something else does.
  mutating func offset() -> (minutes: Int?, Void)? {
    guard index < end else { return (nil, ()) }
    if bytes[index] == UInt8(ascii: "Z") {
      index += 1
      isUniversal = true
      return (0, ())
    }
    for word in DateScanner.universal where matches(word) { index += word.count }
    guard let sign = mark(of: "+-"), let (hours, digits) = number(most: 4) else { return nil }
    var minutes = hours * 60
    if digits == 4 {
      minutes = hours / 100 * 60 + hours % 100
    } else if mark(of: ":") != nil {
      guard let (rest, digits) = number(most: 2), digits == 2, rest < 60 else { return nil }
      minutes += rest
    }
    return (sign == UInt8(ascii: "-") ? -minutes : minutes, ())
  }

  private func matches(_ word: [UInt8]) -> Bool {
    guard index + word.count < end else { return false }
    for (position, byte) in word.enumerated() where bytes[index + position] | 0x20 != byte {
      return false
    }
    return true
  }

  /// What Google's tools write before an offset.
  private static let universal = ["gmt", "utc"].map { Array($0.utf8) }
  private static let ordinals = ["er", "st", "nd", "rd", "th"].map { Array($0.utf8) }

  // "mar." is mardi and March: what follows a weekday is a number, so that only mardi is one.
  private static let weekdays: Set<String> = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun", "mer", "jeu",
    "ven", "sam", "dim", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  private static let months: [String: Int] = {
    let names = [
      "janvier janv january jan", "fevrier fevr fev february feb", "mars march mar",
      "avril avr april apr", "mai may", "juin june jun", "juillet juil july jul",
      "aout august aug", "septembre sept september sep", "octobre oct october",
      "novembre nov november", "decembre dec december",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
