import Foundation
import MaillonIntake
import MaillonPresentation
import Testing

@Suite("Export")
struct ExportTests {
  /// A sheet that holds everything that a sheet can hold, several times where it may.
  private static let hardSheet = """
    <sheet xmlns="urn:maillon:sheet:1" xmlns:x="urn:ex:1" wave="W1" source="net">
    <encounter id="A1" observed="2025-07-03T08:10:30+02:00" reported="2025-07-04" touchpoint="phone"
      visit="V  1" x:ref="r &lt;1&gt;&#10;two" x:b="">
     <provider sector="bakery" site="Namur" x:p="pp">Boul"angerie, &amp; Fils</provider>
     <observer x:o="1">Marie Dupont</observer><staff>Jean</staff><wait minutes="3.25"/>
     <measure id="rings" value="4"/><measure id="rings" value="0.0000001"/>
     <measure id="big" value="12345678901234567890"/>
     <narrative xml:lang="fr">  Marie m'a dit "oui";
     puis Jean\tpartit.&#13;
    fin </narrative>
     <answer question="attention" value="broken"><comment>Jean, "rien"</comment></answer>
     <answer question="Q99" value="a"/><answer question="Q99" value="b"><comment>2</comment></answer>
     <answer question="warmth" value="n/a"/>
     <reflection kind="feeling" xml:lang="fr">mal</reflection>
     <reflection kind="feeling" xml:lang="fr">pis, dit Marie</reflection>
     <outcome by="coder-2" at="2025-07-05">broken</outcome>
     <finding criterion="attention" level="broken" by="coder-2" at="2025-07-05"/>
     <finding criterion="warmth" level="kept" by="c;3|x" at="2025-07-06T10:00:00Z"/>
     <finding criterion="craft" level="kept"/>
     <x:note a="1"><x:in>deep</x:in></x:note><x:plain>text here</x:plain><x:empty/>
    </encounter>
    <encounter observed="2025-07-03"><provider>Twin</provider>
     <answer question="attention" value="kept"/></encounter>
    <encounter observed="2025-07-03"><provider>Twin</provider>
     <answer question="attention" value="kept"/></encounter>
    </sheet>
    """

  private static let hardTable =
    "id,observed,provider,attention,colour,colour,\"we,ird\",lieu,@x,feeling,wait_minutes\n"
    + "C1,2025-07-03,\"=cmd|x\",kept, blue ,red,\"a\"\"b\r\nc\",Liège,w,=1+1,1.5\n"
    + "C2,2025-07-04,\"\u{301}\"\"\u{301}Quote\",kept,,,,,,,2\n"

  private func ledger(in folder: TemporaryFolder) throws -> String {
    let ledger = "\(folder.path)/a.maillon"
    let files = [
      try folder.write(ExportTests.hardSheet, to: "hard.xml"),
      try folder.write(ExportTests.hardTable, to: "hard.csv"),
      "samples/seed/rencontres.xml",
    ]
    let exports = ["kobo-csv", "safetyculture-items"].map { "samples/exports/\($0).csv" }
    let run = CommandRun(["import", "-q", "-l", ledger] + files + exports)
    #expect(run.status == .done)
    return ledger
  }

  private func export(_ ledger: String, _ arguments: String...) -> String {
    let run = CommandRun(["export", "-l", ledger] + arguments)
    #expect(run.status == .done, "\(run.error)")
    return run.output
  }

  @Test(arguments: ["xml", "csv"])
  func `export, import and export again give the same bytes`(format: String) throws {
    let folder = try TemporaryFolder()
    let first = try ledger(in: folder)
    let text = export(first, "--names", "-f", format)
    let second = "\(folder.path)/b.maillon"
    let file = try folder.write(text, to: "out.\(format)")
    #expect(CommandRun(["import", "-q", "-l", second, file]).status == .done)
    #expect(export(second, "--names", "-f", format) == text)
    // The counts of an import say that nothing of it is new.
    let again = CommandRun(["import", "-l", first, "-f", "json", file])
    #expect(again.output.contains("\"new\": 0"), "\(again.output)")
    #expect(again.output.contains("\"changed\": 0"))
  }

  @Test func `XML keeps everything, to the last extra`() throws {
    let folder = try TemporaryFolder()
    let first = try ledger(in: folder)
    let file = try folder.write(export(first, "--names", "-f", "xml"), to: "out.xml")
    let second = "\(folder.path)/b.maillon"
    #expect(CommandRun(["import", "-q", "-l", second, file]).status == .done)
    #expect(
      export(second, "--names", "-f", "ndjson") == export(first, "--names", "-f", "ndjson"))
    #expect(export(second, "--names", "-f", "csv") == export(first, "--names", "-f", "csv"))
  }

  @Test func `XML is valid by the schema`() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    for names in [["--names"], []] {
      let file = "\(folder.path)/out.xml"
      #expect(CommandRun(["export", "-l", ledger, "-o", file] + names).status == .done)
      #expect(CommandRun(["check", file]).status == .done)
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else { continue }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
      process.arguments = ["--noout", "--schema", "schemas/sheet.xsd", file]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  @Test(arguments: ["xml", "csv", "ndjson", "json"])
  func `without names, nobody is named`(format: String) throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    for what in ["encounters", "verdicts"] where what == "encounters" || format != "xml" {
      let text = export(ledger, "--what", what, "-f", format)
      for name in ["Marie", "Dupont", "Jean", "coder-2", "c;3|x"] {
        #expect(!text.contains(name), "\(what): \(name)")
      }
      #expect(what == "verdicts" || text.contains("O-"))
    }
    #expect(!export(ledger, "-f", format).contains("text here"))
  }

  @Test(arguments: ["csv", "ndjson", "json"])
  func `verdicts show each name in one spelling, that of the counts`(format: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      id,observed,provider,site,sector,touchpoint,attention
      2,2025-07-04,Le Pain,Liège,Bakery,Phone,kept
      1,2025-07-03,LE  PAIN,liège,bakery,phone,kept
      3,2025-10-03,le pain,LIÈGE,BAKERY,PHONE,broken

      """, to: "spelt.csv")
    let ledger = "\(folder.path)/a.maillon"
    #expect(CommandRun(["import", "-q", "-l", ledger, file]).status == .done)
    for source in [["-l", ledger], [file]] {
      // The ledger's spelling is that of the first encounter, even where it is not selected.
      let period = source == [file] ? [] : ["-p", "2025-Q4"]
      let run = CommandRun(["export", "--what", "verdicts", "-f", format] + period + source)
      #expect(run.output.contains("Le Pain"), "\(run.error)")
      for other in ["LE  PAIN", "le pain", "liège", "LIÈGE", "PHONE", "BAKERY"] {
        #expect(!run.output.contains(other), "\(other): \(run.output)")
      }
    }
  }

  @Test func `people have the same pseudonym everywhere`() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    let observers = CommandRun(["observers", "-l", ledger, "-f", "json"]).output
    let lines = export(ledger, "-f", "ndjson", "--provider", "Boul\"angerie, & Fils")
    let name = try #require(lines.firstMatch(of: /"observer":"(O-[0-9a-f]+)"/)?.1)
    #expect(observers.contains(name))
  }

  @Test func `a European spreadsheet opens it`() throws {
    let folder = try TemporaryFolder()
    let text = export(try ledger(in: folder), "--names", "--excel")
    #expect(text.hasPrefix("\u{FEFF}id;observed;"))
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.contains { $0.contains(";'=cmd|x;") && $0.contains(";1,5;") })
    #expect(lines.contains { $0.contains(";'=1+1;") })
    let standings = export("\(folder.path)/a.maillon", "--what", "standings", "--excel")
    #expect(standings.contains(";0,"))
    #expect(!standings.contains(";0."))
  }

  @Test func `tallies rank as the ledger does`() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/a.maillon"
    let samples = ["samples/audit/2025-T3.csv", "samples/audit/2025-T4.xml"]
    #expect(CommandRun(["import", "-q", "-l", ledger] + samples).status == .done)
    for unit in ["provider", "site"] {
      let tallies = export(ledger, "--what", "tallies", "-p", "2025-Q4", "--unit", unit)
      let file = try folder.write(tallies, to: "tallies.csv")
      let ranked = CommandRun(["rank", file, "-f", "csv", "--unit", unit])
      let expected = CommandRun([
        "rank", "-l", ledger, "-p", "2025-Q4", "-f", "csv", "--unit", unit,
      ])
      #expect(ranked.output == expected.output)
    }
    #expect(
      export(ledger, "--what", "standings", "-p", "2025-Q4")
        == CommandRun(["rank", "-l", ledger, "-p", "2025-Q4", "-f", "csv"]).output)
    #expect(
      export(ledger, "--what", "movements", "-p", "2025-Q4", "--versus", "2025-Q3")
        == CommandRun(["diff", "-l", ledger, "2025-Q3", "2025-Q4", "-f", "csv"]).output)
  }

  @Test func `language changes no byte`() throws {
    let folder = try TemporaryFolder()
    let ledger = try ledger(in: folder)
    for what in ["encounters", "verdicts", "tallies", "standings"] {
      for format in ["csv", "ndjson"] {
        #expect(
          export(ledger, "--what", what, "-f", format)
            == export(ledger, "--what", what, "-f", format, "--lang", "fr"))
      }
    }
  }

  @Test func `the columns are those that sheets are read by`() {
    #expect(SheetColumns.canonical == ColumnRole.canonical.map(\.name))
  }

  @Test func `misuse is told`() {
    #expect(CommandRun(["export", "--what", "movements"]).status == .misuse)
    #expect(CommandRun(["export", "--versus", "2025"]).status == .misuse)
    #expect(
      CommandRun(["export", "samples/seed/rencontres.xml", "--excel", "-f", "json"]).status
        == .misuse)
    #expect(CommandRun(["export", "--what", "tallies", "-f", "xml", "x"]).status == .misuse)
  }
}
