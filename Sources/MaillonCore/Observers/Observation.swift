/// The quality of observation: every observer, their agreement, and who can be compared with whom.
package struct Observation: Hashable, Sendable {
  /// Narratives that stand in several encounters, word for word.
  package struct Duplicate: Hashable, Sendable {
    /// The ids of the encounters, by unit, day and id.
    package let encounters: [String]

    /// Who wrote them, in the order of bytes.
    package let observers: [String]
  }

  /// The observers, the harshest first; those who cannot be compared last.
  package let observers: [ObserverRecord]

  /// The encounters without an observer.
  package let anonymous: Int

  /// Who can be compared with whom.
  package let groups: ObserverGroups

  /// The agreement on outcomes where several observers saw the same occasion at a touchpoint, ordinal.
  package let agreement: KrippendorffAlpha

  /// Narratives that were used more than once.
  package let duplicates: [Duplicate]

  /// Looks at a history.
  package init(_ history: History) {
    let entries = history.entries
    let test = SeverityTest(entries)
    let byObserver = Dictionary(grouping: entries.filter { $0.observer != nil }) {
      $0.observer ?? ""
    }
    let byNarrative = Dictionary(grouping: entries.filter { $0.narrative != nil }) {
      $0.narrative ?? 0
    }.filter { $0.value.count > 1 }
    let copied = Set(byNarrative.keys)
    let names = byObserver.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let compared = names.map { test.compare(byObserver[$0] ?? []) }
    let adjusted = benjaminiHochberg(compared.map { $0.severity?.p })
    let records = names.indices.map { index in
      var severity = compared[index].severity
      severity?.adjusted = adjusted[index] ?? 1
      return ObserverRecord(
        observer: names[index], entries: byObserver[names[index]] ?? [], severity: severity,
        unitsAlone: compared[index].alone, copied: copied)
    }
    observers = records.enumerated().sorted { left, right in
      let keys = (left.element.severity?.z, right.element.severity?.z)
      switch keys {
      case (let first?, let second?) where first != second: return first > second
      case (nil, _?): return false
      case (_?, nil): return true
      default: return left.offset < right.offset
      }
    }.map(\.element)
    anonymous = entries.count { $0.observer == nil }
    groups = ObserverGroups(entries)
    agreement = Observation.agreement(entries)
    duplicates = byNarrative.values.map { copies in
      Duplicate(
        encounters: copies.map(\.id),
        observers: Set(copies.compactMap(\.observer)).sorted {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        })
    }.sorted { left, right in
      (left.encounters.first ?? "").utf8.lexicographicallyPrecedes(
        (right.encounters.first ?? "").utf8)
    }
  }

  private static func agreement(_ entries: [History.Entry]) -> KrippendorffAlpha {
    struct Place: Hashable {
      let unit: RankedUnit
      let touchpoint: String
      let occasion: String
    }
    var seen: [Place: [String: Double]] = [:]
    for entry in entries {
      guard let occasion = entry.occasion, let observer = entry.observer,
        let outcome = entry.outcome
      else { continue }
      let place = Place(unit: entry.unit, touchpoint: entry.touchpoint, occasion: occasion)
      seen[place, default: [:]][observer] = Double(outcome.rawValue)
    }
    // The order of units changes nothing but the last bits: keep it fixed.
    let units = seen.values.filter { $0.count > 1 }.map { $0.values.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return KrippendorffAlpha(units, metric: .ordinal)
  }
}

extension ObserverRecord {
  /// Sums up what one observer did.
  init(
    observer: String, entries: [History.Entry], severity: Severity?, unitsAlone: Int,
    copied: Set<UInt64>
  ) {
    let answers = entries.map(\.answers)
    let given = answers.reduce(0) { $0 + $1.given }
    let lines = answers.filter { $0.valued >= AnswerStyle.leastForLine }
    let delays = entries.compactMap { entry in
      entry.reported.map { Int($0.number) - Int(entry.day.number) }
    }.filter { $0 >= 0 }.sorted()
    self.observer = observer
    encounters = entries.count
    visits = Set(entries.map(\.visit)).count
    units = Set(entries.map(\.unit)).count
    self.severity = severity
    self.unitsAlone = unitsAlone
    notObserved =
      given > 0 ? Double(answers.reduce(0) { $0 + $1.notObserved }) / Double(given) : nil
    straight =
      lines.isEmpty ? nil : Double(lines.count { $0.isStraight }) / Double(lines.count)
    duplicates = entries.count { $0.narrative.map(copied.contains) ?? false }
    medianDelay =
      delays.isEmpty
      ? nil : Double(delays[(delays.count - 1) / 2] + delays[delays.count / 2]) / 2
    longestDelay = delays.last
  }
}
