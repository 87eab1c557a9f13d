import ArgumentParser
import Foundation
import MaillonIntake
import MaillonPresentation

/// A command as it is described to people: the source of help, manual and completions alike.
struct CommandTree: Decodable {
  /// An argument, option or flag.
  struct Argument: Decodable {
    /// What it is.
    enum Kind: String, Decodable { case positional, option, flag }

    /// One of its names.
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name as it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  private struct Dump: Decodable {
    let command: CommandTree
  }

  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let arguments: [Argument]?
  let subcommands: [CommandTree]?

  /// The whole program, in the language in force; nil only if ArgumentParser describes it otherwise than it used to.
  static var program: CommandTree? { HelpLanguage.current == .french ? french : english }

  // Described once a language: ArgumentParser checks every command anew each time.
  private static let english = described(in: .english)
  private static let french = described(in: .french)

  private static func described(in language: Language) -> CommandTree? {
    HelpLanguage.$current.withValue(language) {
      try? JSONDecoder().decode(Dump.self, from: Data(Maillon._dumpHelp().utf8)).command
    }
  }

  /// The commands to show below this one.
  var shownSubcommands: [CommandTree] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// The words before its own arguments: `maillon rubric use`.
  var fullName: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The command that words lead to, as far as they do.
  func command(at words: [String]) -> CommandTree {
    var command = self
    for word in words {
      guard let next = command.subcommands?.first(where: { $0.commandName == word }) else { break }
      if next.commandName == "help" { continue }
      command = next
    }
    return command
  }

  /// The word where a command was expected, and the command that it may have meant; nil where all are commands.
  func unknownCommand(in words: [String]) -> (word: String, meant: String?)? {
    var command = self
    for word in words {
      guard let subcommands = command.subcommands, !command.shownSubcommands.isEmpty,
        !word.hasPrefix("-")
      else { return nil }
      guard let next = subcommands.first(where: { $0.commandName == word }) else {
        let names = command.shownSubcommands.map(\.commandName)
        return (word, Nearness.closest(to: word, among: names))
      }
      if next.commandName != "help" { command = next }
    }
    return nil
  }

  /// What is said about it, a paragraph each; a line that is indented is an example, not text.
  var paragraphs: [String] {
    let lines = (discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.isEmpty || $0.hasPrefix(" ") }.map { $0.joined(separator: " ") }
  }

  /// The command lines that show how to use it.
  var examples: [String] {
    (discussion ?? "").split(separator: "\n").filter { $0.hasPrefix(" ") }
      .map { String($0.dropFirst(2)) }
  }

  /// How it is written, without its own name: `[options] FILE…`.
  func synopsis(_ language: Language) -> String {
    if !shownSubcommands.isEmpty {
      return HelpPhrase.command.text(in: language)
    }
    let positional = (arguments ?? []).filter { $0.shouldDisplay && $0.kind == .positional }
    return
      ([HelpPhrase.optionsPlaceholder.text(in: language)]
      + positional.map { argument in
        let name = argument.value(language) + (argument.isRepeating ? "…" : "")
        return argument.isOptional ? "[\(name)]" : name
      }).joined(separator: " ")
  }

  /// Its arguments and options in groups, each with its heading; groups with nothing in them are left out.
  func groups(_ language: Language) -> [(heading: String, arguments: [Argument])] {
    let shown = (arguments ?? []).filter(\.shouldDisplay)
    let groups: [(HelpPhrase, (Argument) -> Bool)] = [
      (.argumentsHeading, { $0.kind == .positional }),
      (.optionsHeading, { $0.kind != .positional && !$0.isCommon && !$0.isOfReading }),
      (.readingHeading, { $0.kind != .positional && $0.isOfReading }),
      (.commonHeading, { $0.kind != .positional && $0.isCommon }),
    ]
    return groups.map { ($0.0.text(in: language), shown.filter($0.1)) }.filter { !$0.1.isEmpty }
  }
}

extension CommandTree.Argument {
  fileprivate var isCommon: Bool { CommandTree.Argument.common.contains(preferredName?.name ?? "") }
  fileprivate var isOfReading: Bool {
    CommandTree.Argument.reading.contains(preferredName?.name ?? "")
  }

  private static let common = names(of: CommonOptions.self).union(["version", "help"])
  private static let reading = names(of: ReadingOptions.self)

  /// The long names of the options in a group of options.
  private static func names(of options: any ParsableArguments.Type) -> Set<String> {
    let names = Mirror(reflecting: options.init()).children.compactMap { child in
      child.label.map { String($0.drop { $0 == "_" }) }
    }
    return Set(
      names.map { name in
        name.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
      })
  }

  /// How it is typed: `-p, --period <period>`.
  func label(_ language: Language) -> String {
    guard kind != .positional else { return value(language) }
    let typed = (names ?? []).map(\.typed).joined(separator: ", ")
    return kind == .option ? "\(typed) \(value(language))" : typed
  }

  /// What stands for its value: `<period>`.
  fileprivate func value(_ language: Language) -> String {
    let name = valueName ?? ""
    return "<\(ValueName(rawValue: name)?.text(in: language) ?? name)>"
  }

  /// What it is for, with its values where they are not named in it, and its default.
  func explanation(_ language: Language) -> String {
    if preferredName?.name == "version" { return HelpPhrase.version.text(in: language) }
    if preferredName?.name == "help" { return HelpPhrase.help.text(in: language) }
    var text = abstract ?? ""
    var notes: [String] = []
    let values = allValues ?? []
    if !values.isEmpty, !values.contains(where: { text.contains($0) }) {
      notes.append(HelpPhrase.values(values.joined(separator: ", ")).text(in: language))
    }
    if let defaultValue, kind == .option {
      notes.append(HelpPhrase.defaultValue(defaultValue).text(in: language))
    }
    if !notes.isEmpty { text += " (\(notes.joined(separator: " ; ")))" }
    return text
  }
}
