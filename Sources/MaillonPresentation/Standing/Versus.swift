import MaillonCore

/// How a league table differs from that of an earlier period.
package struct Versus: Sendable {
  /// The earlier period.
  package let period: Period
  private let movements: [RankedUnit: Movement]

  /// Takes the movements of a comparison with an earlier period.
  package init(_ period: Period, _ comparison: Comparison) {
    self.period = period
    movements = Dictionary(
      comparison.movements.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The movement of a row.
  func movement(of unit: RankedUnit) -> Movement? { movements[unit] }

  /// Those that were there before and are gone, in the order of a language.
  func gone(_ language: Language) -> [String] {
    movements.values.filter { $0.presence == .gone }.map(\.unit.displayName)
      .sorted(by: AlphabeticalOrder(language).isBefore)
  }

  /// The mark of a row.
  func mark(of unit: RankedUnit, _ appearance: Appearance) -> Table.Cell {
    guard let movement = movements[unit] else {
      return Table.Cell(VersusMessage.unknown.text(in: appearance.language))
    }
    switch movement.verdict {
    case .improved: return Table.Cell(appearance.isASCII ? "^" : "▲", .better)
    case .declined: return Table.Cell(appearance.isASCII ? "v" : "▼", .worse)
    case .withinChance: return movement.change == nil ? Table.Cell("·") : "="
    case .new, .gone: return Table.Cell(VersusMessage.new.text(in: appearance.language))
    }
  }

  /// The change of a row for machines.
  func json(of unit: RankedUnit) -> JSON {
    guard let movement = movements[unit] else { return .null }
    return [
      "verdict": .string(movement.verdict.rawValue),
      "strength": .number(movement.before?.strength),
      "encounters": .integer(movement.before?.encounters),
      "change": .number(movement.change?.estimate),
      "low": .number(movement.change?.low),
      "high": .number(movement.change?.high),
      "sValue": .number(movement.change?.sValue),
    ]
  }

  /// The further columns of a table.
  static let csvHeader = [
    "versus_verdict", "versus_strength", "versus_change", "versus_low", "versus_high",
    "versus_s_value",
  ]

  /// The further cells of a row.
  func csvCells(of unit: RankedUnit) -> [CSVDialect.Cell] {
    let movement = movements[unit]
    return [
      .text(movement?.verdict.rawValue), .number(movement?.before?.strength),
      .number(movement?.change?.estimate), .number(movement?.change?.low),
      .number(movement?.change?.high), .number(movement?.change?.sValue),
    ]
  }
}
