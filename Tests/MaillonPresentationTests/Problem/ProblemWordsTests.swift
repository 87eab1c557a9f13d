import MaillonCore
import MaillonPresentation
import Testing

@Suite("The words of problems")
struct ProblemWordsTests {
  @Test(arguments: ProblemCode.allCases)
  func `every code has words in both languages`(code: ProblemCode) {
    let problem = Problem(code, file: "a.csv", line: 3, field: "date", found: "x", expected: "y")
    for language in Language.allCases {
      let message = problem.message(in: language)
      #expect(!message.isEmpty && message.hasSuffix(".") && !message.hasSuffix(".."))
      if let hint = problem.hint(in: language) { #expect(!hint.isEmpty) }
      let explanation = code.explanation(in: language)
      #expect(explanation.hasSuffix(".") && explanation.count > 60)
      #expect(!explanation.contains("  ") && !explanation.contains("\n"))
    }
    #expect(problem.message(in: .french) != problem.message(in: .english))
    #expect(code.explanation(in: .french) != code.explanation(in: .english))
  }

  @Test func `French has its own spaces and quotes`() {
    for code in ProblemCode.allCases {
      let problem = Problem(code, field: "date", found: "x", expected: "y")
      let texts = [
        problem.message(in: .french), problem.hint(in: .french) ?? "",
        code.explanation(in: .french),
      ]
      for text in texts {
        for mark in [" ;", " :", " ?", " !", "« ", " »", "“", "'"] {
          #expect(!text.contains(mark), "\(code.rawValue): \(text)")
        }
      }
    }
  }

  @Test func `messages say what was found and what to do`() {
    let day = Problem(.dateImpossible, field: "date", found: "31/06/2026")
    #expect(day.message(in: .english) == "There is no \"31/06/2026\": June has 30 days.")
    #expect(
      day.message(in: .french)
        == "«\u{A0}31/06/2026\u{A0}» n’existe pas\u{A0}: juin a 30 jours.")
    let leap = Problem(.dateImpossible, found: "2025-02-29")
    #expect(leap.message(in: .english) == "There is no \"2025-02-29\": February has 28 days.")
    let hour = Problem(.dateImpossible, found: "2025-02-20T25:00")
    #expect(hour.message(in: .english) == "There is no \"2025-02-20T25:00\".")
    let number = Problem(.numberUnreadable, field: "wait", found: "8,5,0", expected: ",")
    #expect(
      number.message(in: .english) == "\"8,5,0\" is not a number; the decimal mark here is \",\".")
    let column = Problem(
      .columnMissing, field: "provider", found: "date; lieu", expected: "provider, prestataire")
    #expect(column.message(in: .english) == "No column \"provider\" or \"prestataire\".")
    #expect(column.hint(in: .english) == "Found: date; lieu. To name it: --map provider=COLUMN")
    let level = Problem(.valueUnknown, field: "craft", found: "keept", suggestion: "kept")
    #expect(level.hint(in: .french) == "Vouliez-vous dire «\u{A0}kept\u{A0}»\u{202F}?")
    let wait = Problem(
      .schemaInvalid, field: "/sheet/encounter[3]/wait/@minutes", found: "-4", expected: "≥ 0")
    #expect(
      wait.message(in: .english) == "\"-4\" is not allowed here, expected: a number from 0 up.")
    let provider = Problem(.fieldMissing, field: "/sheet/encounter[1]/provider")
    #expect(provider.message(in: .french) == "«\u{A0}provider\u{A0}» manque.")
  }
}
