import MaillonCore

extension Moment {
  /// Reads back what `description` wrote: a day, a time, perhaps seconds, perhaps an offset.
  init?(stored text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10,
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    guard bytes.count > 10 else {
      self.init(day: day)
      return
    }
    guard bytes[10] == UInt8(ascii: "T"), bytes.count >= 16, let hour = Moment.two(bytes, at: 11),
      let minute = Moment.two(bytes, at: 14)
    else { return nil }
    var rest = bytes[16...]
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      guard let value = Moment.two(bytes, at: 17) else { return nil }
      second = value
      rest = rest.dropFirst(3)
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let secondOfDay = Int32(hour * 3600 + minute * 60 + second)
    guard let sign = rest.first else {
      self.init(day: day, secondOfDay: secondOfDay)
      return
    }
    guard rest.count == 6, let hours = Moment.two(bytes, at: rest.startIndex + 1),
      let minutes = Moment.two(bytes, at: rest.startIndex + 4)
    else { return nil }
    let offset = Int16(hours * 60 + minutes)
    self.init(
      day: day, secondOfDay: secondOfDay,
      offsetMinutes: sign == UInt8(ascii: "-") ? -offset : offset)
  }

  private static func two(_ bytes: [UInt8], at index: Int) -> Int? {
    guard bytes.indices.contains(index + 1), (48...57).contains(bytes[index]),
      (48...57).contains(bytes[index + 1])
    else { return nil }
    return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
  }
}
