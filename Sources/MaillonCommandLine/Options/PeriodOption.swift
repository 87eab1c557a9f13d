import ArgumentParser
import MaillonCore
import MaillonPresentation

/// The observed days that a command is about.
struct PeriodOption: ParsableArguments {
  @Option(
    name: [.customShort("p"), .long],
    help: help(
      "Observed days: 2025, 2025-Q3, 2025-07, A..B, wave:NAME.",
      "Jours observés : 2025, 2025T3, 2025-07, A..B, wave:NOM."))
  var period: String?

  /// The period; everything where none is given.
  ///
  /// - Throws: `Failure` with what is wrong with the words.
  func resolved() throws -> Period { try PeriodArgument.period(period) }
}

/// Periods as they stand on the command line.
enum PeriodArgument {
  /// Reads a period; everything where none is given.
  ///
  /// - Throws: `Failure` with what is wrong with the words.
  static func period(_ expression: String?) throws -> Period {
    guard let expression else { return .all }
    do {
      return try Period(expression)
    } catch {
      throw Failure(.period(error), status: .misuse)
    }
  }
}
