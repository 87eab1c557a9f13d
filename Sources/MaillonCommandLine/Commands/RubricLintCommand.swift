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
        With sheets, cues that never speak in them are named too. The status is 1 if there are errors.

          maillon rubric lint --rubric mine.xml
          maillon rubric lint --rubric mine.xml samples/audit/*
        """,
        """
        Avec des fiches, les indices qui n’y parlent jamais sont nommés aussi. Le code est 1 s’il y a
        des erreurs.

          maillon rubric lint --rubric la-mienne.xml
          maillon rubric lint --rubric la-mienne.xml samples/audit/*
        """))
  }

  @Argument(
    help: help("Sheets to try the cues on.", "Fiches où essayer les indices.", value: "file"))
  var files: [String] = []

  @Option(name: [.customShort("f"), .long], help: help("table or json.", "table ou json."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: format, allowed: [.table, .json], in: context)
    let language = common.language(in: context)
    let rubric = try RubricInForce(common, ledger: nil, in: context)
    var spoken: Set<Int>?
    var accounts: [FileAccount] = []
    if !files.isEmpty {
      var heard: Set<Int> = []
      let reader = try SheetFiles(
        reading, rubric: rubric.rubric, common, allowsIncomplete: true, in: context)
      for file in files {
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
