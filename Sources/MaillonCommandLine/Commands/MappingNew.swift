import ArgumentParser
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// `maillon mapping new`: the draft of a mapping, from an export's headings and values.
struct MappingNew: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: words(
        "Draft a mapping from an export, to be finished by hand.",
        "Ébaucher une correspondance d’après un export, à finir à la main."),
      discussion: words(
        """
        What each column is most likely, why, and what stands in it. Status 1: provider or date is not found.

          maillon mapping new export.csv > mapping.xml
          maillon import --dry-run --explain --map mapping.xml export.csv
        """,
        """
        Ce qu’est sans doute chaque colonne, pourquoi, et ce qui s’y trouve. Statut 1 : prestataire ou date introuvable.

          maillon mapping new export.csv > correspondance.xml
          maillon import --dry-run --explain --map correspondance.xml export.csv
        """))
  }

  @Argument(
    help: help(
      "The export, a CSV; - reads the standard input.",
      "L’export, un CSV ; - lit l’entrée standard.", value: "file"))
  var file: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    try common.spareOutput()
    let output = try Output(common, asked: nil, allowed: [.xml], in: context)
    let language = common.language(in: context)
    let rubric = try RubricInForce.forFiles(common, in: context).rubric
    let drafter = MappingDrafter(rubric: rubric, wishes: reading.wishes)
    switch drafter.draft(SheetInput(argument: file)) {
    case .problem(let problem):
      let account = FileAccount(
        summary: FileSummary(file: file, format: nil, encounters: 0), problems: [problem])
      let error = context.terminal.error
      for line in CheckReport(files: [account]).problemLines(
        for: common.appearance(on: error, in: context))
      {
        error.write(line + "\n")
      }
      return .failed
    case .draft(let draft):
      let shown = DisplayWidth.printable(file)
      output.write(MappingDraftPage(draft, file: shown, language: language).xml)
      try output.finish()
      let isComplete = draft.missing.isEmpty
      if !common.quiet {
        let message = DraftMessage.done(file: shown, isComplete: isComplete)
        context.terminal.error.write(message.text(in: language) + "\n")
      }
      return isComplete ? .done : .found
    }
  }
}
