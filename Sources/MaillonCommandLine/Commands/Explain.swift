import ArgumentParser
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// `maillon explain`: what stands behind a place, an encounter, or a word of the program.
struct Explain: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "The arithmetic of a place, down to the words; or what a problem means.",
        "L’arithmétique d’un rang, jusqu’aux mots ; ou ce que veut dire une anomalie."),
      discussion: words(
        """
          maillon explain "Taxi Mistral" -p 2025-Q4
          maillon explain "Taxi Mistral" sheets/*.csv
          maillon explain --encounter F-0112
          maillon explain --problem date-impossible
        """,
        """
          maillon explain "Taxi Mistral" -p 2025T4
          maillon explain "Taxi Mistral" fiches/*.csv
          maillon explain --encounter F-0112
          maillon explain --problem date-impossible
        """))
  }

  @Argument(
    help: help("Whose place to explain.", "De qui expliquer le rang.", value: "provider"))
  var name: String?

  @Argument(
    help: help(
      "Sheets to read instead of the ledger.", "Fiches à lire au lieu du registre.", value: "file"))
  var files: [String] = []

  @Option(
    help: help("The id of an encounter to explain.", "L’identifiant d’une rencontre.", value: "id"))
  var encounter: String?

  @Option(
    help: help(
      "The code of a problem; list shows them all.",
      "Le code d’une anomalie ; list les montre toutes.", value: "code"))
  var problem: String?

  @OptionGroup var observed: PeriodOption

  @Flag(help: help("Quote every encounter.", "Citer toutes les rencontres."))
  var all = false

  @OptionGroup var judging: JudgingOptions

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, json or markdown.", "table, json ou markdown."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isOfEncounter = encounter != nil
    // After --encounter every plain word is a file.
    let subjects = (problem == nil ? 0 : 1) + (isOfEncounter ? 1 : 0)
    guard subjects == 1 || (subjects == 0 && name != nil) else {
      throw ValidationError(
        words(
          "Say what to explain: a provider, --encounter ID or --problem CODE.",
          "Dites quoi expliquer : un prestataire, --encounter ID ou --problem CODE."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .markdown], in: context)
    let language = common.language(in: context)
    if let problem {
      try ProblemPage(problem).write(to: output, language)
      try output.finish()
      return .done
    }
    let audit = try Audit(
      files: encounter == nil ? files : [name].compactMap { $0 } + files, reading, common,
      in: context)
    let period = try observed.resolved()
    if let encounter {
      let found = try ExplainedPlace.encounters(encounter, in: audit, judging.selection(period))
      switch output.format {
      case .json: output.write(ExplanationReport.json(of: found))
      case .markdown:
        for one in found {
          output.write(lines: ["```"] + one.lines(for: Appearance(language: language)) + ["```"])
        }
      default: for one in found { output.write(lines: one.lines(for: output.appearance)) }
      }
      try output.finish()
    } else {
      let place = ExplainedPlace(name: name ?? "", judging, common, period)
      var report = try place.report(from: audit)
      report.showsAll = all
      try output.finish(with: report)
    }
    return audit.status
  }
}
