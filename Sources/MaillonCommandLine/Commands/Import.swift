import ArgumentParser
import Foundation
import MaillonCore
import MaillonLedger
import MaillonPresentation

/// `maillon import`: read, validate, classify, store.
struct Import: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Read observation sheets into the ledger.",
        "Lire des fiches d’observation dans le registre."),
      discussion: words(
        """
        Every problem is said with its line, field and value; what is good is taken. Importing twice changes nothing.

          maillon import visits-june.csv sheets/*.xml
          maillon import --dry-run --explain visits-june.csv
          maillon import export.csv --map provider=shop --map observed=day
        """,
        """
        Chaque anomalie est dite avec sa ligne, son champ et sa valeur ; ce qui est bon est pris. Importer deux fois ne change rien.

          maillon import visites-juin.csv fiches/*.xml
          maillon import --dry-run --explain visites-juin.csv
          maillon import export.csv --map provider=magasin --map observed=jour
        """))
  }

  @Argument(
    help: help(
      "Sheets, folders or quoted patterns; - reads the standard input.",
      "Fiches, dossiers ou motifs entre guillemets ; - lit l’entrée standard.", value: "file"))
  var files: [String]

  @Flag(help: help("Try, and write nothing.", "Essayer, sans rien écrire."))
  var dryRun = false

  @Flag(
    help: help(
      "Show what was decided about each file and column.",
      "Montrer ce qui a été décidé pour chaque fichier et chaque colonne."))
  var explain = false

  @Flag(
    help: help(
      "Let changed encounters supersede; the old ones stay on record.",
      "Laisser les rencontres changées remplacer ; les anciennes restent au registre."))
  var update = false

  @Flag(
    help: help(
      "Take a file only if every encounter is good.",
      "Ne prendre un fichier que si toutes ses rencontres sont bonnes."))
  var strict = false

  @Option(
    help: help(
      "Write what is rejected as it came, and why into FILE.reasons.csv beside it, to be mended.",
      "Écrire ce qui est rejeté tel quel, et pourquoi dans FICHIER.reasons.csv, pour le corriger.",
      value: "file"))
  var rejects: String?

  @OptionGroup var format: TableOrJSON

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    if let rejects, files.contains(where: { isSameFile($0, rejects) }) {
      throw Failure(.rejectsFileIsInput(rejects), status: .misuse)
    }
    let location = LedgerLocation(common, in: context)
    let job = try ImportJob(
      location, updates: update, isDryRun: dryRun, isStrict: strict, rejects: rejects,
      reading, common, in: context)
    job.notesPeople = explain
    for file in try job.files(files) { try job.take(file) }
    let report = try job.finish()
    switch output.format {
    case .json: output.write(report.json.indented)
    default:
      if explain { output.write(lines: try job.explanation(for: output.appearance)) }
      job.sayProblems()
      if !common.quiet { output.write(lines: report.lines(for: output.appearance)) }
    }
    let language = common.language(in: context)
    for message in try job.finishRejects() where !common.quiet {
      context.terminal.error.write(message.text(in: language) + "\n")
    }
    try output.finish()
    return job.status
  }
}
