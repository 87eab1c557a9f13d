import Foundation
import MaillonCommandLine
import MaillonCore
import Testing

/// The day that something was observed, the day that it was reported and the day that it was imported are
/// three things.
@Suite struct LateSheetsTests {
  private func run(_ arguments: [String], on day: Int32) -> (output: String, isDone: Bool) {
    let output = BufferStream()
    let context = Context(
      environment: ["LANG": "C"], terminal: Terminal(output: output, error: BufferStream())
    ) { Moment(day: Day(number: day), secondOfDay: 43_200, offsetMinutes: 0) }
    let status = Maillon.run(arguments, in: context)
    return (output.text, status == .done)
  }

  @Test func eachDateIsKeptApart() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    func sheet(_ reported: String) throws -> String {
      try folder.write(
        "id,observed,reported,provider,attention\nF-1,2025-07-03,\(reported),Kim,kept\n",
        to: "a.csv")
    }
    // 2025-10-01 is day 20,362; the sheet of July was reported in September and comes in October.
    #expect(run(["import", "-l", ledger, try sheet("2025-09-20")], on: 20_362).isDone)
    func encounters(_ arguments: String...) -> Bool {
      run(["rank", "-l", ledger, "-f", "json"] + arguments, on: 20_400).output
        .contains("\"encounters\": 1,")
    }
    // Observed counts for the period, neither reported nor imported.
    #expect(encounters("-p", "2025-07"))
    #expect(!encounters("-p", "2025-09") && !encounters("-p", "2025-10"))
    // Imported counts for how the ledger stood.
    #expect(encounters("--as-of", "2025-10-01") && !encounters("--as-of", "2025-09-30"))
    let imports = run(["imports", "-l", ledger, "-f", "json"], on: 20_400).output
    #expect(imports.contains("2025-10-01"))
    // A reported date that comes later changes nothing that was observed.
    let again = run(["import", "-l", ledger, try sheet("2025-09-28"), "-f", "json"], on: 20_370)
    #expect(again.isDone)
    #expect(again.output.contains("details-differ") && again.output.contains("\"known\": 1"))
  }
}
