import ArgumentParser
import MaillonCore
import MaillonLedger
import MaillonPresentation

/// `maillon imports`: what was imported when.
struct Imports: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words("What was imported when.", "Ce qui a été importé, et quand."),
      discussion: words(
        """
          maillon imports
          maillon imports --problems 14
        """,
        """
          maillon imports
          maillon imports --problems 14
        """))
  }

  @Option(
    help: help(
      "Show the problems of a batch.", "Montrer les anomalies d’un lot.", value: "batch"))
  var problems: Int?

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(.read, in: context)
    if let problems {
      try output.finish(with: CheckReport(files: accounts(of: problems, ledger, location)))
    } else {
      let batches = try location.reporting { try ledger.batches() }
      let report = BatchesReport(
        ledger: location.path, batches: batches.map { BatchesReport.Row($0) })
      try output.finish(with: report)
    }
    return .done
  }

  /// The files of a batch with their problems.
  private func accounts(
    of number: Int, _ ledger: Ledger, _ location: LedgerLocation
  ) throws -> [FileAccount] {
    try location.reporting {
      let veil = PeopleVeil(
        try ledger.people(), key: try ledger.pseudonymKey(), showsNames: common.names)
      let problems = try ledger.problems(of: number).map { problem in
        var problem = problem
        problem.found = problem.found.map { veil.masked($0) }
        return problem
      }
      let files = try ledger.batches().first { $0.number == number }?.files ?? []
      return files.map { file in
        FileAccount(file, problems: problems.filter { $0.file == file.name })
      }
    }
  }
}

/// `maillon undo`: take an import back.
struct Undo: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Take an import back; it stays on record.", "Annuler un import ; il reste au registre."),
      discussion: words(
        """
          maillon undo 14
        """,
        """
          maillon undo 14
        """))
  }

  @Argument(help: help("The number of the batch.", "Le numéro du lot."))
  var batch: Int

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(.write, in: context)
    let report = try location.reporting {
      let rubric = try RubricInForce.forWriting(to: ledger, common, in: context)
      let before = try ledger.coverage().encounters
      let recorded = try ledger.undo(batch, judge: rubric.judge)
      let after = try ledger.coverage().encounters
      // Where the batch had brought a rubric, another one is in force now.
      _ = try RubricInForce.forWriting(to: ledger, common, in: context)
      let kind = try ledger.batches().first { $0.number == batch }?.kind
      let isOfReview = kind.map { [.code, .appeal, .decision].contains($0) } ?? false
      return UndoReport(
        batch: batch, recordedAs: recorded, encounters: before - after,
        kind: isOfReview ? kind?.rawValue : nil)
    }
    try output.finish(with: report)
    return .done
  }
}
