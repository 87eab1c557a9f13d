import Foundation
import MaillonCore
import MaillonIntake
import Testing

@Suite("Compressed sheets")
struct CompressedSheetTests {
  private static let csv = "date,provider,narrative\n2025-07-03,P,Bien.\n"
  /// The text above, by gzip 1.12 and zstd 1.5.4.
  private static let gzip = base64(
    "H4sIAAAAAAACA0tJLEnVKSjKL8tMSS3SyUssKkosySxL5TIyMDLVNTDXNTDWCdBxykzN0+MCADjs3rErAAAA")
  private static let zstd = base64(
    "KLUv/QRYWQEAZGF0ZSxwcm92aWRlcixuYXJyYXRpdmUKMjAyNS0wNy0wMyxQLEJpZW4uCugY1t8=")

  private static func base64(_ text: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text) ?? Data())
  }

  @Test(arguments: [(gzip, "gzip"), (zstd, "zstd")])
  func `what it was is read`(bytes: [UInt8], name: String) {
    let (encounters, report) = read(bytes)
    #expect(encounters == read(Self.csv).encounters && encounters.count == 1)
    #expect(report.compression == name && report.format == .csv)
  }

  @Test(arguments: [gzip, zstd])
  func `what breaks off anywhere, or is damaged, takes nothing`(bytes: [UInt8]) {
    for length in 4..<bytes.count {
      let report = read(Array(bytes[..<length])).report
      // A header alone may pass for something else; never for encounters.
      #expect(report.isRejected && report.good == 0, "\(length)")
    }
    for index in 10..<(bytes.count - 4) {
      var damaged = bytes
      damaged[index] ^= 0x5A
      _ = read(damaged)
    }
  }

  @Test func `several members are one file`() {
    let first = read(Self.gzip + [0, 0, 0]).encounters
    #expect(first.count == 1)
    let header = Array("provider,date,narrative\n".utf8)
    #expect(read(header + Self.gzip).encounters.count == 0)
    // The second heading is a row like any other.
    #expect(read(Self.gzip + Self.gzip).report.encounters == 3)
    #expect(read(Self.zstd + Self.zstd).report.encounters == 3)
  }

  @Test func `archives and workbooks are told what to do`() {
    let report = read([0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8)).report
    #expect(report.problems.map(\.code) == [.formatUnknown])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/gzip")))
  func `a bomb costs little and is told`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
    process.arguments = ["-9c"]
    let input = Pipe()
    let output = Pipe()
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let writer = input.fileHandleForWriting
    let writing = Thread {
      writer.write(Data("date,provider,narrative\n".utf8))
      let block = Data(String(repeating: "2025-07-03,P,x\n", count: 70_000).utf8)
      for _ in 0..<80 { writer.write(block) }
      try? writer.close()
    }
    writing.start()
    let bomb = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    let report = read(bomb).report
    #expect(bomb.count < 400_000)
    #expect(report.isRejected && report.problems.map(\.code) == [.limitExceeded])
    #expect(report.problems.first?.found == "expansion")
  }
}
