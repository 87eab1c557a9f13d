import ArgumentParser
import MaillonCore
import MaillonPresentation

/// What a table is adjusted for.
enum AdjustmentKind: String, ExpressibleByArgument, CaseIterable {
  case observers
}

/// The encounters, or the tallies, of a period, judged as `maillon rank` was asked to.
struct RankedAudit {
  /// The table.
  let table: Standings

  /// The encounters without a percentage score.
  private(set) var unscored = 0

  /// What the first place by percentage hangs on; nil for the other methods.
  private(set) var robustness: Robustness?

  /// What was taken out for observers.
  private(set) var adjustment: SeverityAdjustment?

  /// The table as found, where it was adjusted.
  private(set) var unadjusted: Standings?

  /// Judges.
  ///
  /// - Throws: `Failure` where the encounters cannot be read, or may not be adjusted.
  init(
    _ rank: RankingOptions, of audit: Audit, _ judging: JudgingOptions, _ period: Period,
    level: Double, showsNames: Bool
  ) throws {
    let criterion = try audit.index(ofCriterion: rank.criterion)
    let options = judging.standingOptions(
      level: level, method: rank.by, rankInterval: rank.rankInterval)
    let isByPercentage = rank.by == .percentage
    guard isByPercentage || rank.adjust != nil else {
      let tally = try audit.tally(
        judging.selection(period), judging.counting(criterion: criterion))
      if criterion != nil, audit.readsTallies {
        throw Failure(.talliesHaveNoCriteria, status: .misuse)
      }
      table = Standings(judging: tally, options: options)
      return
    }
    let scorer = PercentageScorer(
      audit.judgingRubric, policy: rank.na ?? .exclude, criterion: criterion)
    let counting =
      isByPercentage ? judging.counting : judging.counting(criterion: criterion)
    var counter = EncounterCounter(counting, names: try audit.shownNames())
    var scores = ScoreTally()
    var survey = RobustnessSurvey(audit.judgingRubric, criterion: criterion)
    var sightings = SeverityAdjustment.Sightings()
    try audit.forEachEncounter(in: judging.selection(period)) { seen in
      let encounter = seen.encounter
      let (unit, touchpoint) = counter.meet(encounter)
      counter.add(encounter, seen.judgement)
      if isByPercentage {
        let score = scorer.score(of: encounter)
        scores.add(score, unit: unit)
        survey.add(encounter, unit: unit)
        guard let score, rank.adjust != nil else { return }
        sightings.add(score, unit: unit, touchpoint: "", observer: encounter.observer)
      } else if let counts = counting.counts(of: seen.judgement), counts.decided > 0 {
        sightings.add(
          counts.honoured > 0 ? 1 : 0, unit: unit, touchpoint: touchpoint,
          observer: encounter.observer)
      }
    }
    if isByPercentage {
      robustness =
        rank.adjust == nil
        ? survey.robustness(rank.na ?? .exclude, minimum: options.minimumEncounters) : nil
      unscored = scores.totals.unscored
    }
    let found = Standings(judging: counter.tally, scores: scores, options: options)
    guard rank.adjust != nil else {
      table = found
      return
    }
    let adjustment = try RankedAudit.adjustment(
      sightings, scale: isByPercentage ? .linear : .logit, showsNames: showsNames)
    table = Standings(
      judging: counter.tally, scores: scores, options: options, holding: found.hyperparameters,
      adjusting: adjustment)
    self.adjustment = adjustment
    unadjusted = found
  }

  /// Fits what is owed to observers, or says plainly why that cannot be.
  private static func adjustment(
    _ sightings: SeverityAdjustment.Sightings, scale: CrossedEffects.Scale, showsNames: Bool
  ) throws -> SeverityAdjustment {
    do {
      return try SeverityAdjustment(sightings, scale: scale)
    } catch .nobodyNamed {
      throw Failure(.adjustment(.nobodyNamed))
    } catch .disjoint(let groups) {
      let names = groups.map(\.anObserver)
      let pseudonyms = Pseudonyms(for: names)
      throw Failure(
        .adjustment(
          .disjoint(
            groups, observers: showsNames ? names : names.map { pseudonyms.pseudonym(of: $0) })))
    }
  }
}
