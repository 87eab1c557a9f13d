import MaillonPresentation

/// The manual page of a command, in the man macros.
struct ManualPage {
  private let command: CommandTree
  private let program: CommandTree
  private let language: Language

  /// Prepares a page about a command of a program.
  init(_ command: CommandTree, of program: CommandTree, _ language: Language) {
    self.command = command
    self.program = program
    self.language = language
  }

  /// All pages of a program: its own and one for each of its commands.
  static func pages(of program: CommandTree, _ language: Language) -> [ManualPage] {
    ([program] + program.shownSubcommands).map { ManualPage($0, of: program, language) }
  }

  /// The file that the page stands in: `maillon-rank.1`.
  var fileName: String { "\(name).1" }

  private var name: String { command.fullName.replacing(" ", with: "-") }

  /// The page.
  var text: String {
    var lines = [
      ".TH \"\(name.uppercased())\" 1 \"\" \"maillon \(Maillon.version)\" \"\(say(.manualTitle))\"",
      ".SH \(say(.nameHeading).uppercased())",
      "\(ManualPage.escaped(name)) \\- \(ManualPage.escaped(sentence(command.abstract)))",
      ".SH \(say(.synopsisHeading).uppercased())",
    ]
    let leaves =
      command.shownSubcommands.isEmpty || command.superCommands == nil
      ? [command] : command.shownSubcommands
    for (index, leaf) in leaves.enumerated() {
      if index > 0 { lines.append(".br") }
      lines.append(
        ".B \(ManualPage.escaped(leaf.fullName))\n\(ManualPage.escaped(leaf.synopsis(language)))")
    }
    lines += description(of: command)
    if command.superCommands == nil {
      lines.append(".SH \(say(.commandsHeading).uppercased())")
      for subcommand in command.shownSubcommands {
        lines += [
          ".TP", ".BR \(ManualPage.escaped("maillon-\(subcommand.commandName)")) (1)",
          ManualPage.escaped(subcommand.abstract ?? ""),
        ]
      }
      lines += list(.environmentHeading, HelpPhrase.environment.text(in: language))
      lines += list(.filesHeading, HelpPhrase.files.text(in: language))
    } else {
      for leaf in leaves {
        if leaves.count > 1 || leaf.fullName != command.fullName {
          lines += [".SH \(ManualPage.escaped(leaf.fullName).uppercased())"]
          lines += [ManualPage.escaped(leaf.abstract ?? "")]
          lines += examples(of: leaf, under: ".SS")
        }
        lines += options(of: leaf, isAlone: leaves.count == 1)
      }
      if leaves.count > 1, let common = leaves.first?.groups(language).last {
        lines += entries(common, under: ".SH")
      }
    }
    lines += list(.exitHeading, HelpPhrase.exitStatuses.text(in: language))
    lines.append(".SH \(say(.seeAlsoHeading).uppercased())")
    let others = ([program] + program.shownSubcommands).filter { $0.fullName != command.fullName }
    lines.append(
      others.map {
        ".BR \(ManualPage.escaped($0.fullName.replacing(" ", with: "-"))) (1)"
      }.joined(separator: ",\n"))
    return lines.joined(separator: "\n") + "\n"
  }

  private func description(of command: CommandTree) -> [String] {
    var lines = [".SH \(say(.descriptionHeading).uppercased())"]
    lines.append(ManualPage.escaped(command.abstract ?? ""))
    for paragraph in command.paragraphs { lines += [".PP", ManualPage.escaped(paragraph)] }
    return lines + examples(of: command, under: ".SH")
  }

  private func examples(of command: CommandTree, under macro: String) -> [String] {
    let examples = command.examples
    guard !examples.isEmpty else { return [] }
    let heading = say(.examplesHeading)
    return ["\(macro) \(macro == ".SH" ? heading.uppercased() : heading)", ".nf"]
      + examples.map(ManualPage.escaped) + [".fi"]
  }

  /// The options of a command; those that every command has stand once on a page.
  private func options(of command: CommandTree, isAlone: Bool) -> [String] {
    let groups = command.groups(language)
    return (isAlone ? groups : groups.dropLast()).flatMap {
      entries($0, under: isAlone ? ".SH" : ".SS")
    }
  }

  private func entries(
    _ group: (heading: String, arguments: [CommandTree.Argument]), under macro: String
  ) -> [String] {
    ["\(macro) \(macro == ".SH" ? group.heading.uppercased() : group.heading)"]
      + group.arguments.flatMap { argument in
        [
          ".TP", ".B \(ManualPage.escaped(argument.label(language)))",
          ManualPage.escaped(argument.explanation(language)),
        ]
      }
  }

  private func list(_ heading: HelpPhrase, _ entries: String) -> [String] {
    [".SH \(say(heading).uppercased())"]
      + entries.split(separator: "\n").flatMap { entry in
        let parts = entry.split(separator: "|", maxSplits: 1).map(String.init)
        return [".TP", ".B \(ManualPage.escaped(parts[0]))", ManualPage.escaped(parts.last ?? "")]
      }
  }

  private func say(_ phrase: HelpPhrase) -> String { phrase.text(in: language) }

  /// A sentence without its full stop, as behind a name.
  private func sentence(_ text: String?) -> String {
    let text = text ?? ""
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// A text whose characters mean nothing to troff.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq")
    return plain.hasPrefix(".") ? "\\&" + plain : plain
  }
}
