import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon chain`: every link, the weakest named, and where nobody took it on.
struct Chain: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Each provider's chain, link by link, and where responsibility was passed on.",
        "La chaîne de chacun, maillon par maillon, et où personne n’a pris en charge."),
      discussion: words(
        """
        Touchpoints stand in the rubric's order and none ranks above another. A link without a visit is shown as \
        unobserved and never named as the weakest; links that a machine serves are marked.

          maillon chain -p 2025-Q4 --provider "Cycles Hautefeuillée"
          maillon chain samples/audit/* -f markdown
        """,
        """
        Les points de contact suivent l’ordre de la grille et aucun ne prime. Un maillon sans visite est montré comme \
        non observé et n’est jamais nommé le plus faible ; ceux qu’une machine sert sont marqués.

          maillon chain -p 2025T4 --provider "Cycles Hautefeuillée"
          maillon chain samples/audit/* -f markdown
        """))
  }

  @OptionGroup var practice: PracticeOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      practice.common, asked: practice.format, allowed: [.table, .json, .markdown], in: context)
    let material = try PracticeMaterial(practice, versus: nil, in: context)
    let report = material.chain(material.table, only: practice.judging.provider)
    try output.finish(with: report)
    return material.status
  }
}
