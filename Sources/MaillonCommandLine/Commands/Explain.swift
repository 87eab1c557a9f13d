import ArgumentParser
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// `maillon explain`: what stands behind a word of the program.
struct Explain: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "What a problem means, and how to mend it.",
        "Ce que veut dire une anomalie, et comment y remédier."))
  }

  @Option(
    help: help(
      "The code of a problem; list shows them all.",
      "Le code d’une anomalie ; list les montre toutes.", value: "code"))
  var problem: String

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, json or markdown.", "table, json ou markdown."))
  var format: Format?

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .markdown], in: context)
    let language = common.language(in: context)
    let codes = try codes()
    switch output.format {
    case .json:
      let entries = codes.map { code -> JSON in
        [
          "code": .string(code.rawValue), "severity": .string(code.severity.rawValue),
          "explanation": .string(code.explanation(in: language)),
        ]
      }
      let json: JSON = ["schema": "problem/1", "codes": .array(entries)]
      output.write(json.indented)
    case .markdown:
      for code in codes {
        output.write("### \(code.rawValue)\n\n\(code.explanation(in: language))\n\n")
      }
    default:
      for code in codes {
        output.write(
          lines: [code.rawValue]
            + TextWrapping.lines(
              "  " + code.explanation(in: language), width: output.appearance.width, indentation: 2)
        )
      }
    }
    try output.finish()
    return .done
  }

  private func codes() throws -> [ProblemCode] {
    if problem == "list" { return ProblemCode.allCases }
    guard let code = ProblemCode(rawValue: problem) else {
      let nearest = Nearness.closest(to: problem, among: ProblemCode.allCases.map(\.rawValue))
      throw Failure(.problemCodeUnknown(problem, suggestion: nearest), status: .misuse)
    }
    return [code]
  }
}
