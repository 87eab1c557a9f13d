import Foundation
import MaillonCore
import MaillonIntake
import MaillonLedger
import MaillonPresentation

/// Where logged encounters go, and what is known there already.
final class LogTarget {
  private enum Place {
    case ledger(Ledger, LedgerLocation)
    case sheet(LogSheet)
  }

  /// What encounters are judged by.
  let rubric: RubricInForce
  private let place: Place
  private let context: Context
  private let alphabet: AlphabeticalOrder

  /// Opens the ledger, or makes it; or names the sheet.
  ///
  /// - Throws: `Failure` where the ledger or the rubric cannot be used.
  init(sheet: String?, _ common: CommonOptions, in context: Context) throws {
    self.context = context
    alphabet = AlphabeticalOrder(common.language(in: context))
    if let sheet {
      let rubric = try RubricInForce.forFiles(common, in: context)
      self.rubric = rubric
      place = .sheet(LogSheet(sheet, rubric: rubric.rubric))
      return
    }
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(.create, in: context)
    rubric = try location.reporting {
      try RubricInForce.forWriting(to: ledger, common, in: context)
    }
    place = .ledger(ledger, location)
  }

  /// Where a draft is kept: beside the ledger, or the sheet.
  var draftPath: String {
    switch place {
    case .ledger(_, let location): location.draftPath
    case .sheet(let sheet): sheet.path + ".draft"
    }
  }

  /// The names that may be offered.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func known() throws -> LogKnown {
    var names = EncounterCounter(Counting(unit: .site))
    var observer: (day: Day, name: String)?
    func learn(_ encounter: Encounter) {
      guard let name = encounter.observer else { return }
      if observer.map({ $0.day <= encounter.observed.day }) ?? true {
        observer = (encounter.observed.day, name)
      }
    }
    var tally = Tally()
    switch place {
    case .ledger(let ledger, let location):
      try location.reporting {
        tally = try ledger.tally(Counting(unit: .site), in: .all, asOf: nil, judge: rubric.judge)
        guard let last = try ledger.coverage().last else { return }
        try ledger.forEachEncounter(in: Selection(from: last), judge: rubric.judge) {
          learn($0.encounter)
        }
      }
    case .sheet(let sheet):
      for encounter in sheet.encounters() {
        names.add(encounter, rubric.classifier.judge(encounter))
        learn(encounter)
      }
      tally = names.tally
    }
    var providers: [LogKnown.KnownProvider] = []
    for unit in tally.units {
      if providers.last?.name != unit.name {
        providers.append(LogKnown.KnownProvider(name: unit.name))
      }
      if let site = unit.site { providers[providers.count - 1].sites.append(site) }
    }
    let rubricTouchpoints = rubric.rubric.touchpoints.map(\.id)
    let others = tally.touchpoints.filter {
      !rubricTouchpoints.contains($0) && $0 != Encounter.unspecifiedTouchpoint
    }
    return LogKnown(
      providers: providers.sorted { alphabet.isBefore($0.name, $1.name) },
      touchpoints: rubricTouchpoints + others, lastObserver: observer?.name,
      today: context.today)
  }

  /// The sector under which a provider is known; nil if none is.
  private func sector(of provider: Provider) throws -> String? {
    var sector: String?
    switch place {
    case .ledger(let ledger, let location):
      try location.reporting {
        let selection = Selection(providers: [provider.name])
        try ledger.forEachEncounter(in: selection, judge: rubric.judge) {
          sector = $0.encounter.provider.sector ?? sector
        }
      }
    case .sheet(let sheet):
      let wanted = ComparedName(provider.name)
      for encounter in sheet.encounters() where ComparedName(encounter.provider.name) == wanted {
        sector = encounter.provider.sector ?? sector
      }
    }
    return sector
  }

  /// Records an encounter.
  ///
  /// - Parameters:
  ///   - encounter: The encounter; a sector that is missing is taken from the provider's others.
  ///   - updates: Whether it supersedes another one under its id.
  ///   - showsNames: Whether people are shown by name.
  /// - Returns: What was recorded, and where.
  /// - Throws: `Failure`, or `LogSheet.Fault`; nothing is recorded then.
  func record(_ encounter: Encounter, updates: Bool, showsNames: Bool) throws -> LogReport {
    var encounter = encounter
    if encounter.provider.sector == nil {
      encounter.provider.sector = try sector(of: encounter.provider)
    }
    let verdict = rubric.classifier.classify(
      showsNames ? encounter : LogReport.disguised(encounter))
    func report(_ place: LogReport.Place) -> LogReport {
      LogReport(encounter: encounter, verdict: verdict, place: place, showsNames: showsNames)
    }
    switch place {
    case .sheet(let sheet):
      try sheet.append(encounter)
      return report(.sheet(sheet.path))
    case .ledger(let ledger, let location):
      return try location.reporting {
        let batch = try MaillonLedger.Import(
          into: ledger, kind: .log, updates: updates, judging: rubric.judge,
          rubric: rubric.adopted)
        try batch.begin(file: "log")
        let sighting = try batch.record(encounter, rubric.classifier.judge(encounter))
        guard sighting.result == .new || (sighting.result == .changed && updates) else {
          batch.rollBack()
          return report(
            sighting.result == .known
              ? .known(path: location.path) : .changed(path: location.path))
        }
        _ = try batch.commit(FileReport(format: "log"))
        batch.finish()
        return report(.ledger(path: location.path, batch: batch.batch ?? 0))
      }
    }
  }
}
