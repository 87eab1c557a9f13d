/// An encounter as a sheet holds it.
package struct Encounter: Sendable {
  /// One of the three questions of someone who also serves, answered.
  package struct Reflection: Sendable {
    /// `feeling`, `one-percent` or `ideal`.
    let kind: String
    let text: String
  }

  package internal(set) var id = ""
  let observed: Day
  /// The minute of the day; nil where the sheet gives the day only.
  let minute: Int?
  let reported: Day
  let touchpoint: Touchpoint
  /// What joins the encounters of one occasion; nil for an encounter on its own.
  let visit: String?
  let provider: String
  let site: String?
  let sector: String
  let observer: String
  let staff: String?
  let waitMinutes: Int?
  package let language: Language
  package let narrative: String?
  /// The answer per criterion, in the order of `Criterion`; nil where the cell is empty.
  let answers: [String?]
  let reflections: [Reflection]
  /// The outcome drawn, which is not written anywhere.
  package let outcome: Level

  /// The observed date as a sheet writes it.
  var observedWritten: String {
    guard let minute else { return observed.written }
    return "\(observed.written)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
  }
}
