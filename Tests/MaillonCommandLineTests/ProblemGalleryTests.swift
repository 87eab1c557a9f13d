import Foundation
import MaillonCore
import Testing

/// The case `problems` is the gallery of all messages: no code is without a sheet, a message in it and an
/// explanation, in both languages.
@Suite("The gallery of problems") struct ProblemGalleryTests {
  private func text(_ name: String) throws -> String {
    let file = CaseTests.folder.appendingPathComponent("problems/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: ProblemCode.allCases) func `every code is in it`(code: ProblemCode) throws {
    let arguments = try text("arguments")
    let errors = try text("stderr") + text("stdout")
    // Beside its line in the table of problems, once in each language.
    let told = errors.split(separator: "\n").count { $0.hasSuffix(" \(code.rawValue)") }
    #expect(told >= 2, "\(code.rawValue) is told \(told) times")
    let explained = try text("stdout").split(separator: "\n").count { $0 == code.rawValue }
    #expect(explained == 2)
    if code != .fileUnreadable {
      #expect(arguments.contains("samples/broken/\(code.rawValue)."))
    }
  }
}
