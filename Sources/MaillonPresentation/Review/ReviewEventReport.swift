import MaillonCore

/// What a coding, an appeal or a decision did; names of persons are veiled already.
package struct ReviewEventReport: PrintedReport, Sendable {
  /// What was recorded.
  package var event: ReviewEvent
  /// The name of the encounter.
  package var id: String
  /// The encounter.
  package var encounter: Encounter
  /// How it came out before.
  package var before: Verdict
  /// How it comes out now.
  package var after: Verdict
  /// The ledger that it was recorded in.
  package var ledger = LedgerFlag.usual

  /// Creates a report.
  package init(
    event: ReviewEvent, id: String, encounter: Encounter, before: Verdict, after: Verdict
  ) {
    self.event = event
    self.id = id
    self.encounter = encounter
    self.before = before
    self.after = after
  }

  /// The event for machines (`review-event/1`).
  package var json: JSON {
    let provider = encounter.provider.name
    return [
      "schema": "review-event/1",
      "batch": .integer(event.batch),
      "encounter": .string(id),
      "provider": .string(provider),
      "event": .reviewEvent(event),
      "before": VerdictReport(id: id, provider: provider, verdict: before).json,
      "after": VerdictReport(id: id, provider: provider, verdict: after).json,
    ]
  }

  /// The event for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    func outcome(_ verdict: Verdict) -> String {
      Message.outcome(verdict.outcome).text(in: language)
    }
    let change: ReviewMessage =
      before.outcome == after.outcome
      ? .unchanged(outcome(after)) : .changed(from: outcome(before), to: outcome(after))
    let place = "\(encounter.provider.name) · \(Dates(language).day(encounter.observed.day))"
    let texts = [
      "\(id)  \(place)  \(change.text(in: language))",
      event.text(in: language),
    ]
    // A command that is offered for copying stays in one piece.
    let recorded = ReviewMessage.recorded(batch: event.batch, ledger: ledger).text(in: language)
    return texts.flatMap {
      TextWrapping.lines(DisplayWidth.printable($0), width: appearance.width)
    } + [DisplayWidth.printable(recorded)]
  }
}
