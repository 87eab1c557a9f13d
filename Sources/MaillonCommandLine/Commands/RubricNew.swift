import ArgumentParser
import MaillonPresentation

/// `maillon rubric new`: a commented rubric to begin with.
struct RubricNew: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: words(
        "Write a commented rubric to begin with.", "Écrire une grille commentée pour commencer."),
      discussion: words(
        """
          maillon rubric new -o ours.xml
          maillon rubric diff ours.xml
        """,
        """
          maillon rubric new -o notre.xml
          maillon rubric diff notre.xml
        """))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    try common.spareOutput()
    let output = try Output(common, asked: nil, allowed: [.xml], in: context)
    output.write(StarterRubric.text(in: common.language(in: context)))
    try output.finish()
    return .done
  }
}
