import Foundation
import Testing

/// What hostile files may cost the program, run as a process of its own: a clear problem, an exit status
/// and less than 200 MB, never a crash.
@Suite("Hostile files, the program run on them", .enabled(if: CrashTests.program != nil))
struct HostileFileTests {
  static let mostMemory = 200_000_000
  private static let start = "<sheet xmlns=\"urn:maillon:sheet:1\">"
  private static let heading = "observed,provider,touchpoint,narrative\n"
  private static let row = "2025-07-03,Kim,phone,Accueil souriant.\n"

  /// A file, by what is wrong with it.
  struct Hostility: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is said of it.
    let code: String
    /// How the program ends: 1 where the rest of the file is taken.
    let status: Int32
    let bytes: @Sendable () -> [UInt8]

    init(
      _ name: String, _ code: String, _ status: Int32,
      _ bytes: @autoclosure @escaping @Sendable () -> [UInt8]
    ) {
      testDescription = name
      self.code = code
      self.status = status
      self.bytes = bytes
    }

    init(
      _ name: String, _ code: String, _ status: Int32,
      text: @autoclosure @escaping @Sendable () -> String
    ) {
      self.init(name, code, status, Array(text().utf8))
    }
  }

  private static func wide(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func encounter(_ narrative: String) -> String {
    "<encounter observed=\"2025-07-03\"><provider>Kim</provider><narrative>\(narrative)"
      + "</narrative></encounter>"
  }

  static let hostilities: [Hostility] = [
    Hostility(
      "a billion laughs", "xml-doctype", 2,
      text: "<!DOCTYPE s [<!ENTITY a0 \"ha\">"
        + (1...9).map {
          "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">"
        }.joined() + "]>" + start + encounter("&a9;") + "</sheet>"),
    Hostility(
      "an entity of a hundred thousand uses", "xml-doctype", 2,
      text: "<!DOCTYPE s [<!ENTITY a \"\(String(repeating: "x", count: 100_000))\">]>" + start
        + encounter(String(repeating: "&a;", count: 100_000)) + "</sheet>"),
    Hostility(
      "an external entity", "xml-doctype", 2,
      text: "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + start
        + encounter("&x;") + "</sheet>"),
    Hostility(
      "a parameter entity", "xml-doctype", 2,
      text: "<!DOCTYPE s [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>" + start + "</sheet>"),
    Hostility(
      "an entity that nobody declares", "xml-doctype", 2,
      text: start + encounter("&nbsp;") + "</sheet>"),
    Hostility(
      "an attribute of 10 MB", "limit-exceeded", 2,
      text: start + "<encounter id=\"" + String(repeating: "x", count: 10_000_000) + "\"/></sheet>"),
    Hostility(
      "a narrative of 10 MB", "limit-exceeded", 2,
      text: start + encounter(String(repeating: "word ", count: 2_000_000)) + "</sheet>"),
    Hostility(
      "100,000 attributes", "limit-exceeded", 2,
      text: start + "<encounter "
        + (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/></sheet>"),
    Hostility(
      "100,000 namespaces", "limit-exceeded", 2,
      text: start + "<encounter "
        + (0..<100_000).map { "xmlns:a\($0)=\"urn:\($0)\"" }.joined(separator: " ") + "/></sheet>"),
    Hostility(
      "a depth of 100,000", "limit-exceeded", 2,
      text: start + String(repeating: "<encounter>", count: 100_000)),
    Hostility(
      "a depth of 100,000 outside of encounters", "limit-exceeded", 2,
      text: start + String(repeating: "<nothing>", count: 100_000)),
    Hostility("a NUL in XML", "xml-malformed", 2, text: start + encounter("a\u{0}b") + "</sheet>"),
    Hostility(
      "a NUL in CSV", "character-invalid", 1,
      text: heading + "2025-07-03,Kim,phone,a\u{0}b\n" + row),
    Hostility(
      "invalid UTF-8 in the middle of CSV", "encoding-invalid", 1,
      Array((heading + "2025-07-03,Café,phone,été\n2025-07-03,Kim,phone,a").utf8) + [0xC3, 0x28]
        + Array(("\n" + row).utf8)),
    Hostility(
      "invalid UTF-8 in the middle of XML", "encoding-invalid", 2,
      Array((start + "<encounter observed=\"2025-07-03\"><provider>").utf8) + [0xC3, 0x28]
        + Array("</provider></encounter></sheet>".utf8)),
    Hostility(
      "a lone surrogate in CSV", "encoding-invalid", 1,
      wide(heading + "2025-07-03,Kim,phone,a") + [0x00, 0xD8] + wide("\n" + row).dropFirst(2)),
    Hostility(
      "a lone surrogate in XML", "encoding-invalid", 2,
      wide(start + "<encounter observed=\"2025-07-03\"><provider>K") + [0x00, 0xD8]
        + wide("</provider></encounter></sheet>").dropFirst(2)),
    Hostility(
      "a surrogate by number", "xml-malformed", 2,
      text: start + encounter("a&#xD800;b") + "</sheet>"),
    Hostility(
      "an encoding that breaks off", "encoding-invalid", 2,
      Array("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\(start)\(encounter("a"))".utf8) + [0x1C]
        + Array("+AGE\u{1}\(encounter("b"))</sheet>".utf8)),
    Hostility(
      "a heading of 100,000 columns", "limit-exceeded", 2,
      text: "observed,provider" + (0..<100_000).map { ",c\($0)" }.joined() + "\n"),
    Hostility(
      "a quote that never closes", "quote-unclosed", 1,
      text: heading + row + "2025-07-03,Kim,phone,\"" + String(repeating: row, count: 200_000)),
    Hostility(
      "a quote that never closes in every row", "quote-unclosed", 1,
      text: heading
        + String(
          repeating: "2025-07-03,Kim,phone,\"" + String(repeating: "x", count: 3_000_000) + "\n",
          count: 10)),
    Hostility(
      "a heading line of 8 MB", "*", 2, text: String(repeating: "x", count: 8_000_000) + "\n"),
    Hostility("nothing", "file-empty", 2, []),
  ]

  @Test(arguments: hostilities)
  func `each ends with a clear problem`(hostility: Hostility) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(hostility.bytes(), to: "sheet")
    let run = try ProgramRun(["check", "--format", "json", file])
    #expect(run.status == hostility.status, "\(run.error.prefix(300))")
    #expect(run.stays(below: HostileFileTests.mostMemory), "\(run.peakMemory)")
    let account = try Account(run.output)
    #expect(!account.codes.isEmpty && account.addsUp)
    if hostility.code != "*" { #expect(account.codes.contains(hostility.code), "\(account.codes)") }
    #expect(run.error.isEmpty, "\(run.error.prefix(300))")
  }

  @Test(arguments: [3, 9]) func `a line costs the same memory whatever its length`(size: Int)
    throws
  {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Array((HostileFileTests.heading + HostileFileTests.row).utf8)
        + [UInt8](repeating: 0x78, count: size << 20) + Array(("\n" + HostileFileTests.row).utf8),
      to: "sheet.csv")
    let run = try ProgramRun(["check", "--format", "json", file])
    #expect(run.status == 1)
    #expect(run.stays(below: 100_000_000), "\(run.peakMemory)")
    let account = try Account(run.output)
    #expect(account.codes.contains("limit-exceeded") && account.addsUp)
    #expect(account.encounters == 3 && account.good == 2)
  }

  @Test func `nothing is fetched`() throws {
    let server = try Listener()
    let folder = try TemporaryFolder()
    let place = "http://127.0.0.1:\(server.port)"
    let sheets = [
      "<!DOCTYPE s SYSTEM \"\(place)/s.dtd\">" + HostileFileTests.start + "</sheet>",
      "<!DOCTYPE s [<!ENTITY x SYSTEM \"\(place)/x\">]>" + HostileFileTests.start + "&x;</sheet>",
      "<?xml-stylesheet href=\"\(place)/s.xsl\"?><sheet xmlns=\"urn:maillon:sheet:1\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xsi:schemaLocation=\"urn:maillon:sheet:1 \(place)/s.xsd\">"
        + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\(place)/i.xml\"/>"
        + HostileFileTests.encounter("Bien.") + "</sheet>",
    ]
    for (index, sheet) in sheets.enumerated() {
      let run = try ProgramRun(["check", try folder.write(sheet, to: "s\(index).xml")])
      #expect(run.status == (index < 2 ? 2 : 0), "\(run.error)\(run.output)")
    }
    let mapping =
      "<!DOCTYPE m SYSTEM \"\(place)/m.dtd\"><mapping xmlns=\"urn:maillon:mapping:1\" id=\"m\"/>"
    let sheet = try folder.write(HostileFileTests.heading + HostileFileTests.row, to: "s.csv")
    let run = try ProgramRun(["check", "--map", try folder.write(mapping, to: "m.xml"), sheet])
    #expect(run.status == 2 && run.error.contains("xml-doctype"))
    #expect(!server.wasCalled)
  }

  @Test func `a pipe that ends early`() throws {
    let folder = try TemporaryFolder()
    let pieces: [(name: String, text: String, status: Int32, code: String?)] = [
      (
        "a.xml", HostileFileTests.start + HostileFileTests.encounter("Bien.") + "<encounter obs", 2,
        "xml-malformed"
      ),
      ("b.csv", HostileFileTests.heading + HostileFileTests.row + "2025-07-0", 1, "row-ragged"),
      ("c.csv", "", 2, "file-empty"),
    ]
    for piece in pieces {
      let pipe = "\(folder.path)/\(piece.name)"
      #expect(mkfifo(pipe, 0o600) == 0)
      let run = try ProgramRun(["check", "--format", "json", pipe]) {
        let writer = open(pipe, O_WRONLY)
        var bytes = Array(piece.text.utf8)
        _ = write(writer, &bytes, bytes.count)
        close(writer)
      }
      #expect(run.status == piece.status, "\(piece.name): \(run.output)")
      let account = try Account(run.output)
      #expect(account.addsUp)
      if let code = piece.code, piece.name != "b.csv" { #expect(account.codes.contains(code)) }
    }
  }

  @Test(arguments: [0, 2_000, 5_000, 20_000, 60_000])
  func `a file that shrinks while it is read`(microseconds: UInt32) throws {
    let folder = try TemporaryFolder()
    let rows = String(repeating: HostileFileTests.row, count: 60_000)
    let file = try folder.write(HostileFileTests.heading + rows, to: "sheet.csv")
    let run = try ProgramRun(["check", "--format", "json", file]) {
      usleep(microseconds)
      truncate(file, 1_000)
    }
    let status = try #require(run.status, "ended by a signal: \(run.error)")
    #expect([0, 1, 2].contains(status))
    #expect(try Account(run.output).addsUp)
  }
}

/// What `check --format json` says of one file.
struct Account {
  let codes: Set<String>
  let encounters: Int
  let good: Int
  let rejected: Int

  init(_ json: String) throws {
    struct Report: Decodable {
      struct File: Decodable {
        struct Problem: Decodable { let code: String }
        let encounters: Int
        let good: Int
        let rejected: Int
        let problems: [Problem]
      }
      let files: [File]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    codes = Set(report.files.flatMap(\.problems).map(\.code))
    encounters = report.files.reduce(0) { $0 + $1.encounters }
    good = report.files.reduce(0) { $0 + $1.good }
    rejected = report.files.reduce(0) { $0 + $1.rejected }
  }

  var addsUp: Bool { encounters == good + rejected }
}

/// A port at which nobody ought to call.
private final class Listener {
  let port: UInt16
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_NONBLOCK, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        bind(descriptor, plain, size) == 0 && listen(descriptor, 4) == 0
          && getsockname(descriptor, plain, &size) == 0
      }
    }
    guard isBound else { throw CocoaError(.featureUnsupported) }
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }

  var wasCalled: Bool { accept(descriptor, nil, nil) >= 0 }
}
