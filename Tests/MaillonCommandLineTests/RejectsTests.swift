import Foundation
import MaillonTestSupport
import Testing

@Suite("Rejected encounters")
struct RejectsTests {
  private let heading = "id;observed;provider;touchpoint;wait_minutes;narrative"

  private func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }

  @Test(.enabled(if: TestEngine.isFile))
  func `results never take the place of a ledger, of what is read, or of a draft`() throws {
    let folder = try TemporaryFolder()
    let sheet = "observed,provider,narrative\n2025-01-30,Kim,Accueil souriant.\n"
    let file = try folder.write(sheet, to: "visits.csv")
    let ledger = "\(folder.path)/audit.maillon"
    #expect(CommandRun(["import", file, "-l", ledger]).status == .done)
    let before = try Data(contentsOf: URL(fileURLWithPath: ledger))
    for arguments in [
      ["rank", "-l", ledger, "-o", ledger], ["export", "-l", ledger, "-o", ledger],
      ["undo", "1", "-l", ledger, "-o", ledger], ["import", file, "-l", ledger, "-o", ledger],
      ["import", file, "-l", ledger, "--rejects", ledger],
    ] {
      let run = CommandRun(arguments)
      #expect(run.status == .misuse && run.error.contains("is a ledger"), "\(arguments) \(run)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: ledger)) == before)
    for command in [
      ["rank"], ["export", "--what", "encounters"], ["check", "-f", "json"], ["classify"],
    ] {
      let run = CommandRun(command + [file, "-o", file])
      #expect(run.status == .misuse && run.error.contains("is read"), "\(command) \(run)")
    }
    #expect(try text(file) == sheet)
    let run = CommandRun(["rubric", "new", "-o", file])
    #expect(run.status == .misuse && run.error.contains("is there already"))
    #expect(try text(file) == sheet)
    // A ledger that the command itself begins is not written over either.
    let new = "\(folder.path)/new.maillon"
    #expect(CommandRun(["import", file, "-l", new, "-o", new]).status == .misuse)
    #expect(CommandRun(["imports", "-l", new]).status == .done)
  }

  @Test func `what is rejected is written as it came, and imports once mended`() throws {
    let folder = try TemporaryFolder()
    let bad = "b;31/02/2025;\"Caf\u{E9} \"\"Bleu\"\"\";phone;1,5;\"Deux\nlignes; et plus\""
    let sheet = """
      \(heading)
      a;30/01/2025;Kim;phone;2,5;Accueil souriant.
      \(bad)
      c;02/02/2025;Kim;phone;x;
      """
    let bytes = try #require(sheet.data(using: .windowsCP1252))
    let file = try folder.write([UInt8](bytes), to: "visits.csv")
    let rejects = "\(folder.path)/mend.csv"
    let ledger = ["-l", "\(folder.path)/audit.maillon"]
    let run = CommandRun(["import", file, "--rejects", rejects] + ledger)
    #expect(run.status == .found)
    #expect(run.error.contains("2 rejected, as they came: \(rejects)"))
    #expect(try text(rejects) == "\u{FEFF}\(heading)\n\(bad)\nc;02/02/2025;Kim;phone;x;\n")

    let reasons = try text("\(folder.path)/mend.reasons.csv").split(separator: "\n")
    #expect(reasons.count == 3)
    #expect(
      reasons[1].hasPrefix("\(rejects),2,\(file),3,observed,31/02/2025,date-impossible,"))
    #expect(reasons[2].hasPrefix("\(rejects),4,\(file),5,wait_minutes,x,number-unreadable,"))

    let mended = try text(rejects).replacingOccurrences(of: "31/02", with: "28/02")
      .replacingOccurrences(of: ";x;", with: ";3,5;Bien.")
    let again = CommandRun(
      ["import", try folder.write(mended, to: "mended.csv"), "--format", "json"] + ledger)
    #expect(again.status == .done)
    #expect(again.output.contains("\"new\": 2"))
  }

  @Test func `rows under other headings get another file`() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("provider,observed\nKim,never\n", to: "a.csv")
    let second = try folder.write("observed,provider\nnever,Lou\n", to: "b.csv")
    let whole = try folder.write("other\nx\n", to: "c.csv")
    let rejects = "\(folder.path)/r.csv"
    let run = CommandRun(["import", first, second, whole, "--dry-run", "--rejects", rejects])
    #expect(run.status == .failed)
    #expect(try text(rejects) == "\u{FEFF}provider,observed\nKim,never\n")
    #expect(try text("\(folder.path)/r-2.csv") == "\u{FEFF}observed,provider\nnever,Lou\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["a.csv", "b.csv", "c.csv", "r-2.csv", "r.csv", "r.reasons.csv"])
  }

  @Test func `nothing rejected leaves an empty file`() throws {
    let folder = try TemporaryFolder()
    let rejects = try folder.write("old", to: "r.csv")
    let run = CommandRun(
      ["import", "samples/seed/rencontres.csv", "--dry-run", "--rejects", rejects])
    #expect(run.status == .done)
    #expect(try text(rejects).isEmpty)
  }

  @Test func `of XML the lines are listed`() throws {
    let folder = try TemporaryFolder()
    let sheet = """
      <sheet xmlns="urn:maillon:sheet:1">
      <encounter observed="2025-02-30"><provider>Kim</provider><wait minutes="1"/></encounter>
      </sheet>
      """
    let file = try folder.write(sheet, to: "s.xml")
    let rejects = "\(folder.path)/r.csv"
    let run = CommandRun(["import", file, "--dry-run", "--rejects", rejects])
    #expect(run.status == .found)
    #expect(run.error.contains("1 rejected that cannot be copied"))
    #expect(try text(rejects).isEmpty)
    let reasons = try text("\(folder.path)/r.reasons.csv").split(separator: "\n")
    #expect(reasons.count == 2 && reasons[1].hasPrefix(",,\(file),2,"))
  }

  @Test func `a file to import is never written over`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("provider,observed\nKim,never\n", to: "a.csv")
    let run = CommandRun(["import", file, "--dry-run", "--rejects", "\(folder.path)/./a.csv"])
    #expect(run.status == .misuse)
    #expect(try text(file).hasPrefix("provider"))
  }
}
