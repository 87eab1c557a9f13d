import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon rubric`: what encounters are judged by.
struct RubricCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rubric",
      abstract: words("What encounters are judged by.", "Ce par quoi les rencontres sont jugées."),
      subcommands: [RubricShow.self])
  }
}

/// `maillon rubric show`: the rubric in force, byte for byte.
struct RubricShow: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: words(
        "Print the rubric in force: the ledger's, else the built-in one.",
        "Imprimer la grille en vigueur : celle du registre, sinon celle du programme."))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: nil, allowed: [.xml], in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = location.isPresent ? try location.open(.read, in: context) : nil
    let rubric = try location.reporting { try RubricInForce(common, ledger: ledger, in: context) }
    output.write(String(decoding: rubric.bytes, as: UTF8.self))
    try output.finish()
    return .done
  }
}
