import Foundation
import Testing

/// Nobody who observed, served or coded is named in anything printed, unless `--names` asks for it.
@Suite struct PrivacyTests {
  private static let names = [
    "Ghislaine", "Vandermotte", "Ondine", "Taquet", "Peeters", "Kowalczyk",
  ]

  private static let sheet = """
    id,observed,provider,touchpoint,observer,staff,narrative,attention,warmth,outcome,outcome_by,feeling
    P-1,2025-07-03,Zinc,phone,Ghislaine Vandermotte,Ondine Taquet,"Ondine m'a accueillie avec un grand sourire. Ghislaine Vandermotte confirme.",kept,kept,,,Ondine est un ange
    P-2,2025-07-04,Zinc,phone,Ghislaine Vandermotte,,"Madame Taquet n'a pas dit bonjour, pas un regard pour Ghislaine.",,,,,
    P-3,2025-07-05,Zinc,in-person,Paul,Ondine Taquet,"Taquet, les yeux sur son écran, ne m'a pas regardé.",kept,broken,,,
    P-4,2025-08-05,Aubette,in-person,Paul,,Trois relances et toujours rien. Ondine Taquet ne décroche pas.,,,broken,Kowalczyk,
    P-5,2025-08-06,Aubette,in-person,Ghislaine Vandermotte,,"Bof, dit Vandermotte.",,,,,
    P-6,2025-31-06,Aubette,in-person,Ghislaine Vandermotte,Ondine Taquet,refusée,,,,,

    """

  /// Every way to look at a ledger, and at files.
  private static func commands(_ ledger: String, _ file: String) -> [[String]] {
    let l = ["-l", ledger]
    var commands: [[String]] = []
    for language in ["en", "fr"] {
      let common = ["--lang", language]
      for format in ["table", "csv", "json", "markdown"] {
        commands.append(["rank", "-f", format] + l + common)
        commands.append(["rank", "--min", "0", "-f", format, file] + common)
        commands.append(["diff", "2025-07", "2025-08", "--all", "-f", format] + l + common)
      }
      for format in ["table", "json", "markdown"] {
        for name in ["Zinc", "Aubette"] {
          commands.append(["explain", name, "--all", "--min", "1", "-f", format] + l + common)
          commands.append(["explain", name, "--all", "--min", "1", "-f", format, file] + common)
        }
        for practice in [["praise", "--all"], ["plan"], ["gap"], ["chain"]] {
          commands.append(practice + ["-f", format] + l + common)
          commands.append(practice + ["-f", format, file] + common)
        }
        for id in ["P-1", "P-2", "P-4"] {
          commands.append(["explain", "--encounter", id, "-f", format] + l + common)
          commands.append(["explain", "--encounter", id, "-f", format, file] + common)
        }
      }
      for format in ["table", "json"] {
        commands.append(["visits", "--budget", "5", "-f", format] + l + common)
        commands.append(["visits", "--budget", "5", "-f", format, file] + common)
        commands.append(["observers", "-f", format] + l + common)
        commands.append(["observers", "-f", format, file] + common)
        commands.append(["review", "--all", "-f", format] + l + common)
        commands.append(["imports", "-f", format] + l + common)
        commands.append(["imports", "--problems", "1", "-f", format] + l + common)
        commands.append(["ledger", "check", "-f", format] + l + common)
        commands.append(["check", "-f", format, file] + common)
        commands.append(["import", "--dry-run", "--explain", "-f", format, file] + l + common)
      }
      for format in ["table", "csv", "ndjson"] {
        commands.append(["classify", "-f", format, file] + common)
      }
      for what in ["encounters", "verdicts", "tallies", "standings"] {
        for format in ["csv", "json", "ndjson"] + (what == "encounters" ? ["xml"] : []) {
          commands.append(["export", "-q", "--what", what, "-f", format] + l + common)
          commands.append(["export", "-q", "--what", what, "-f", format, file] + common)
        }
      }
      for format in ["html", "markdown"] {
        commands.append(
          ["report", "-p", "2025-08", "--versus", "2025-07", "-f", format] + l + common)
        commands.append(["report", "-f", format, file] + common)
      }
    }
    return commands
  }

  private func isNamed(_ run: CommandRun) -> [String] {
    PrivacyTests.names.filter { (run.output + run.error).contains($0) }
  }

  @Test func nobodyIsNamedUnlessAskedFor() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    let file = try folder.write(PrivacyTests.sheet, to: "visits.csv")
    let imported = CommandRun(["import", "-l", ledger, file])
    #expect(imported.status == .found, "\(imported.error)")
    #expect(isNamed(imported).isEmpty, "\(imported.error)")
    let reviewer = ["--by", "Wanda Peeters", "--why", "Ondine l'a dit à Peeters", "-l", ledger]
    for arguments in [
      ["review", "appeal", "P-2"], ["review", "code", "P-2", "--outcome", "kept"],
      ["review", "appeal", "P-1", "-f", "json"],
      ["review", "decide", "P-1", "--upheld", "--finding", "warmth=exceeded", "-f", "json"],
      ["review", "decide", "P-2", "--refused"],
    ] {
      let run = CommandRun(arguments + reviewer)
      #expect(run.status == .done, "\(run.error)")
      #expect(isNamed(run).isEmpty, "\(arguments): \(isNamed(run)) in \(run.output)")
    }
    for arguments in PrivacyTests.commands(ledger, file) {
      let run = CommandRun(arguments)
      #expect(run.status == .done || run.status == .found, "\(arguments): \(run.error)")
      #expect(isNamed(run).isEmpty, "\(arguments): \(isNamed(run)) in \(run.output)\(run.error)")
    }
    let named = CommandRun(["explain", "--encounter", "P-2", "--names", "-l", ledger])
    #expect(named.output.contains("Wanda Peeters"))
    #expect(named.output.contains("Ondine l'a dit"))
    #expect(CommandRun(["observers", "--names", "-l", ledger]).output.contains("Vandermotte"))

  }

  @Test func pseudonymsAreOfTheLedger() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    let file = try folder.write(PrivacyTests.sheet, to: "visits.csv")
    _ = CommandRun(["import", "-q", "-l", ledger, file])
    let mine = CommandRun(["observers", "-f", "json", "-l", ledger]).output
    #expect(mine == CommandRun(["observers", "-f", "json", "-l", ledger]).output)
    #expect(mine != CommandRun(["observers", "-f", "json", file]).output)
  }
}
