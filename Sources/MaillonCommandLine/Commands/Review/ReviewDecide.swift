import ArgumentParser
import MaillonCore
import MaillonLedger
import MaillonPresentation

/// `maillon review decide`: an appeal is upheld, with what it changes, or refused.
struct ReviewDecide: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide",
      abstract: words(
        "Decide an appeal: uphold it with what it changes, or refuse it.",
        "Décider d’un recours : l’accueillir avec ce qu’il change, ou le rejeter."),
      discussion: words(
        """
          maillon review decide F-0112 --refused --by "M. Peeters" --why "The till says otherwise"
          maillon review decide F-0112 --upheld --outcome kept --by "M. Peeters" --why "Closed indeed"
        """,
        """
          maillon review decide F-0112 --refused --by "M. Peeters" --why "La caisse dit le contraire"
          maillon review decide F-0112 --upheld --outcome tenue --by "M. Peeters" --why "Fermé, en effet"
        """))
  }

  @Argument(help: help("The id of the encounter.", "L’identifiant de la rencontre."))
  var id: String

  @Flag(
    help: help("Uphold it (--outcome, --finding), or refuse it.", "L’accueillir, ou le rejeter."))
  var decision: Decision

  @Option(
    help: help(
      "Which appeal, where several are open.", "Quel recours, s’il y en a plusieurs.",
      value: "batch"))
  var appeal: Int?

  @OptionGroup var coding: CodingOptions
  @OptionGroup var reviewer: ReviewerOptions

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  /// How an appeal is decided.
  enum Decision: String, EnumerableFlag {
    case upheld, refused
  }

  func run(in context: Context) throws -> ExitStatus {
    let hasCoding = coding.outcome != nil || !coding.finding.isEmpty
    if decision == .upheld, !hasCoding {
      throw Failure(.review(.upheldWithoutChange), status: .misuse)
    }
    if decision == .refused, hasCoding {
      throw Failure(.review(.refusedWithChange), status: .misuse)
    }
    let entry = try ReviewEntry(common, format, in: context)
    let coding = try coding.coding(under: entry.criteria)
    return try entry.record(id, reviewer) { stored in
      .decision(appeal: try number(of: stored), upheld: decision == .upheld ? coding : nil)
    }
  }

  /// The appeal that is decided: the one asked for, else the only open one.
  private func number(of stored: StoredEncounter) throws -> Int {
    if let appeal { return appeal }
    let open = stored.record?.openAppeals.map(\.batch) ?? []
    guard let first = open.first else {
      throw Failure(.review(.noOpenAppeal(id: id)), status: .misuse)
    }
    guard open.count == 1 else {
      throw Failure(.review(.severalOpenAppeals(id: id, open)), status: .misuse)
    }
    return first
  }
}
