import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon rubric evaluate`: verdicts against what persons coded.
struct RubricEvaluate: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evaluate",
      abstract: words(
        "How far verdicts on narratives agree with what persons coded.",
        "À quel point les verdicts sur les récits s’accordent avec ce que des personnes ont codé."
      ),
      discussion: words(
        """
        Narratives are judged by their words alone: the codes are hidden. With --cross-validate, each
        is judged by what the others teach, and what the rubric has learned before is set aside.

          maillon rubric evaluate samples/narratives/frozen-*.csv
          maillon rubric evaluate coded.csv --cross-validate 10 --decide-all
        """,
        """
        Les récits sont jugés sur leurs seuls mots : les codes sont cachés. Avec --cross-validate,
        chacun est jugé par ce qu’apprennent les autres, et ce que la grille a appris est mis de côté.

          maillon rubric evaluate samples/narratives/frozen-*.csv
          maillon rubric evaluate codes.csv --cross-validate 10 --decide-all
        """))
  }

  @Argument(
    help: help("Coded sheets.", "Des fiches codées.", value: "file"))
  var files: [String]

  @Option(
    help: help(
      "Judge each part by what the others teach.",
      "Juger chaque part par ce qu’apprennent les autres.", value: "parts"))
  var crossValidate: Int?

  @Option(
    name: .customLong("with"),
    help: help(
      "With --cross-validate: coded sheets that teach and are not judged (may be repeated).",
      "Avec --cross-validate : des fiches codées qui apprennent et ne sont pas jugées (répétable).",
      value: "file"))
  var teaching: [String] = []

  @Flag(help: help("Decide also where unsure.", "Trancher aussi dans le doute."))
  var decideAll = false

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, json or markdown.", "table, json ou markdown."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let crossValidate, crossValidate < 2 {
      throw ValidationError(
        words("--cross-validate needs at least 2.", "--cross-validate demande au moins 2."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .markdown], in: context)
    let rubric = try RubricInForce.forFiles(common, decidesAll: decideAll, in: context)
    let coded = try CodedFiles(files, reading: reading, rubric: rubric, common, in: context)
    let judged: [JudgedNarrative]
    if let crossValidate {
      let others = try CodedFiles(teaching, reading: reading, rubric: rubric, common, in: context)
      var blank = rubric.rubric
      blank.learned = []
      judged = Learner(coded.narratives + others.narratives, rubric: blank).verdicts(
        first: coded.narratives.count, folds: crossValidate, decidesAll: decideAll)
    } else {
      judged = coded.narratives.map { JudgedNarrative($0, by: rubric.classifier) }
    }
    let report = EvaluationReport(
      judged, criteria: rubric.rubric.criteria.map(\.id), folds: crossValidate,
      skipped: coded.skipped, rubric: RubricLabel(rubric.rubric))
    switch output.format {
    case .json: output.write(report.json.indented)
    case .markdown: output.write(lines: report.markdown(in: common.language(in: context)))
    default:
      output.write(
        lines: judged.isEmpty
          ? [EvaluationMessage.nothingCoded.text(in: common.language(in: context))]
          : report.lines(for: output.appearance))
    }
    try output.finish()
    return coded.isRejected ? .failed : .done
  }
}
