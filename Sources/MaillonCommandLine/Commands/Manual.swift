import ArgumentParser
import Foundation
import MaillonPresentation

/// `maillon manual`: writes the manual pages, as `make install` does.
struct Manual: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Write the manual pages into a folder.", "Écrire les pages de manuel dans un dossier."),
      shouldDisplay: false)
  }

  @Argument(help: help("The folder.", "Le dossier.", value: "folder"))
  var folder: String

  @Option(help: help("Language for people: en or fr.", "Langue pour les personnes : en ou fr."))
  var lang: Language?

  func run(in context: Context) throws -> ExitStatus {
    let language = lang ?? context.language
    guard let program = CommandTree.program else { return .failed }
    for page in ManualPage.pages(of: program, language) {
      let draft = try Draft("\(folder)/\(page.fileName)")
      try draft.write(Array(page.text.utf8))
      try draft.place()
    }
    return .done
  }
}
