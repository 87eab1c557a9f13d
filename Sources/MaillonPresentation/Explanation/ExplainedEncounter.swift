import MaillonCore

/// One encounter with its verdict, as an explanation quotes it.
package struct ExplainedEncounter: Sendable {
  /// The name to ask for it by.
  package var id: String
  /// What was observed.
  package var encounter: Encounter
  /// How it came out, with the words that it rests on.
  package var verdict: Verdict
  /// How it came out before persons spoke of it; nil where nobody did.
  package var original: Verdict?
  /// What persons said of it.
  package var events: [ReviewEvent]

  /// Creates a quotation; names of persons are veiled already.
  package init(
    id: String, encounter: Encounter, verdict: Verdict, original: Verdict? = nil,
    events: [ReviewEvent] = []
  ) {
    self.id = id
    self.encounter = encounter
    self.verdict = verdict
    self.original = original
    self.events = events
  }

  /// The encounter for machines: who observed and who served are left out.
  var json: JSON {
    let report = VerdictReport(id: id, provider: encounter.provider.name, verdict: verdict)
    return [
      "id": .string(id),
      "provider": .string(encounter.provider.name),
      "site": .string(encounter.provider.site),
      "touchpoint": .string(encounter.touchpoint),
      "observed": .string(encounter.observed.description),
      "file": .string(encounter.provenance.file),
      "line": encounter.provenance.line > 0 ? .integer(encounter.provenance.line) : .null,
      "narrative": .string(encounter.narrative?.text),
      "verdict": report.json,
      "original": original.map {
        VerdictReport(id: id, provider: encounter.provider.name, verdict: $0).json
      } ?? .null,
      "events": .array(events.map { .reviewEvent($0) }),
    ]
  }

  /// The encounter for a person: a line for the day and the outcome, and one for each finding.
  package func lines(for appearance: Appearance) -> [String] {
    let dates = Dates(appearance.language)
    let place = "\(dates.day(encounter.observed.day)) · \(encounter.touchpoint)"
    let report = VerdictReport(id: id, provider: place, verdict: verdict)
    return report.lines(for: appearance) + reviewLines(for: appearance)
  }

  /// What persons said of it, and what stood before they did.
  private func reviewLines(for appearance: Appearance) -> [String] {
    guard let original else { return [] }
    let language = appearance.language
    let open = Set(ReviewRecord(events).openAppeals.map(\.batch))
    var lines: [String] = []
    for event in events {
      let mark =
        open.contains(event.batch) ? " · \(ReviewMessage.open.text(in: language))" : ""
      lines += TextWrapping.lines(
        "    " + DisplayWidth.printable(event.text(in: language) + mark), width: appearance.width,
        indentation: 6)
    }
    let before = VerdictReport(
      id: nil, provider: ReviewMessage.asObserved.text(in: language), verdict: original)
    return lines + before.lines(for: appearance.narrowed(by: 4)).map { "    " + $0 }
  }
}
