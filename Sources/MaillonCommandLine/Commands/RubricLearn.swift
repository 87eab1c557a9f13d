import ArgumentParser
import Foundation
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// `maillon rubric learn`: what words tell, from a person's coding.
struct RubricLearn: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "learn",
      abstract: words(
        "Learn from coded narratives what words tell, as a rubric that a person can read.",
        "Apprendre de récits codés ce que disent les mots, en une grille qu’on peut lire."),
      discussion: words(
        """
        Says what was added, dropped and changed, and the agreement before and after; -o writes the
        rubric. It starts from what the rubric has learned before, unless --afresh. Each line of what
        is learned may be changed or struck out in the file.

          maillon rubric learn coded.csv -o rubric.xml
        """,
        """
        Dit ce qui s’ajoute, tombe et change, et l’accord avant et après ; -o écrit la grille. On part
        de ce que la grille a déjà appris, sauf avec --afresh. Chaque ligne apprise peut être changée
        ou rayée dans le fichier.

          maillon rubric learn codes.csv -o grille.xml
        """))
  }

  @Argument(help: help("Coded sheets.", "Des fiches codées.", value: "file"))
  var files: [String]

  @Flag(
    help: help(
      "Forget what the rubric has learned before.",
      "Oublier ce que la grille a déjà appris."))
  var afresh = false

  @Flag(
    help: help(
      "Skip the agreement before and after, which takes most of the time.",
      "Sans l’accord avant et après, qui prend le plus de temps."))
  var unmeasured = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let language = common.language(in: context)
    let rubric = try RubricInForce.forFiles(common, in: context)
    let coded = try CodedFiles(files, reading: reading, rubric: rubric, common, in: context)
    let out = context.terminal.output
    func say(_ message: EvaluationMessage) { out.write(message.text(in: language) + "\n") }
    guard !coded.narratives.isEmpty else {
      say(.nothingCoded)
      return coded.isRejected ? .failed : .done
    }
    var base = rubric.rubric
    if afresh { base.learned = [] }
    let learner = Learner(coded.narratives, rubric: base)
    let learned = learner.learn()
    if !common.quiet {
      for words in learned.learned {
        let before = rubric.rubric.learned.first { $0.language == words.language }
        let change = LearnedChange(from: before, to: words)
        say(
          .learned(
            language: words.language, terms: words.terms.count, before: before?.terms.count ?? 0))
        for (message, lines) in [
          (EvaluationMessage.added(change.added.count), change.added.map { "+ " + $0 }),
          (.dropped(change.dropped.count), change.dropped.map { "- " + $0 }),
          (.changed(change.changed.count), change.changed.map { "~ " + $0 }),
        ] where !lines.isEmpty {
          out.write("  " + message.text(in: language) + "\n")
          let shown = common.verbose ? lines[...] : lines.prefix(10)
          for line in shown { out.write("    " + line + "\n") }
        }
      }
    }
    if !unmeasured {
      let criteria = base.criteria.map(\.id)
      let label = RubricLabel(rubric.rubric)
      let appearance = common.appearance(on: out, in: context)
      let before = coded.narratives.map { JudgedNarrative($0, by: rubric.classifier) }
      let after = learner.verdicts(first: learner.count, folds: 10, decidesAll: false)
      for (message, judged) in [(EvaluationMessage.before, before), (.after, after)] {
        out.write("\n" + message.text(in: language) + "\n")
        let report = EvaluationReport(
          judged, criteria: criteria, folds: nil, skipped: coded.skipped, rubric: label)
        for line in report.summary(for: appearance) { out.write(line + "\n") }
      }
    }
    if let path = common.output {
      guard let bytes = LearnedText.replaced(learned.learned, in: rubric.bytes),
        (try? Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil
      else { throw Failure(.outputUnwritable(path)) }
    }
    return coded.isRejected ? .failed : .done
  }
}
