import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon plan`: what to work on first.
struct Plan: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "The one or two links that each provider should work on first.",
        "Le ou les deux maillons que chacun devrait travailler d’abord."),
      discussion: words(
        """
        A link is named where it is below what the rubric's targets amount to, with a probability of at least 95%, and \
        where its own visits alone say so (5%); of several, the one or two where a point more adds most to the chain. What one point more, and the promise kept, \
        would do to strength and place is said beside. Exceeding is proposed only where nothing is to mend, the basics \
        are kept and the provider leads the network. --provider shows one; the network still informs its figures.

          maillon plan -p 2025-Q4
          maillon plan -p 2025-Q4 --versus 2025-Q3
          maillon plan samples/audit/* --provider "Ameublement Chêne-et-Chanvre" -o plan.md
        """,
        """
        Un maillon est nommé s’il est sous ce à quoi reviennent les cibles de la grille, avec une probabilité d’au \
        moins 95 %, et si ses propres visites le disent à elles seules (5 %) ; s’il y en a plusieurs, le ou les deux où un point de plus ajoute le plus à la chaîne. Ce qu’un \
        point de plus, et la promesse tenue, feraient à la solidité et au rang est dit à côté. Dépasser n’est proposé \
        que là où rien n’est à réparer, où l’essentiel est tenu et où l’on mène le réseau. --provider n’en montre \
        qu’un ; le réseau informe toujours ses chiffres.

          maillon plan -p 2025T4
          maillon plan -p 2025T4 --versus 2025T3
          maillon plan samples/audit/* --provider "Ameublement Chêne-et-Chanvre" -o plan.md
        """))
  }

  @OptionGroup var practice: PracticeOptions

  @Option(
    help: help(
      "Say whether the links that this earlier period's plan chose have moved.",
      "Dire si les maillons choisis par le plan de cette période antérieure ont bougé.",
      value: "period"))
  var versus: String?

  @Option(
    help: help(
      "What customers want: a CSV of criterion,importance, or one row a respondent.",
      "Ce que les clients souhaitent : un CSV critère,importance, ou une ligne par répondant.",
      value: "file"))
  var wants: String?

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      practice.common, asked: practice.format, allowed: [.table, .json, .markdown], in: context)
    let before = try versus.map { try PeriodArgument.period($0) }
    let wants = try WantsArgument.wants(wants, practice.common, in: context)
    let material = try PracticeMaterial(practice, versus: before, in: context)
    let report = material.plan(
      material.table, wants: wants.wants, versus: before, only: practice.judging.provider)
    try output.finish(with: report)
    return wants.isPartial && material.status == .done ? .found : material.status
  }
}
