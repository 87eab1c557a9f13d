import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon rubric lint`: what an author may want to mend.
struct RubricLintCommand: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lint",
      abstract: words(
        "What could be better in a rubric: cues that contradict, levels out of reach, slogans.",
        "Ce qui peut être mieux dans une grille : indices contraires, niveaux hors d’atteinte, slogans."
      ),
      discussion: words(
        """
        Without a rubric, the one in force is meant. With sheets, cues that never speak in them are named too. The \
        status is 1 if there are errors.

          maillon rubric lint mine.xml
          maillon rubric lint mine.xml --on samples/audit
        """,
        """
        Sans grille, c’est celle en vigueur. Avec des fiches, les indices qui n’y parlent jamais sont nommés aussi. Le \
        code de retour est 1 s’il y a des erreurs.

          maillon rubric lint la-mienne.xml
          maillon rubric lint la-mienne.xml --on samples/audit
        """))
  }

  @Argument(
    help: help(
      "The rubric (else the one in force).", "La grille (sinon celle en vigueur).", value: "file"))
  var file: String?

  @Option(
    help: help(
      "Sheets to try the cues on (may be repeated).",
      "Fiches où essayer les indices (répétable).", value: "file"))
  var on: [String] = []

  @Option(name: [.customShort("f"), .long], help: help("table or json.", "table ou json."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: format, allowed: [.table, .json], in: context)
    let language = common.language(in: context)
    let rubric =
      try file.map { try RubricInForce(file: $0, common, in: context) }
      ?? RubricInForce.ofLedger(common, in: context)
    var spoken: Set<Int>?
    var accounts: [FileAccount] = []
    if !on.isEmpty {
      var heard: Set<Int> = []
      let reader = try SheetFiles(
        reading, rubric: rubric.rubric, common, allowsIncomplete: true, in: context)
      for file in try reader.files(on) {
        let result = try reader.read(file) { encounter in
          guard let narrative = encounter.narrative else { return }
          heard.formUnion(rubric.classifier.cuesHeard(in: narrative))
        }
        accounts.append(result.account)
      }
      reader.say(accounts)
      spoken = heard
    }
    let findings = RubricLint(rubric.rubric, spoken: spoken).findings
    let errors = findings.count(where: \.code.isError)
    if output.format == .json {
      output.write(
        LintReport(findings, rubric: RubricLabel(rubric.rubric)).json.indented)
    } else {
      for finding in findings {
        let severity = (finding.code.isError ? LintMessage.error : .warning).text(in: language)
        let text = LintMessage.finding(finding).text(in: language)
        output.write("\(severity) [\(finding.code.rawValue)] \(text)\n")
      }
      output.write(
        LintMessage.summary(errors: errors, warnings: findings.count - errors).text(in: language)
          + "\n")
    }
    try output.finish()
    if accounts.contains(where: \.isRejected) { return .failed }
    return errors > 0 ? .found : .done
  }
}
