import ArgumentParser
import Foundation
import MaillonCore
import MaillonPresentation

/// `maillon report`: the audit as one self-contained page.
struct Report: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "The whole audit as one page, to send, print and hand over.",
        "L’audit entier en une page, à envoyer, imprimer et remettre."),
      discussion: words(
        """
        The page needs no network and no script: league table, intervals, funnel, what changed, criteria, chains, \
        thanks, gap, plan, review queue, method, and a sheet for each provider with its chain, thanks, plan and the \
        words that earned each level. Nobody who observed or served is named without --names.

          maillon report -p 2025-Q4 --versus 2025-Q3 -o audit.html
          maillon report samples/audit/* --versus 2025-Q3 -p 2025-Q4 -o audit.html
          maillon report -p 2025-Q4 --wants samples/wants/2025.csv -o audit.md
          maillon report -p 2025-Q4 --split audit
        """,
        """
        La page ne demande ni réseau ni script : classement, intervalles, entonnoir, ce qui a changé, critères, \
        chaînes, mercis, écarts, plan, cas à trancher, méthode, et une fiche par prestataire avec sa chaîne, ses \
        mercis, son plan et les mots qui ont gagné chaque niveau. Personne n’est nommé sans --names.

          maillon report -p 2025T4 --versus 2025T3 -o audit.html
          maillon report samples/audit/* --versus 2025T3 -p 2025T4 -o audit.html
          maillon report -p 2025T4 --wants samples/wants/2025.csv -o audit.md
          maillon report -p 2025T4 --split audit
        """))
  }

  @Argument(
    help: help(
      "Sheets or tallies to report on without a ledger.",
      "Fiches ou décomptes dont rendre compte sans registre.", value: "file"))
  var files: [String] = []

  @OptionGroup var observed: PeriodOption

  @Option(
    help: help(
      "The earlier period to compare with.", "La période antérieure à laquelle comparer.",
      value: "period"))
  var versus: String?

  @Option(
    help: help(
      "Write into this folder: index.html, and a page for each provider.",
      "Écrire dans ce dossier : index.html, et une page par prestataire.", value: "folder"))
  var split: String?

  @Option(
    help: help(
      "What customers want: a CSV of criterion,importance, or one row a respondent.",
      "Ce que les clients souhaitent : un CSV critère,importance, ou une ligne par répondant.",
      value: "file"))
  var wants: String?

  @OptionGroup var judging: JudgingOptions

  @Option(name: [.customShort("f"), .long], help: help("html or markdown.", "html ou markdown."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if split != nil, common.output != nil || format == .markdown {
      throw ValidationError(
        words(
          "--split writes HTML into a folder: leave out -o and --format.",
          "--split écrit du HTML dans un dossier : retirez -o et --format."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: format, allowed: [.html, .markdown], in: context)
    let wants = try WantsArgument.wants(wants, common, in: context)
    let audit = try Audit(files: files, reading, common, in: context)
    let material = try ReportMaterial(
      of: audit, period: try observed.resolved(),
      versus: try versus.map { try PeriodArgument.period($0) }, wants: wants.wants, judging,
      common)
    let data = material.data
    let status: ExitStatus = wants.isPartial ? .found : material.status
    let language = common.language(in: context)
    if let split {
      try write(data.htmlPages(language: language), into: split)
      return status
    }
    switch output.format {
    case .markdown: output.write(lines: data.markdown(language: language))
    default: output.write(data.html(language: language))
    }
    try output.finish()
    return status
  }

  /// Puts pages into a folder, which is made where there is none.
  private func write(_ pages: [(file: String, text: String)], into folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(.outputUnwritable(folder))
    }
    for page in pages {
      let draft = try Draft("\(folder)/\(page.file)")
      try draft.write(Array(page.text.utf8))
      try draft.place()
    }
  }
}
