/// What forgetting a person did; the name is not in it.
package struct ForgetReport: PrintedReport, Sendable {
  private let batch: Int
  private let kind: String
  private let standIn: String
  private let encounters: Int
  private let events: Int
  private let changedVerdicts: Int
  private let remaining: Int

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - batch: The batch that records it.
  ///   - kind: `observer` or `staff`.
  ///   - standIn: What stands for the name.
  ///   - encounters: The encounters that named the person.
  ///   - events: The codings, appeals and decisions that did.
  ///   - changedVerdicts: The encounters that come out otherwise.
  ///   - remaining: The encounters whose id or provider holds the name still.
  package init(
    batch: Int, kind: String, standIn: String, encounters: Int, events: Int, changedVerdicts: Int,
    remaining: Int
  ) {
    self.batch = batch
    self.kind = kind
    self.standIn = standIn
    self.encounters = encounters
    self.events = events
    self.changedVerdicts = changedVerdicts
    self.remaining = remaining
  }

  /// The report for machines (`forget/1`).
  package var json: JSON {
    [
      "schema": "forget/1",
      "batch": .integer(batch),
      "kind": .string(kind),
      "standIn": .string(standIn),
      "encounters": .integer(encounters),
      "events": .integer(events),
      "changedVerdicts": .integer(changedVerdicts),
      "remaining": .integer(remaining),
    ]
  }

  /// The report for a person.
  package func lines(for appearance: Appearance) -> [String] {
    var messages: [ForgetMessage] = [
      .done(encounters: encounters, events: events, standIn: standIn)
    ]
    if changedVerdicts > 0 { messages.append(.verdicts(changedVerdicts)) }
    if remaining > 0 { messages.append(.remaining(remaining)) }
    messages.append(.final(batch: batch))
    return messages.flatMap {
      TextWrapping.lines($0.text(in: appearance.language), width: appearance.width)
    }
  }
}
