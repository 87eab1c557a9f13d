import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon review code`: a person gives levels to an encounter.
struct ReviewCode: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "code",
      abstract: words(
        "Give an encounter its outcome, or levels of criteria; counted at once.",
        "Donner à une rencontre son issue, ou des niveaux de critères ; compté aussitôt."),
      discussion: words(
        """
        Without --outcome the rubric's rule makes the outcome of all findings. Taken back by undo.

          maillon review code F-0112 --outcome broken --by "M. Peeters" --why "Heard the call"
          maillon review code F-0112 --finding warmth=kept --by "M. Peeters" --why "Irony, misread"
        """,
        """
        Sans --outcome, la règle de la grille fait l’issue de tous les constats. S’annule par undo.

          maillon review code F-0112 --outcome rompue --by "M. Peeters" --why "Appel réécouté"
          maillon review code F-0112 --finding warmth=tenue --by "M. Peeters" --why "Ironie mal lue"
        """))
  }

  @Argument(help: help("The id of the encounter.", "L’identifiant de la rencontre."))
  var id: String

  @OptionGroup var coding: CodingOptions
  @OptionGroup var reviewer: ReviewerOptions

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    guard coding.outcome != nil || !coding.finding.isEmpty else {
      throw Failure(.review(.nothingCoded), status: .misuse)
    }
    let entry = try ReviewEntry(common, format, in: context)
    let coding = try coding.coding(under: entry.criteria)
    return try entry.record(id, reviewer) { _ in .coding(coding) }
  }
}
