/// When an encounter was observed: a local day, and, where the sheet says it, a local time with its offset from UTC.
///
/// The day is the day as written, which is the local day wherever the writer stood; an offset never moves it.
package struct Moment: Hashable, Sendable, CustomStringConvertible {
  /// The local day.
  package let day: Day
  /// Seconds since local midnight (0…86,399), where a time was written.
  package let secondOfDay: Int32?
  /// Minutes east of UTC (−840…840), where an offset was written.
  package let offsetMinutes: Int16?

  /// Creates a moment; the offset means something only beside a time.
  package init(day: Day, secondOfDay: Int32? = nil, offsetMinutes: Int16? = nil) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.offsetMinutes = secondOfDay == nil ? nil : offsetMinutes
  }

  /// The canonical form: `2025-07-03`, `2025-07-03T08:10`, `2025-07-03T08:10:30+02:00`.
  package var description: String {
    guard let secondOfDay else { return day.description }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let seconds = Int(secondOfDay)
    var text = "\(day)T\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    if seconds % 60 != 0 { text += ":\(two(seconds % 60))" }
    if let offsetMinutes {
      let magnitude = Int(offsetMinutes.magnitude)
      text += (offsetMinutes < 0 ? "-" : "+") + "\(two(magnitude / 60)):\(two(magnitude % 60))"
    }
    return text
  }
}
