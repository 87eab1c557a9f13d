import MaillonCore

/// One encounter that was recorded, with its verdict.
package struct LogReport: PrintedReport, Sendable {
  /// Where it went.
  package enum Place: Equatable, Sendable {
    /// Into a ledger, as a batch of its own.
    case ledger(path: String, batch: Int)
    /// The ledger had it already.
    case known(path: String)
    /// The ledger has another one under its id, which stays.
    case changed(path: String)
    /// Into a sheet.
    case sheet(String)
  }

  /// The encounter.
  package var encounter: Encounter
  /// The verdict.
  package var verdict: Verdict
  /// Where it went.
  package var place: Place
  /// Whether people are shown by name.
  package var showsNames: Bool
  /// Whether a screen shows the verdict; a dialogue has shown it already.
  package var isVerdictShown = true

  /// An encounter whose observer and coder stand under a pseudonym, to be judged and shown.
  package static func disguised(_ encounter: Encounter) -> Encounter {
    let people = [encounter.observer] + encounter.codedFindings.map(\.coder)
    let pseudonyms = Pseudonyms(for: people.compactMap { $0 })
    func disguise(_ name: String?) -> String? { name.map { pseudonyms.pseudonym(of: $0) } }
    var disguised = encounter
    disguised.observer = disguise(encounter.observer)
    disguised.codedOutcome?.coder = disguise(encounter.codedOutcome?.coder)
    for index in disguised.codedFindings.indices {
      disguised.codedFindings[index].coder = disguise(encounter.codedFindings[index].coder)
    }
    return disguised
  }

  /// Creates a report.
  package init(encounter: Encounter, verdict: Verdict, place: Place, showsNames: Bool) {
    self.encounter = encounter
    self.verdict = verdict
    self.place = place
    self.showsNames = showsNames
  }

  /// The verdict for a screen, and where the encounter went.
  package func lines(for appearance: Appearance) -> [String] {
    let verdictLines = VerdictReport(
      id: encounter.id, provider: encounter.provider.name, verdict: verdict
    ).lines(for: appearance)
    let message: LogMessage =
      switch place {
      case .ledger(let path, let batch): .recordedInLedger(batch: batch, ledger: path)
      case .known(let path): .known(ledger: path)
      case .changed(let path): .changed(ledger: path)
      case .sheet(let path): .recordedInSheet(path)
      }
    return (isVerdictShown ? verdictLines : []) + [message.text(in: appearance.language)]
  }

  /// The encounter and where it went, for machines (`log/1`).
  package var json: JSON {
    var path: String?
    var batch: Int?
    let outcome: String
    switch place {
    case .ledger(let ledger, let number): (path, batch, outcome) = (ledger, number, "ledger")
    case .known(let ledger): (path, outcome) = (ledger, "known")
    case .changed(let ledger): (path, outcome) = (ledger, "changed")
    case .sheet(let sheet): (path, outcome) = (sheet, "sheet")
    }
    return [
      "schema": "log/1",
      "recorded": .string(outcome),
      "file": .string(path),
      "batch": .integer(batch),
      "undo": .string(batch.map { "maillon undo \($0)" }),
      "provider": .string(encounter.provider.name),
      "site": .string(encounter.provider.site),
      "touchpoint": .string(encounter.touchpoint),
      "observed": .string(encounter.observed.description),
      "observer": .string(showsNames ? encounter.observer : nil),
      "verdict": VerdictReport(
        id: encounter.id, provider: encounter.provider.name, verdict: verdict
      ).json,
    ]
  }
}
