import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon rubric diff`: what another rubric would change, before it is adopted.
struct RubricDiff: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: words(
        "What a rubric says otherwise, and which verdicts it would change.",
        "Ce qu’une grille dit autrement, et quels verdicts elle changerait."),
      discussion: words(
        """
        Compares a rubric with the one in force (or two files), and judges the ledger's own encounters, or those of \
        --on, by both. Writes nothing.

          maillon rubric diff ours.xml
          maillon rubric diff ours-1.xml ours-2.xml --on samples/audit/2025-T4.xml
        """,
        """
        Compare une grille à celle en vigueur (ou deux fichiers), et juge les rencontres du registre, ou celles de \
        --on, selon les deux. N’écrit rien.

          maillon rubric diff notre.xml
          maillon rubric diff notre-1.xml notre-2.xml --on samples/audit/2025-T4.xml
        """))
  }

  @Argument(
    help: help(
      "The rubric; with two, the earlier one comes first.",
      "La grille ; avec deux, l’ancienne d’abord.", value: "rubric"))
  var rubrics: [String]

  @Option(
    help: help(
      "Sheets to judge by both instead of the ledger (may be repeated).",
      "Fiches à juger selon les deux au lieu du registre (répétable).", value: "file"))
  var on: [String] = []

  @Flag(
    help: help(
      "End with status 1 if verdicts or promises would change.",
      "Finir avec le statut 1 si des verdicts ou des promesses changeraient."))
  var exitCode = false

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, json or markdown.", "table, json ou markdown."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...2).contains(rubrics.count) else {
      throw ValidationError(words("Give one rubric, or two.", "Donnez une grille, ou deux."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .markdown], in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = on.isEmpty ? try location.openIfPresent(in: context) : nil
    let after = try RubricInForce(file: rubrics[rubrics.count - 1], common, in: context)
    let before =
      rubrics.count == 2
      ? try RubricInForce(file: rubrics[0], common, in: context)
      : try location.reporting { try RubricInForce(common, ledger: ledger, in: context) }
    var shift: VerdictShift?
    var status = ExitStatus.done
    if ledger != nil || !on.isEmpty {
      let audit = try Audit(files: on, reading, common, in: context)
      var found = VerdictShift(from: before.rubric, to: after.rubric)
      try audit.forEachEncounter(in: .all) { seen in
        found.add(
          id: seen.id, provider: seen.encounter.provider.name,
          before: before.classifier.judge(seen.encounter),
          after: after.classifier.judge(seen.encounter))
      }
      shift = found
      status = audit.status
    }
    let report = RubricDifferenceReport(
      before: before.rubric, after: after.rubric, shift: shift,
      file: rubrics.count == 1 ? rubrics[0] : nil)
    try output.finish(with: report)
    return exitCode && report.isChanged ? .found : status
  }
}
