import MaillonCore
import MaillonIntake
import MaillonPresentation

/// What the codes of problems mean.
struct ProblemPage {
  private let codes: [ProblemCode]

  /// Finds the code, or all of them for `list`.
  ///
  /// - Throws: `Failure` where there is no such code.
  init(_ problem: String) throws {
    if problem == "list" {
      codes = ProblemCode.allCases
    } else if let code = ProblemCode(rawValue: problem) {
      codes = [code]
    } else {
      let nearest = Nearness.closest(to: problem, among: ProblemCode.allCases.map(\.rawValue))
      throw Failure(.problemCodeUnknown(problem, suggestion: nearest), status: .misuse)
    }
  }

  /// Writes what they mean.
  func write(to output: Output, _ language: Language) {
    switch output.format {
    case .json:
      let entries = codes.map { code -> JSON in
        [
          "code": .string(code.rawValue), "severity": .string(code.severity.rawValue),
          "explanation": .string(code.explanation(in: .english)),
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
  }
}
