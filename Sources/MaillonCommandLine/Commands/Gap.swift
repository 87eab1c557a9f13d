import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon gap`: promise, want, delivery.
struct Gap: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "What is promised, what customers want, and what they get.",
        "Ce qui est promis, ce que les clients souhaitent, et ce qu’ils reçoivent."),
      discussion: words(
        """
        The promise is the rubric's target of each criterion. --wants is a survey: a CSV of criterion,importance, or one \
        row a respondent and one column a thing; points to share out tell more than ratings, where everything matters. \
        Named are: what customers want and nobody promised; what is promised and hardly anybody wants (mind basics and \
        delights, which nobody asks for); what is promised and, beyond chance, not delivered.

          maillon gap -p 2025-Q4
          maillon gap --wants samples/wants/2025.csv samples/audit/*
          maillon gap --wants survey.csv --exit-code -f json
        """,
        """
        La promesse est la cible de chaque critère dans la grille. --wants est une enquête : un CSV critère,importance, \
        ou une ligne par répondant et une colonne par chose ; des points à répartir en disent plus que des notes, où \
        tout compte. Sont nommés : ce que les clients souhaitent et que personne n’a promis ; ce qui est promis et que \
        presque personne ne souhaite (attention aux bases et aux attentions inattendues, que nul ne demande) ; ce qui \
        est promis et, au-delà du hasard, n’est pas rendu.

          maillon gap -p 2025T4
          maillon gap --wants samples/wants/2025.csv samples/audit/*
          maillon gap --wants enquete.csv --exit-code -f json
        """))
  }

  @OptionGroup var practice: PracticeOptions

  @Option(
    help: help(
      "What customers want: a CSV of criterion,importance, or one row a respondent.",
      "Ce que les clients souhaitent : un CSV critère,importance, ou une ligne par répondant.",
      value: "file"))
  var wants: String?

  @Flag(
    help: help(
      "End with status 1 if something does not fit.",
      "Finir avec le statut 1 si quelque chose ne s’accorde pas."))
  var exitCode = false

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      practice.common, asked: practice.format, allowed: [.table, .json, .markdown], in: context)
    let wants = try WantsArgument.wants(wants, practice.common, in: context)
    let material = try PracticeMaterial(
      practice, versus: nil, keepsNetwork: false, in: context)
    let report = material.gap(wants: wants.wants)
    try output.finish(with: report)
    if wants.isPartial || (exitCode && report.gap.mismatches > 0) { return .found }
    return material.status
  }
}
