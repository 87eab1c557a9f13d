import MaillonCore

/// What is said about how service went over time, beside a league table.
enum CourseMessage: Wording {
  /// The heading of the column.
  case heading
  /// What the column holds.
  case reading(up: String, down: String)

  var english: String {
    switch self {
    case .heading: "Lately"
    case .reading(let up, let down):
      "Lately: honoured of the last \(Course.window) decided encounters; \(up)\(down) where the later half of all "
        + "differs from the earlier beyond chance (Fisher's exact test, 5%, each row alone). Beside the score, not in it."
    }
  }

  var french: String {
    switch self {
    case .heading: "Derniers temps"
    case .reading(let up, let down):
      "Derniers temps : honorées des \(Course.window) dernières rencontres tranchées ; \(up)\(down) quand la seconde "
        + "moitié de toutes diffère de la première au-delà du hasard (test exact de Fisher, "
        + "\(Numbers(.french).percent(0.05)), chaque ligne seule). À côté du score, pas dedans."
    }
  }
}

extension StandingsReport {
  /// The marks of a service that went up or down.
  private func marks(_ appearance: Appearance) -> (up: String, down: String) {
    appearance.isASCII ? ("^", "v") : ("↗", "↘")
  }

  /// How the service of a row went lately.
  func lately(_ standing: Standing, _ appearance: Appearance) -> Table.Cell {
    guard let course = courses?[standing.unit], course.recent > 0 else {
      return Table.Cell(Numbers(appearance.language).missing)
    }
    let share = "\(course.recentHonoured)/\(course.recent)"
    switch course.direction {
    case .up: return Table.Cell("\(share) \(marks(appearance).up)", .better)
    case .down: return Table.Cell("\(share) \(marks(appearance).down)", .worse)
    case nil: return Table.Cell(share)
    }
  }

  /// What the column of how service went means; nothing where it is not shown.
  func courseLines(_ appearance: Appearance) -> [String] {
    guard courses != nil else { return [] }
    let (up, down) = marks(appearance)
    return [CourseMessage.reading(up: up, down: down).text(in: appearance.language)]
  }

  /// How the service of a row went, for machines.
  func courseJSON(of unit: RankedUnit) -> JSON {
    courses?[unit].map { ExplanationReport.json($0) } ?? .null
  }

  /// The further columns of a table for machines.
  static let courseHeader = [
    "course_recent", "course_recent_honoured", "course_run", "course_longest_broken",
    "course_alternation", "course_trend",
  ]

  /// The further cells of a row for machines.
  func courseCells(of unit: RankedUnit) -> [CSVDialect.Cell] {
    let course = courses?[unit]
    return [
      .number(course?.recent), .number(course?.recentHonoured), .number(course?.run),
      .number(course?.longestBroken), .number(course?.alternation), .number(course?.trend),
    ]
  }
}
