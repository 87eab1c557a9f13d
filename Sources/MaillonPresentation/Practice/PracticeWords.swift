import MaillonCore

/// Gathers the words that thanks and plans quote, encounter by encounter.
///
/// What it keeps is bounded per unit, and the order in which encounters come changes nothing.
package struct PracticeWords: Sendable {
  /// What is kept of one unit.
  private struct Kept: Sendable {
    var deeds: [PracticeQuote] = []
    var broken: [String: [PracticeQuote]] = [:]
    var deflections: [String: [PracticeQuote]] = [:]
    var deflectionCounts: [String: Int] = [:]
    var reflections: [ReflectionQuote] = []
    var exceeded = 0
  }

  private static let mostDeeds = 12
  private static let mostBroken = 4
  private static let mostReflections = 24

  private let showsNames: Bool
  private let owning: String?
  private var units: [RankedUnit: Kept] = [:]
  private var people = NameMask()

  /// Starts at nothing.
  ///
  /// - Parameters:
  ///   - rubric: Whose verdicts are quoted.
  ///   - showsNames: Whether people are shown by name, in quoted words too.
  package init(_ rubric: Rubric, showsNames: Bool) {
    self.showsNames = showsNames
    owning = rubric.rule.recoveryCriterion
  }

  /// Learns the names of persons that are masked in what is quoted, whoever's encounter it is of.
  package mutating func learn(_ people: some Sequence<Person>) {
    for person in people { self.people.learn(person.name) }
  }

  /// Takes an encounter.
  ///
  /// - Parameters:
  ///   - quoted: The encounter.
  ///   - unit: Whose it is, as it is shown.
  ///   - touchpoint: Where, as it is shown.
  package mutating func add(_ quoted: QuotedEncounter, unit: RankedUnit, touchpoint: String) {
    let encounter = quoted.encounter
    for reflection in encounter.reflections where !reflection.text.isEmpty {
      units[unit, default: Kept()].reflections.insert(
        ReflectionQuote(
          kind: reflection.kind, text: reflection.text, touchpoint: touchpoint,
          day: encounter.observed.day, encounter: quoted.id),
        keeping: PracticeWords.mostReflections, before: PracticeWords.isBefore)
    }
    let hasExceeded = quoted.judgement.outcome == .exceeded
    if hasExceeded { units[unit, default: Kept()].exceeded += 1 }
    let levels = quoted.judgement.levels
    let hasBroken = (0..<PackedLevels.capacity).contains { levels[$0] == .broken }
    guard hasExceeded || hasBroken else { return }
    for candidate in quoted.quotes {
      var quote = PracticeQuote(
        quote: candidate.quote, site: encounter.provider.site,
        staff: showsNames ? encounter.staff : nil, isRecovered: quoted.verdict.isRecovered,
        feeling: encounter.reflections.first { $0.kind == .feeling }?.text)
      quote.quote.touchpoint = touchpoint
      switch quote.quote.level {
      case .exceeded where hasExceeded && !quote.quote.marks.isEmpty:
        units[unit, default: Kept()].deeds.insert(
          quote, keeping: PracticeWords.mostDeeds, before: PracticeWords.isBetter)
      case .broken:
        units[unit, default: Kept()].broken[touchpoint, default: []].insert(
          quote, keeping: PracticeWords.mostBroken, before: PracticeWords.isBetter)
      default: continue
      }
    }
    addDeflection(quoted, unit: unit, touchpoint: touchpoint)
  }

  /// Counts an encounter in which nobody took it on, and keeps the words that say so.
  private mutating func addDeflection(
    _ quoted: QuotedEncounter, unit: RankedUnit, touchpoint: String
  ) {
    guard let owning,
      quoted.verdict.findings.contains(where: { $0.criterion == owning && $0.level == .broken })
    else { return }
    units[unit, default: Kept()].deflectionCounts[touchpoint, default: 0] += 1
    guard var own = quoted.quote(.broken, on: owning), !own.marks.isEmpty else { return }
    own.touchpoint = touchpoint
    units[unit, default: Kept()].deflections[touchpoint, default: []].insert(
      PracticeQuote(
        quote: own, site: quoted.encounter.provider.site,
        staff: showsNames ? quoted.encounter.staff : nil,
        isRecovered: quoted.verdict.isRecovered),
      keeping: PracticeWords.mostBroken, before: PracticeWords.isBetter)
  }

  /// How many encounters of a unit exceeded.
  package func exceeded(of unit: RankedUnit) -> Int { units[unit]?.exceeded ?? 0 }

  /// The encounters of a unit that exceeded, with the words that earned it, the clearest first.
  package func deeds(of unit: RankedUnit) -> [PracticeQuote] {
    (units[unit]?.deeds ?? []).map(masked)
  }

  /// What was broken at a link of a unit, with the words; those on a criterion first.
  package func broken(
    of unit: RankedUnit, at touchpoint: String, criteria: [String]
  ) -> [PracticeQuote] {
    let quotes = units[unit]?.broken[touchpoint] ?? []
    let wanted = Set(criteria)
    let first = quotes.filter { !wanted.isDisjoint(with: $0.quote.criteria) }
    let rest = quotes.filter { wanted.isDisjoint(with: $0.quote.criteria) }
    return (first + rest).map(masked)
  }

  /// How often responsibility was passed on at each touchpoint of a unit, with quotes.
  package func deflections(
    of unit: RankedUnit
  ) -> [(touchpoint: String, encounters: Int, quotes: [PracticeQuote])] {
    let counts = units[unit]?.deflectionCounts ?? [:]
    return counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { touchpoint in
      (
        touchpoint, counts[touchpoint] ?? 0,
        (units[unit]?.deflections[touchpoint] ?? []).map(masked)
      )
    }
  }

  /// The answers of a unit's observers to one question, those at a touchpoint first, then the latest.
  package func reflections(
    of unit: RankedUnit, _ kind: Reflection.Kind, at touchpoint: String? = nil
  ) -> [ReflectionQuote] {
    let answers = (units[unit]?.reflections ?? []).filter { $0.kind == kind }
    let first = answers.filter { $0.touchpoint == touchpoint }
    let rest = answers.filter { $0.touchpoint != touchpoint }
    return (first + rest).map { answer in
      var answer = answer
      answer.text = masked(answer.text)
      return answer
    }
  }

  private func masked(_ text: String) -> String { showsNames ? text : people.masked(text) }

  private func masked(_ quote: PracticeQuote) -> PracticeQuote {
    guard !showsNames else { return quote }
    var quote = quote
    quote.quote = people.masked(quote.quote)
    quote.feeling = quote.feeling.map { people.masked($0) }
    return quote
  }

  /// What went right from the start first, then more criteria, then the latest, then by id.
  private static func isBetter(_ left: PracticeQuote, _ right: PracticeQuote) -> Bool {
    let (first, second) = (left.quote, right.quote)
    if first.marks.isEmpty != second.marks.isEmpty { return second.marks.isEmpty }
    if left.isRecovered != right.isRecovered { return right.isRecovered }
    if first.criteria.count != second.criteria.count {
      return first.criteria.count > second.criteria.count
    }
    if first.day != second.day { return first.day > second.day }
    if !first.encounter.utf8.elementsEqual(second.encounter.utf8) {
      return first.encounter.utf8.lexicographicallyPrecedes(second.encounter.utf8)
    }
    return first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }

  /// The latest first, then by id.
  private static func isBefore(_ left: ReflectionQuote, _ right: ReflectionQuote) -> Bool {
    if left.day != right.day { return left.day > right.day }
    if !left.encounter.utf8.elementsEqual(right.encounter.utf8) {
      return left.encounter.utf8.lexicographicallyPrecedes(right.encounter.utf8)
    }
    return left.kind.rawValue < right.kind.rawValue
  }
}

extension Array {
  /// Inserts an element in order, and lets the last go where there are too many.
  fileprivate mutating func insert(
    _ element: Element, keeping most: Int, before: (Element, Element) -> Bool
  ) {
    let place = firstIndex { before(element, $0) } ?? endIndex
    guard place < most else { return }
    insert(element, at: place)
    if count > most { removeLast() }
  }
}
