import Foundation
import Testing

@Suite("check")
struct CheckTests {
  @Test("of a file that breaks off nothing counts as good")
  func brokenOff() throws {
    let folder = try TemporaryFolder()
    let encounter =
      "<encounter observed=\"2025-07-03\"><provider>P</provider><wait minutes=\"1\"/></encounter>"
    let path = folder.path + "/cut.xml"
    try "<sheet xmlns=\"urn:maillon:sheet:1\">\(encounter)\(encounter)<encounter observed=\"20"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let run = CommandRun(["check", path])
    #expect(run.status == .failed)
    #expect(run.output.contains("2 encounters read: 0 good, 2 rejected."))
    #expect(run.output.contains("The file breaks off before \"</sheet>\"."))
  }
}
