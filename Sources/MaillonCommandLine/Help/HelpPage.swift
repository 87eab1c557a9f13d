import MaillonPresentation

/// The help of a command, for a terminal.
struct HelpPage {
  private let command: CommandTree
  private let language: Language
  private let width: Int

  /// Where explanations begin.
  private static let margin = 26

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - command: What it is about.
  ///   - language: In which language.
  ///   - width: The columns to fill.
  init(_ command: CommandTree, _ language: Language, width: Int) {
    self.command = command
    self.language = language
    self.width = min(max(width, 40), 100)
  }

  /// The lines.
  var lines: [String] {
    var lines = wrapped(command.abstract ?? "")
    for paragraph in command.paragraphs { lines += [""] + wrapped(paragraph) }
    if !command.examples.isEmpty { lines += [""] + command.examples.map { "  " + $0 } }
    lines += ["", usage]
    let subcommands = command.shownSubcommands
    if !subcommands.isEmpty {
      lines += ["", heading(.commandsHeading)]
      for subcommand in subcommands {
        lines += entry(subcommand.commandName, subcommand.abstract ?? "")
      }
    }
    for group in command.groups(language) {
      lines += ["", "\(group.heading)\(colon)"]
      for argument in group.arguments {
        lines += entry(argument.label(language), argument.explanation(language))
      }
    }
    if command.superCommands == nil {
      lines += ["", heading(.guidesHeading)]
      for guide in Guide.allCases {
        lines += entry(guide.name(in: language), guide.abstract(in: language))
      }
    }
    if !subcommands.isEmpty {
      let words = command.fullName.split(separator: " ").dropFirst()
      let name = HelpPhrase.command.text(in: language).split(separator: " ").first ?? ""
      let about = (words + [name]).joined(separator: " ")
      lines += ["", HelpPhrase.moreAbout(about).text(in: language)]
    }
    return lines
  }

  /// How the command is written.
  var usage: String {
    "\(heading(.usage)) \(command.fullName) \(command.synopsis(language))"
  }

  private var colon: String { language == .french ? "\u{A0}:" : ":" }

  private func heading(_ phrase: HelpPhrase) -> String { phrase.text(in: language) + colon }

  private func wrapped(_ text: String) -> [String] {
    TextWrapping.lines(text, width: width)
  }

  private func entry(_ label: String, _ explanation: String) -> [String] {
    let start = "  \(label)"
    let indentation = String(repeating: " ", count: HelpPage.margin)
    let room = width - HelpPage.margin
    let lines = TextWrapping.lines(explanation, width: room)
    let columns = DisplayWidth.columns(start)
    guard columns + 2 <= HelpPage.margin, let first = lines.first else {
      return [start] + lines.map { indentation + $0 }
    }
    let gap = String(repeating: " ", count: HelpPage.margin - columns)
    return [start + gap + first] + lines.dropFirst().map { indentation + $0 }
  }
}
