import ArgumentParser
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// `maillon mapping`: how foreign exports become encounters.
struct MappingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mapping",
      abstract: words(
        "How foreign exports become encounters.",
        "Comment les exports d’autres outils deviennent des rencontres."),
      subcommands: [MappingNew.self, MappingShow.self])
  }
}

/// `maillon mapping show`: a built-in mapping, to be read or to begin one's own with.
struct MappingShow: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: words(
        "Print a built-in mapping, to read or to change.",
        "Imprimer une correspondance du programme, pour la lire ou la changer."),
      discussion: words(
        """
          maillon mapping show kobo-csv > mapping.xml
          maillon import --map mapping.xml export.csv
        """,
        """
          maillon mapping show kobo-csv > correspondance.xml
          maillon import --map correspondance.xml export.csv
        """))
  }

  @Argument(
    help: help(
      "One of: \(MappingShow.names).", "L’une de : \(MappingShow.names).", value: "preset"))
  var preset: Preset

  @OptionGroup var common: CommonOptions

  private static var names: String { Preset.allCases.map(\.rawValue).joined(separator: ", ") }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: nil, allowed: [.xml], in: context)
    output.write(String(decoding: preset.bytes, as: UTF8.self))
    try output.finish()
    return .done
  }
}

extension Preset: ExpressibleByArgument {}
