import ArgumentParser
import Foundation
import MaillonCore
import MaillonPresentation

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.customShort("l"), .long],
    help: help(
      "The ledger: a file, or postgresql://… (else $MAILLON_LEDGER, else ./audit.maillon).",
      "Le registre : un fichier, ou postgresql://… (sinon $MAILLON_LEDGER, sinon ./audit.maillon).",
      value: "file"))
  var ledger: String?

  @Option(
    help: help(
      "Judge by this rubric; a new ledger keeps it, one that has another is not written to.",
      "Juger selon cette grille ; un registre neuf la garde, celui qui en a une autre reste intact.",
      value: "file"))
  var rubric: String?

  @Option(
    name: [.customShort("o"), .long],
    help: help(
      "Write to a file; its name tells the format.",
      "Écrire dans un fichier ; son nom donne le format.", value: "file"))
  var output: String?

  @Option(help: help("Language for people: en or fr.", "Langue pour les personnes : en ou fr."))
  var lang: Language?

  @Option(
    help: help("Level of the intervals.", "Niveau des intervalles.", value: "0.95"),
    transform: CommonOptions.level(of:))
  var level: Double = 0.95

  @Option(
    help: help(
      "The ledger as it stood at the end of that day.",
      "Le registre tel qu’il était à la fin de ce jour.", value: "date"),
    transform: CommonOptions.day(of:))
  var asOf: Day?

  @Flag(
    help: help(
      "Show people by name, not by pseudonym.", "Montrer les noms, et non des pseudonymes."))
  var names = false

  @Option(help: help("Colour: auto, always, never.", "Couleur : auto, always, never."))
  var color: ColorChoice = .auto

  @Option(help: help("Columns to fill.", "Colonnes à remplir.", value: "n"))
  var width: Int?

  @Flag(help: help("Draw with ASCII only.", "Ne dessiner qu’en ASCII."))
  var ascii = false

  @Flag(
    name: [.customShort("q"), .long],
    help: help("Say only what went wrong.", "Ne dire que ce qui ne va pas."))
  var quiet = false

  @Flag(
    name: [.customShort("v"), .long],
    help: help(
      "Say besides what was decided, and how long it took.",
      "Dire aussi ce qui a été décidé, et le temps que cela a pris."))
  var verbose = false

  /// When colour is used.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  func validate() throws {
    if let width, width < 20 {
      throw ValidationError(
        words("--width needs at least 20 columns.", "--width demande au moins 20 colonnes."))
    }
  }

  /// What texts for people look like on a stream of this context.
  func appearance(on stream: any TextStream, in context: Context) -> Appearance {
    let environment = context.environment
    let columns = width ?? environment["COLUMNS"].flatMap { Int($0) } ?? stream.columns
    let isPlain =
      environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
    let usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: stream.isTerminal && !isPlain
      }
    return Appearance(
      language: language(in: context), width: columns.map { max(20, $0) }, usesColor: usesColor,
      isASCII: ascii)
  }

  /// The language for people.
  func language(in context: Context) -> Language {
    lang ?? context.language
  }

  /// Sees to it that a draft, which people change by hand, takes the place of no file.
  ///
  /// - Throws: `Failure` where there is one.
  func spareOutput() throws {
    guard let output, output != "-", FileManager.default.fileExists(atPath: output) else { return }
    throw Failure(.outputExists(output), status: .misuse)
  }

  private static func level(of text: String) throws -> Double {
    guard let level = Double(text), level > 0, level < 1 else {
      throw ValidationError(
        words(
          "A level lies between 0 and 1, such as 0.95.",
          "Un niveau est compris entre 0 et 1, par exemple 0.95."))
    }
    return level
  }

  private static func day(of text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError(
        words(
          "\"\(text)\" is not a date such as 2025-12-31.",
          "« \(text) » n’est pas une date comme 2025-12-31."))
    }
    return day
  }
}

extension Language: ExpressibleByArgument {}
