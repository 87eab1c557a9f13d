import MaillonCore

/// One encounter with its verdict, as an explanation quotes it.
package struct ExplainedEncounter: Sendable {
  /// The name to ask for it by.
  package var id: String
  /// What was observed.
  package var encounter: Encounter
  /// How it came out, with the words that it rests on.
  package var verdict: Verdict

  /// Creates a quotation.
  package init(id: String, encounter: Encounter, verdict: Verdict) {
    self.id = id
    self.encounter = encounter
    self.verdict = verdict
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
    ]
  }

  /// The encounter for a person: a line for the day and the outcome, and one for each finding.
  package func lines(for appearance: Appearance) -> [String] {
    let dates = Dates(appearance.language)
    let place = "\(dates.day(encounter.observed.day)) · \(encounter.touchpoint)"
    let report = VerdictReport(id: id, provider: place, verdict: verdict)
    return report.lines(for: appearance)
  }
}
