import MaillonPresentation

/// What is wrong with a command line, in ArgumentParser's words and in French.
///
/// The parser speaks English alone. Its few sentences are known (a test goes through them); one that is not stays as it is.
struct Misuse {
  /// What the parser says.
  let english: String

  /// What is said where a word is no command.
  static func unknownCommand(_ word: String, meant: String?) -> String {
    "There is no command '\(word)'." + (meant.map { " Did you mean '\($0)'?" } ?? "")
  }

  /// The words in a language.
  func text(in language: Language) -> String {
    guard language == .french else { return english }
    return english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Misuse.french(String(line))
    }.joined(separator: "\n")
  }

  /// A sentence, what changes in it as `#`, and its French.
  private static let sentences: [(english: [String], french: [String])] = [
    (
      "There is no command '#'. Did you mean '#'?",
      "il n’y a pas de commande « # ». Vouliez-vous dire « # » ?"
    ),
    ("There is no command '#'.", "il n’y a pas de commande « # »."),
    ("Unknown option '#'. Did you mean '#'?", "option inconnue « # ». Vouliez-vous dire « # » ?"),
    ("Unknown option '#'", "option inconnue « # »"),
    (
      "   or: Missing value for '#' in '#'", "   ou : il manque une valeur à « # » dans « # »"
    ),
    ("Missing value for '#'", "il manque une valeur à « # »"),
    (
      "The option '#' does not take any value, but '#' was specified.",
      "l’option « # » ne prend pas de valeur, et « # » est donné."
    ),
    ("Unexpected argument '#'", "argument inattendu « # »"),
    ("# unexpected arguments: '#'", "# arguments inattendus : « # »"),
    (
      "Value to be set with flag '#' had already been set with flag '#'",
      "la valeur de « # » est déjà donnée par « # »"
    ),
    ("Missing expected argument '#'", "il manque « # »"),
    ("Missing one of: '#'", "il manque l’un de : « # »"),
    ("Invalid option: #", "option impossible : #"),
    ("Missing required subcommand.", "il manque une commande."),
    (
      "The value '#' is invalid for '#'. Please provide one of the following:",
      "la valeur « # » ne convient pas à « # ». Valeurs possibles :"
    ),
    (
      "The value '#' is invalid for '#'. Please provide one of #.",
      "la valeur « # » ne convient pas à « # ». Valeurs possibles : #."
    ),
    ("The value '#' is invalid for '#': #", "la valeur « # » ne convient pas à « # » : #"),
    ("The value '#' is invalid for '#'", "la valeur « # » ne convient pas à « # »"),
    ("Can't generate completion scripts for '#'.", "pas de complétion pour « # »."),
    ("Can't autodetect a supported shell.", "interpréteur de commandes non reconnu."),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Utilisez --generate-completion-script=<interpréteur>, au choix :"
    ),
  ].map { (pieces($0.0), pieces($0.1)) }

  private static func pieces(_ text: String) -> [String] {
    text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
  }

  private static func french(_ line: String) -> String {
    for sentence in sentences {
      guard let found = holes(of: line, in: sentence.english) else { continue }
      var text = sentence.french.first ?? ""
      for (index, piece) in sentence.french.dropFirst().enumerated() {
        let hole = index < found.count ? found[index] : ""
        text += named(isList(hole) ? list(hole) : hole)
        text += piece
      }
      // Quotation marks and what they hold stay on one line.
      return text.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")
        .replacing(" :", with: "\u{A0}:").replacing(" ?", with: "\u{202F}?")
    }
    return line
  }

  /// What stands between the pieces of a sentence; nil if the line is not that sentence.
  private static func holes(of line: String, in pieces: [String]) -> [String]? {
    guard let first = pieces.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var holes: [String] = []
    for (index, piece) in pieces.dropFirst().enumerated() {
      let isLast = index == pieces.count - 2
      if isLast {
        guard piece.isEmpty || rest.hasSuffix(piece) else { return nil }
        holes.append(String(rest.dropLast(piece.count)))
        rest = ""
      } else {
        guard let range = rest.firstRange(of: piece) else { return nil }
        holes.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
    }
    return rest.isEmpty ? holes : nil
  }

  private static func isList(_ text: String) -> Bool {
    ["' or '", "' and '", "', '"].contains { text.contains($0) }
  }

  /// The words that stand for values, as the help has them: `<période>`.
  private static func named(_ text: String) -> String {
    ValueName.allCases.reduce(text) {
      $0.replacing("<\($1.rawValue)>", with: "<\($1.text(in: .french))>")
    }
  }

  private static func list(_ text: String) -> String {
    text.replacing("' or '", with: ", ").replacing("' and '", with: ", ")
      .replacing("', '", with: ", ").replacing("'", with: "")
  }
}
