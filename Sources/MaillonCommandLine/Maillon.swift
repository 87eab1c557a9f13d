import ArgumentParser
import Foundation
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// The root command.
package struct Maillon: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "maillon",
      abstract: words(
        "Rank the people you visit by how consistently they serve you.",
        "Classez ceux que vous visitez selon la constance de leur service."),
      version: version,
      subcommands: [
        Import.self, Check.self, Log.self, Rank.self, Diff.self, Explain.self, Chain.self,
        Praise.self, Plan.self, Gap.self, Report.self, Export.self, Classify.self,
        ReviewCommand.self, Observers.self, Visits.self, Imports.self, Undo.self, Forget.self,
        RubricCommand.self, MappingCommand.self, LedgerCommand.self, Manual.self,
      ])
  }

  /// The version of the program.
  package static let version = "0.1.0"

  package init() {}

  /// Runs a command line and says how it ended.
  ///
  /// - Parameters:
  ///   - arguments: the words after the program's name.
  ///   - context: the world around it.
  /// - Returns: the exit status.
  package static func run(_ arguments: [String], in context: Context) -> ExitStatus {
    let language = languageAsked(by: arguments) ?? context.language
    return HelpLanguage.$current.withValue(language) {
      guard !arguments.isEmpty else {
        context.terminal.output.write(Message.welcome.text(in: language))
        return .done
      }
      do {
        if let guide = try guide(asked: arguments) {
          context.terminal.output.write(guide.text(in: language))
          return .done
        }
        var parsed = try parseAsRoot(understood(arguments))
        if let command = parsed as? any Runnable {
          let start = ContinuousClock.now
          let status = try command.run(in: context)
          if arguments.contains("--verbose") || arguments.contains("-v") {
            let time = (ContinuousClock.now - start) / .seconds(1)
            VerboseNote.took(seconds: time).say(language, in: context)
          }
          return status
        }
        try parsed.run()
        return .done
      } catch let failure as Failure {
        fail(failure.message.text(in: language), in: context, language)
        return failure.status
      } catch {
        return report(error, about: arguments, in: context, language)
      }
    }
  }

  /// The words as the parser knows them: its own `help` has no language.
  private static func understood(_ arguments: [String]) -> [String] {
    guard arguments.first == "help" else { return arguments }
    var words = arguments.filter { !$0.hasPrefix("--lang=") }
    if let option = words.firstIndex(of: "--lang") {
      words.removeSubrange(option..<min(option + 2, words.count))
    }
    return words
  }

  /// The guide that `help WORD` asks for; nil where it asks for a command, or for nothing.
  ///
  /// - Throws: `Failure` where there is neither a command nor a guide of that name.
  private static func guide(asked arguments: [String]) throws -> Guide? {
    guard arguments.first == "help", let word = arguments.dropFirst().first, word.first != "-"
    else { return nil }
    if let guide = Guide(named: word) { return guide }
    let commands = configuration.subcommands.map { $0._commandName }
    guard !commands.contains(word), word != "help" else { return nil }
    let known =
      commands
      + Guide.allCases.flatMap { guide in
        Language.allCases.map { guide.name(in: $0) }
      }
    throw Failure(
      saying: HelpPhrase.nothingAbout(
        word, suggestion: Nearness.closest(to: word, among: known)), status: .misuse)
  }

  /// Says what ArgumentParser has to say, in our words: help and version on the output, misuse on the error stream.
  private static func report(
    _ error: any Error, about arguments: [String], in context: Context, _ language: Language
  ) -> ExitStatus {
    // The parser would blame whatever follows the wrong word, or help with everything.
    let unknown =
      arguments.first?.hasPrefix("-") == true
      ? nil : CommandTree.program?.unknownCommand(in: arguments)
    let isDone = exitCode(for: error) == .success && unknown == nil
    let stream = isDone ? context.terminal.output : context.terminal.error
    let text =
      isDone
      ? fullMessage(for: error)
      : unknown.map { Misuse.unknownCommand($0.word, meant: $0.meant) } ?? message(for: error)
    let columns = context.environment["COLUMNS"].flatMap { Int($0) } ?? stream.columns ?? 80
    if isDone {
      // Version and completion scripts come out as they are, without the cost of the whole tree.
      let isHelp = text.hasPrefix("OVERVIEW:") || text.hasPrefix("USAGE:")
      if isHelp, let command = CommandTree.program?.command(at: arguments) {
        let page = HelpPage(command, language, width: columns)
        stream.write(page.lines.joined(separator: "\n") + "\n")
      } else {
        stream.write(text + "\n")
      }
      return .done
    }
    var lines = Misuse(english: text).text(in: language)
    if let command = CommandTree.program?.command(at: arguments) {
      let words = command.fullName.split(separator: " ").dropFirst().joined(separator: " ")
      let help = HelpPhrase.moreAbout(words).text(in: language)
      lines += "\n  \(HelpPage(command, language, width: columns).usage)"
      lines += "\n  \(help.trimmingCharacters(in: .whitespaces))"
    }
    fail(lines, in: context, language)
    return .misuse
  }

  /// Says why there is no result; what stands in data or arguments never steers the terminal.
  private static func fail(_ text: String, in context: Context, _ language: Language) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DisplayWidth.printable(String($0)) }
    let message = Message.failure(lines.joined(separator: "\n"))
    context.terminal.error.write(message.text(in: language))
  }

  /// The language that `--lang` asks for, wherever it stands: needed before the parser speaks.
  private static func languageAsked(by arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst("--lang=".count)))
      }
    }
    return nil
  }
}

/// A command that runs in a context.
protocol Runnable {
  /// Does the work and says how it ended.
  func run(in context: Context) throws -> ExitStatus
}
