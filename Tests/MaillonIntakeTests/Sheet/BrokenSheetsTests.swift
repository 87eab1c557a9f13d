import Foundation
import MaillonCore
import MaillonIntake
import Testing

@Suite("Broken sheets")
struct BrokenSheetsTests {
  /// A row of the table in `samples/broken/README.md`.
  struct Expectation: Sendable, CustomTestStringConvertible {
    let code: String
    let file: String
    let line: Int?
    let field: String?
    let found: String?
    var testDescription: String { code }
  }

  private static let folder = Place.package.appendingPathComponent("samples/broken")
  /// What only the ledger can tell.
  private static let ledgerCodes: Set<ProblemCode> = [
    .idReused, .idRepeated, .detailsDiffer, .narrativeAlike,
  ]

  static let expectations: [Expectation] = {
    let page = folder.appendingPathComponent("README.md")
    let lines = (try? String(contentsOf: page, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["`"])
      }
      func text(_ index: Int) -> String? { cells[index].isEmpty ? nil : cells[index] }
      return Expectation(
        code: cells[1], file: cells[2], line: Int(cells[3]), field: text(4), found: text(5))
    }
  }()

  @Test func `every code has its sheet, and every sheet its row`() throws {
    #expect(Self.expectations.map(\.code).sorted() == ProblemCode.allCases.map(\.rawValue).sorted())
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(
      Set(files).subtracting(["README.md", "answer-unknown-grille.xml"])
        == Set(Self.expectations.map(\.file)).subtracting(["—"]))
  }

  @Test(arguments: expectations)
  func `each sheet has the problem it is named after, and no other error`(
    expectation: Expectation
  ) throws {
    let code = try #require(ProblemCode(rawValue: expectation.code))
    let problems = try Self.problems(of: expectation, code)
    guard !Self.ledgerCodes.contains(code) else {
      #expect(problems == [])
      return
    }
    let problem = try #require(problems.first { $0.code == code })
    #expect(problems.filter { $0.severity == .error && $0.code != code } == [])
    #expect(problem.line == expectation.line)
    if expectation.field != "*" { #expect(problem.field == expectation.field) }
    if let found = expectation.found { #expect(problem.found == found) }
    #expect(problem.file.hasSuffix(expectation.file) || code == .fileUnreadable)
  }

  private static func problems(of expectation: Expectation, _ code: ProblemCode) throws -> [Problem]
  {
    let input = SheetInput.file(folder.appendingPathComponent(expectation.file).path)
    if code == .mappingInvalid { return MappingReader.read(input).problems }
    var rubric = Rubric.builtIn
    if code == .answerUnknown {
      let file = folder.appendingPathComponent("answer-unknown-grille.xml")
      let bytes = [UInt8](try Data(contentsOf: file))
      rubric = try #require(RubricReader.read(bytes, file: file.path).rubric)
    }
    let tallies: ((TallyRow) -> Void)? = code == .periodUnreadable ? { _ in } : nil
    return read(input, rubric: rubric, today: Day(year: 2026, month: 1, day: 1), tallies: tallies)
      .report.problems
  }
}
