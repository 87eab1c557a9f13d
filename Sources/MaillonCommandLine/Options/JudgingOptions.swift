import ArgumentParser
import MaillonCore
import MaillonPresentation

/// Which encounters are judged, and what is ranked or compared.
struct JudgingOptions: ParsableArguments {
  @Option(
    help: help(
      "What is ranked: provider, site or sector.", "Ce qui est classé : provider, site ou sector."))
  var unit: UnitKind = .provider

  @Option(
    help: help(
      "Only this touchpoint (may be repeated).", "Ce point de contact seulement (répétable)."))
  var touchpoint: [String] = []

  @Option(help: help("Only this sector (may be repeated).", "Ce secteur seulement (répétable)."))
  var sector: [String] = []

  @Option(
    help: help("Only this provider (may be repeated).", "Ce prestataire seulement (répétable)."))
  var provider: [String] = []

  @Option(
    help: help(
      "What undecided encounters count as: exclude, broken, kept or guess.",
      "Ce que valent les rencontres indécises : exclude, broken, kept ou guess."))
  var undecided: UndecidedChoice = .exclude

  @Option(
    name: .customLong("min"),
    help: help(
      "Decided encounters needed for a place.", "Rencontres tranchées qu’il faut pour un rang.",
      value: "n"))
  var minimum: Int = 5

  func validate() throws {
    if minimum < 0 {
      throw ValidationError(words("--min cannot be negative.", "--min ne peut être négatif."))
    }
  }

  /// The encounters of a period that are judged.
  func selection(_ period: Period) -> Selection {
    Selection(
      from: period.from, to: period.to, wave: period.wave, touchpoints: touchpoint,
      sectors: sector, providers: provider)
  }

  /// How encounters are counted.
  var counting: Counting {
    Counting(unit: unit, countsGuesses: undecided == .guess)
  }

  /// How one criterion's levels are counted instead of outcomes.
  func counting(criterion: Int?) -> Counting {
    Counting(unit: unit, criterion: criterion, countsGuesses: undecided == .guess)
  }

  /// How counts are judged.
  func standingOptions(
    level: Double, method: StandingMethod = .chain, rankInterval: RankIntervalKind = .posterior
  ) -> StandingOptions {
    let policy: UndecidedPolicy =
      switch undecided {
      case .exclude, .guess: .exclude
      case .broken: .broken
      case .kept: .kept
      }
    return StandingOptions(
      level: level, minimumEncounters: minimum, undecided: policy, method: method,
      rankInterval: rankInterval)
  }
}

/// What becomes of encounters that could not be decided.
enum UndecidedChoice: String, ExpressibleByArgument, CaseIterable {
  case exclude, broken, kept, guess
}

extension UnitKind: ExpressibleByArgument {}
extension StandingMethod: ExpressibleByArgument {}
extension NotApplicablePolicy: ExpressibleByArgument {}
extension RankIntervalKind: ExpressibleByArgument {}
extension ComparisonTest: ExpressibleByArgument {}
