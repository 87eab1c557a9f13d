/// Fills in one encounter of a visit.
struct EncounterPen {
  let visit: Visit
  let link: Season.Link
  /// The share of honoured encounters that exceed the promise.
  let delight: Double
  /// The place of this encounter within the visit, from 0.
  let step: Int

  /// Draws and writes the encounter.
  ///
  /// - Parameters:
  ///   - style: How completely the sheet is filled in.
  ///   - random: What decides.
  /// - Returns: The encounter, without its id.
  func encounter(style: Audit.Style, random: inout SplitMix64) -> Encounter {
    let judgement = Judgement(
      at: link.touchpoint, honoured: link.honoured, delight: delight, style: style,
      random: &random)
    let wait = waitMinutes(judgement, random: &random)
    let scene = Scene(
      language: visit.observer.language, touchpoint: link.touchpoint,
      sector: visit.provider.sector, judgement: judgement, waitMinutes: wait)
    let cast = Cast(of: scene, random: &random)
    var writer = NarrativeWriter(scene, cast: cast)
    let narrative = writer.narrative(random: &random)
    let lifelike = style == .lifelike
    // One sheet in twenty tells and does not tick; a few tick and do not tell.
    let ticked = !(lifelike && random.chance(0.05))
    let told = !(lifelike && ticked && random.chance(0.03))
    let reported = Day(number: visit.day.number + random.within(0...(lifelike ? 9 : 4)))
    let names = lifelike && !judgement.isUnreachable && random.chance(0.25)
    let answers = ticked ? answers(judgement, style: style, random: &random) : []
    let reflections = lifelike ? reflections(&writer, judgement, random: &random) : []
    return Encounter(
      observed: visit.day, minute: minute, reported: reported, touchpoint: link.touchpoint,
      visit: visit.id, provider: visit.provider.name, site: visit.site,
      sector: visit.provider.sector.id, observer: visit.observer.pseudonym,
      staff: names ? cast.role : nil, waitMinutes: wait, language: scene.language,
      narrative: told ? narrative : nil, answers: answers,
      reflections: told ? reflections : [], outcome: judgement.outcome)
  }

  /// Telephone calls and visits on the spot have a time of day; messages and parcels a day.
  private var minute: Int? {
    switch link.touchpoint {
    case .phone, .inPerson: visit.start + 40 * step
    case .email, .delivery, .afterSales: nil
    }
  }

  /// Minutes waited, on the phone and on the spot, in agreement with the level of availability.
  private func waitMinutes(_ judgement: Judgement, random: inout SplitMix64) -> Int? {
    guard !judgement.isUnreachable else { return nil }
    switch (link.touchpoint, judgement[.availability]) {
    case (.phone, .broken): return random.within(14...38)
    case (.inPerson, .broken): return random.within(27...55)
    case (.phone, .exceeded), (.inPerson, .exceeded): return 0
    case (.phone, _): return random.within(0...2)
    case (.inPerson, _): return random.within(0...4)
    default: return nil
    }
  }

  private func answers(
    _ judgement: Judgement, style: Audit.Style, random: inout SplitMix64
  ) -> [String?] {
    Criterion.allCases.map { criterion in
      if let level = judgement[criterion] { return visit.observer.word(for: level) }
      guard style == .lifelike else { return nil }
      // Not applicable, not observed and missing are three different things.
      switch random.uniform() {
      case ..<0.12: return "n/a"
      case ..<0.24: return visit.observer.answersInFrench ? "non observé" : "not observed"
      default: return nil
      }
    }
  }

  private func reflections(
    _ writer: inout NarrativeWriter, _ judgement: Judgement, random: inout SplitMix64
  ) -> [Encounter.Reflection] {
    guard !judgement.isFlat, random.chance(0.07) else { return [] }
    let likely = judgement.outcome == .exceeded ? 0.2 : 0.6
    let chances = [("feeling", 0.6), ("one-percent", likely), ("ideal", 0.3)]
    return chances.compactMap { kind, probability in
      guard random.chance(probability) else { return nil }
      return Encounter.Reflection(
        kind: kind, text: writer.reflection(kind, random: &random))
    }
  }
}
