import MaillonCore

/// What is said about two periods, beside the rows of their table.
enum ComparisonMessage: Wording {
  /// What is compared, by which rubric, and how many rows stand on both sides.
  case title(before: String, after: String, rubric: String, both: Int, unit: UnitKind)
  /// How many encounters there are, and what intervals hold.
  case counts(before: Int, after: Int, level: Double?)
  case same
  case nothingBeyondChance
  /// How many rows are not listed.
  case withinChance(Int)
  case presentOnlyAfter(encounters: Int)
  case presentOnlyBefore(encounters: Int)
  case summary(improved: Int, declined: Int, within: Int, new: Int, gone: Int)
  /// What the marks mean.
  case reading
  case warning(ComparisonWarning)
  case whatMoved
  /// How many more rows have too few encounters.
  case moreFewEncounters(Int)
  case verdict(Movement.Verdict)

  var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .title(let before, let after, let rubric, let both, let unit):
      return "\(before) → \(after) · rubric \(rubric) on both sides · "
        + "\(numbers.count(both, Noun(unit))) in both"
    case .counts(let before, let after, let level):
      return "\(numbers.integer(before)) → \(numbers.count(after, .encounter))"
        + (level.map { " · intervals are \(numbers.percent($0))" } ?? "")
    case .same: return "No differences."
    case .nothingBeyondChance: return "Nothing moved beyond chance."
    case .withinChance(let count):
      return
        "\(numbers.count(count, .row)) moved no more than chance allows (--all to list)"
    case .presentOnlyAfter(let encounters):
      return "new, \(numbers.count(encounters, .encounter))"
    case .presentOnlyBefore(let encounters):
      return "not seen again, \(numbers.count(encounters, .encounter)) before"
    case .summary(let improved, let declined, let within, let new, let gone):
      return "\(improved) improved, \(declined) declined, \(within) within chance, \(new) new, "
        + "\(gone) not seen."
    case .reading:
      return
        "▲▼ only where, of all that are marked, at most 5% are expected to point the wrong way "
        + "(s-value), and each is at least \(numbers.percent(1 - ChangeTest.singleFalseSignRate)) "
        + "sure of its direction. Each period informs the other, so scores differ slightly from rank."
    case .whatMoved: return "What moved, in the providers above (as seen)"
    case .warning(let warning): return Message.english(warning)
    case .moreFewEncounters(let count):
      return "… and \(numbers.integer(count)) more with too few decided encounters on a side."
    case .verdict(let verdict):
      switch verdict {
      case .improved: return "improved"
      case .declined: return "declined"
      case .withinChance: return "within chance"
      case .new: return "new"
      case .gone: return "not seen again"
      }
    }
  }

  var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .title(let before, let after, let rubric, let both, let unit):
      return "\(before) → \(after) · grille \(rubric) des deux côtés · "
        + "\(numbers.count(both, Noun(unit))) dans les deux"
    case .counts(let before, let after, let level):
      return "\(numbers.integer(before)) → \(numbers.count(after, .encounter))"
        + (level.map { " · intervalles à \(numbers.percent($0))" } ?? "")
    case .same: return "Aucune différence."
    case .nothingBeyondChance: return "Rien n’a bougé au-delà du hasard."
    case .withinChance(let count):
      return count < 2
        ? "\(count) ligne n’a pas bougé plus que le hasard ne le permet (--all pour la voir)"
        : "\(numbers.count(count, .row)) n’ont pas bougé plus que le hasard ne le permet (--all pour les voir)"
    case .presentOnlyAfter(let encounters):
      return "nouveau, \(numbers.count(encounters, .encounter))"
    case .presentOnlyBefore(let encounters):
      return "non revu, \(numbers.count(encounters, .encounter)) auparavant"
    case .summary(let improved, let declined, let within, let new, let gone):
      return
        "\(improved) en progrès, \(declined) en recul, \(within) dans le hasard, \(new) nouveau\(new < 2 ? "" : "x"), "
        + "\(gone) non revu\(gone < 2 ? "" : "s")."
    case .reading:
      return
        "▲▼ seulement où, de tout ce qui est marqué, 5\u{202F}% au plus devraient pointer du mauvais côté "
        + "(valeur s), et où chacun est sûr de sa direction à "
        + "\(numbers.percent(1 - ChangeTest.singleFalseSignRate)) au moins. "
        + "Chaque période éclaire l’autre : les scores diffèrent un peu de ceux de rank."
    case .whatMoved: return "Ce qui a bougé chez les prestataires ci-dessus (tels qu’observés)"
    case .warning(let warning): return Message.french(warning)
    case .moreFewEncounters(let count):
      return
        "… et \(numbers.integer(count)) de plus avec trop peu de rencontres tranchées d’un côté."
    case .verdict(let verdict):
      switch verdict {
      case .improved: return "en progrès"
      case .declined: return "en recul"
      case .withinChance: return "dans le hasard"
      case .new: return "nouveau"
      case .gone: return "non revu"
      }
    }
  }
}
