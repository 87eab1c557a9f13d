import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon praise`: what to thank for.
struct Praise: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "What deserves thanks, with the words that earned it.",
        "Ce qui mérite un merci, avec les mots qui l’ont gagné."),
      discussion: words(
        """
        To be read out or pasted. The rules are the same for all. Consistency: the first tier of the table where \
        it is above the network with 95% probability. Improvement: a change for the better beyond chance since the \
        period before (--versus). Streaks: promises kept so often in a row that chance gives as much in at most 5% \
        of networks like this one. And single encounters that exceeded, in the observers' words, where the promise \
        is otherwise kept, for consistency comes before exceeding (--all reads the others out too).

        Nobody who served is named without --names.

          maillon praise -p 2025-Q4
          maillon praise -p 2025-Q4 --unit site -o thanks.md
          maillon praise samples/audit/2025-T4.xml
        """,
        """
        À lire à voix haute ou à coller. Les règles sont les mêmes pour tous. La constance : le premier groupe du \
        classement, quand il est au-dessus du réseau (probabilité de 95 %). Le progrès : un changement en mieux, \
        au-delà du hasard, depuis la période précédente (--versus). Les séries : des promesses tenues tant de fois \
        de suite que le hasard en donne autant dans au plus 5 % des réseaux comme celui-ci. Et les rencontres qui \
        dépassent, dans les mots des observateurs, là où la promesse est tenue par ailleurs, car la constance passe \
        avant le dépassement (--all lit aussi les autres).

        Personne qui a servi n’est nommé sans --names.

          maillon praise -p 2025T4
          maillon praise -p 2025T4 --unit site -o merci.md
          maillon praise samples/audit/2025-T4.xml
        """))
  }

  @OptionGroup var practice: PracticeOptions

  @Option(
    help: help(
      "The earlier period to compare with (else the one before --period).",
      "La période antérieure à laquelle comparer (sinon celle d’avant --period).",
      value: "period"))
  var versus: String?

  @Flag(
    help: help(
      "Read out every encounter that exceeded.", "Lire toutes les rencontres qui dépassent."))
  var all = false

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      practice.common, asked: practice.format, allowed: [.table, .json, .markdown], in: context)
    let asked = try versus.map { try PeriodArgument.period($0) }
    let before = try asked ?? practice.observed.resolved().preceding
    let material = try PracticeMaterial(practice, versus: before, in: context)
    let comparison = material.comparison
    let report = material.praise(
      material.table, comparison, versus: asked ?? (comparison == nil ? nil : before),
      only: practice.judging.provider, showsAll: all)
    try output.finish(with: report)
    return material.status
  }
}
