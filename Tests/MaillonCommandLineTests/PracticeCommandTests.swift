import Foundation
import MaillonCommandLine
import MaillonCore
import Testing

/// What was planted in the sample audit is found, and nothing is said of who merely wobbled.
@Suite struct PracticeCommandTests {
  private static let audit = ["samples/audit/2025-T3.csv", "samples/audit/2025-T4.xml"]
  private static let wants = ["--wants", "samples/wants/2025.csv"]
  private static let wobbler = "Jardinerie L'Épine d'Août"

  private static func json(_ arguments: [String]) throws -> [String: Any] {
    let run = CommandRun(arguments + ["--format", "json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(arguments: [["-p", "2025-Q4"], []])
  func planNamesThePlantedLink(period: [String]) throws {
    let plan = try PracticeCommandTests.json(["plan"] + PracticeCommandTests.audit + period)
    let plans = try #require(plan["plans"] as? [[String: Any]])
    let planted = try #require(
      plans.first { $0["provider"] as? String == "Ameublement Chêne-et-Chanvre" })
    let areas = try #require(planted["areas"] as? [[String: Any]])
    #expect(areas.map { $0["touchpoint"] as? String } == ["delivery"])
  }

  @Test func gapFindsThePlantedMismatch() throws {
    let gap = try PracticeCommandTests.json(
      ["gap"] + PracticeCommandTests.audit + PracticeCommandTests.wants)
    let rows = try #require(gap["rows"] as? [[String: Any]])
    func mismatches(_ name: String) -> [String] {
      rows.first { $0["name"] as? String == name }?["mismatches"] as? [String] ?? []
    }
    #expect(mismatches("clear prices and delays in writing") == ["wanted-not-promised"])
    #expect(mismatches("signature") == ["promised-not-wanted"])
    #expect(mismatches("warmth").isEmpty)
    let run = CommandRun(
      ["gap", "--exit-code"] + PracticeCommandTests.audit + PracticeCommandTests.wants)
    #expect(run.status == .found)
  }

  @Test func praiseQuotesThePlantedDeeds() throws {
    let praise = try PracticeCommandTests.json(["praise"] + PracticeCommandTests.audit)
    let thanks = try #require(praise["thanks"] as? [[String: Any]])
    let planted = try #require(thanks.first { $0["provider"] as? String == "Lutherie d'Aubépin" })
    #expect(!(planted["consistency"] is NSNull))
    let deeds = try #require(planted["deeds"] as? [[String: Any]])
    #expect(deeds.count == 3)
    #expect(deeds.allSatisfy { ($0["marks"] as? [Any])?.isEmpty == false })
  }

  /// Gap names no provider.
  @Test(arguments: ["praise", "plan"], [["-p", "2025-Q3"], ["-p", "2025-Q4"], []])
  func nobodySpeaksOfTheWobble(command: String, period: [String]) {
    let others = [
      "Lutherie d'Aubépin", "Ameublement Chêne-et-Chanvre", "Électroménager Grandpré-Tasson",
    ]
    for language in ["en", "fr"] {
      let run = CommandRun(
        [command] + PracticeCommandTests.audit + period + ["--lang", language])
      #expect(run.status == .done)
      #expect(others.contains { run.output.contains($0) }, "\(command) \(period) names nobody")
      #expect(!run.output.contains(PracticeCommandTests.wobbler), "\(command) \(period)")
    }
  }

  @Test(arguments: ["table", "json", "markdown"], ["praise --all", "plan", "gap", "chain"])
  func peopleAreNotNamedUnlessAsked(format: String, command: String) throws {
    let folder = try TemporaryFolder()
    var rows = "id,observed,provider,touchpoint,observer,staff,lang,narrative,feeling,one_percent\n"
    for number in 1...12 {
      let words =
        number.isMultiple(of: 2)
        ? "« Quel plaisir de vous revoir », dit Zéphyrine ; sur la table des roses et un mot écrit de sa main pour Oriane."
        : "Zéphyrine ne m'a même pas regardée pas un regard. « Ce n'est pas mon service » dit-elle."
      rows +=
        "N\(number),2025-07-0\(number % 9 + 1),Chez Nous,phone,Oriane Quatrebarbes,Zéphyrine,fr,"
      rows += "\"\(words)\",Zéphyrine m'a émue.,Que Zéphyrine lève les yeux.\n"
    }
    let sheet = try folder.write(rows, to: "sheet.csv")
    let arguments = command.split(separator: " ").map(String.init)
    let run = CommandRun(arguments + [sheet, "--format", format])
    #expect(run.status == .done, "\(run.error)")
    for name in ["Zéphyrine", "Oriane", "Quatrebarbes"] {
      #expect(!run.output.contains(name), "\(command) \(format)")
      #expect(!run.error.contains(name), "\(command) \(format)")
    }
    guard command == "praise --all", format == "table" else { return }
    #expect(CommandRun(arguments + [sheet, "--names"]).output.contains("Zéphyrine"))
  }

  @Test(arguments: ["sheet.csv", "sheet.xml"])
  func aSheetIsAddedToAndImportsAgain(name: String) throws {
    let folder = try TemporaryFolder()
    let sheet = "\(folder.path)/\(name)"
    for number in 1...3 {
      let run = CommandRun([
        "log", "--sheet", sheet, "--provider", "Café <du> \"Coin\" & Fils", "--touchpoint", "phone",
        "--observed", "2025-07-0\(number)", "--wait", "2.5", "--narrative",
        "Bonjour; «\u{A0}oui, bien sûr\u{A0}» & <merci>", "--answer", "warmth=kept",
        "--one-percent", "Décrocher plus vite.", "--finding", "attention=broken",
      ])
      #expect(run.status == .done, "\(run.error)")
    }
    let ledger = "\(folder.path)/audit.maillon"
    let imported = CommandRun(["import", "-l", ledger, sheet])
    #expect(imported.status == .done, "\(imported.error)")
    #expect(imported.output.contains("3 new"))
    let ranked = CommandRun(["rank", "-l", ledger, "--min", "1"])
    #expect(ranked.output.contains("Café <du>"))
  }

  @Test func aSheetThatHasNoRoomStaysAsItWas() throws {
    let folder = try TemporaryFolder()
    let text = "date;prestataire;recit\n2025-07-01;Chez Nous;Bien.\n"
    let sheet = try folder.write(text, to: "visites.csv")
    let taken = CommandRun([
      "log", "--sheet", sheet, "--provider", "Chez Nous", "--observed", "2025-07-02",
      "--narrative", "Accueil; avec le sourire.",
    ])
    #expect(taken.status == .done, "\(taken.error)")
    let before = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(before == text + "2025-07-02;Chez Nous;\"Accueil; avec le sourire.\"\n")
    let refused = CommandRun([
      "log", "--sheet", sheet, "--provider", "Chez Nous", "--wait", "3",
    ])
    #expect(refused.status == .failed)
    let after = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(after == before)
  }

  @Test func withoutEnoughNothingIsMade() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    let run = CommandRun(["log", "-l", ledger, "--provider", "Chez Nous"])
    #expect(run.status == .misuse)
    #expect(!FileManager.default.fileExists(atPath: ledger))
  }
}
