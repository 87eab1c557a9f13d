import ArgumentParser
import MaillonCore
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
        Import.self, Check.self, Rank.self, Diff.self, Explain.self, Report.self, Classify.self,
        ReviewCommand.self, Observers.self, Imports.self, Undo.self, Forget.self,
        RubricCommand.self, MappingCommand.self, LedgerCommand.self,
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
        var parsed = try parseAsRoot(arguments)
        if let command = parsed as? any Runnable { return try command.run(in: context) }
        try parsed.run()
        return .done
      } catch let failure as Failure {
        let text = failure.message.text(in: language)
        context.terminal.error.write(Message.failure(text).text(in: language))
        return failure.status
      } catch {
        return report(error, in: context, language)
      }
    }
  }

  /// Says what ArgumentParser has to say: help and version on the output, misuse on the error stream.
  private static func report(
    _ error: any Error, in context: Context, _ language: Language
  ) -> ExitStatus {
    let text = fullMessage(for: error)
    if exitCode(for: error) == .success {
      context.terminal.output.write(text + "\n")
      return .done
    }
    context.terminal.error.write(text + "\n")
    return .misuse
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
