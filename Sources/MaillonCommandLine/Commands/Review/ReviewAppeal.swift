import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon review appeal`: somebody objects to what stands.
struct ReviewAppeal: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "appeal",
      abstract: words(
        "Record an appeal; the verdict stands until it is decided.",
        "Enregistrer un recours ; le verdict tient jusqu’à la décision."),
      discussion: words(
        "  maillon review appeal F-0112 --by \"Branch 12\" --why \"We were closed that day\"",
        "  maillon review appeal F-0112 --by \"Agence 12\" --why \"Nous étions fermés ce jour-là\"")
    )
  }

  @Argument(help: help("The id of the encounter.", "L’identifiant de la rencontre."))
  var id: String

  @OptionGroup var reviewer: ReviewerOptions

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    try ReviewEntry(common, format, in: context).record(id, reviewer) { _ in .appeal }
  }
}
