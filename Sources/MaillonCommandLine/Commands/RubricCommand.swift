import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon rubric`: what encounters are judged by.
struct RubricCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rubric",
      abstract: words("What encounters are judged by.", "Ce par quoi les rencontres sont jugées."),
      subcommands: [
        RubricShow.self, RubricNew.self, RubricDiff.self, RubricUse.self, RubricEvaluate.self,
        RubricLearn.self, RubricLintCommand.self,
      ])
  }
}

/// `maillon rubric show`: the rubric in force, byte for byte.
struct RubricShow: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: words(
        "Print the rubric in force: the ledger's, else the built-in one.",
        "Imprimer la grille en vigueur : celle du registre, sinon celle du programme."),
      discussion: words(
        """
          maillon rubric show > rubric.xml
        """,
        """
          maillon rubric show > grille.xml
        """))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: nil, allowed: [.xml], in: context)
    let rubric = try RubricInForce.ofLedger(common, in: context)
    output.write(String(decoding: rubric.bytes, as: UTF8.self))
    try output.finish()
    return .done
  }
}

/// `maillon rubric use`: judge the ledger by another rubric from now on.
struct RubricUse: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "use",
      abstract: words(
        "Judge the ledger by this rubric from now on, and say how many verdicts change.",
        "Juger désormais le registre selon cette grille, et dire combien de verdicts changent."),
      discussion: words(
        """
          maillon rubric use rubric.xml --dry-run
        """,
        """
          maillon rubric use grille.xml --dry-run
        """))
  }

  @Argument(help: help("The rubric.", "La grille.", value: "file"))
  var file: String

  @Flag(
    help: help(
      "Say what would change, and write nothing.",
      "Dire ce qui changerait, sans rien écrire."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: nil, allowed: [.table], in: context)
    let language = common.language(in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(dryRun ? .read : .write, in: context)
    let rubric = try RubricInForce(file: file, common, in: context)
    try location.reporting {
      let count = try ledger.coverage().encounters
      if dryRun {
        let before = try RubricInForce(common, ledger: ledger, in: context).judge
        var changed = 0
        try ledger.forEachEncounter(judge: before) { stored in
          if rubric.classifier.judge(stored.encounter) != stored.judgement { changed += 1 }
        }
        output.write(
          lines: [
            Message.verdictsChanged(changed, of: count).text(in: language),
            Message.dryRun.text(in: language),
          ])
      } else {
        let batch = try ledger.adopt(rubric.adopted)
        let changed = try ledger.rejudge(rubric.judge)
        let label = RubricLabel(rubric.rubric).text
        output.write(
          lines: [
            Message.verdictsChanged(changed, of: count).text(in: language),
            Message.rubricAdopted(label: label, batch: batch, ledger: location.path).text(
              in: language),
          ])
      }
    }
    try output.finish()
    return .done
  }
}
