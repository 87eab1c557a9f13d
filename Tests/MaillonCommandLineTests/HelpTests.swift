import Foundation
import Testing

@testable import MaillonCommandLine

@Suite("Help and manual")
struct HelpTests {
  /// Every command that does something, as its words.
  private static let commands: [String] = {
    let root = CommandRun(["--help"]).output
    return HelpTests.names(in: root).flatMap { name in
      let below = HelpTests.names(in: CommandRun(["help", name]).output)
      return below.isEmpty ? [name] : below.map { "\(name) \($0)" }
    }
  }()

  private static func names(in page: String) -> [String] {
    guard let start = page.range(of: "\nCommands:\n") else { return [] }
    let list = page[start.upperBound...].prefix { $0 != "\0" }.components(separatedBy: "\n\n")[0]
    return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test func `there are commands to look at`() {
    #expect(HelpTests.commands.count >= 13)
    #expect(HelpTests.commands.contains("rubric use"))
    #expect(!HelpTests.commands.contains("manual"))
  }

  @Test(arguments: HelpTests.commands, ["en", "fr"])
  func `every command has examples, and speaks one language`(command: String, language: String) {
    let words = command.split(separator: " ").map(String.init)
    let environment = ["LANG": language]
    let page = CommandRun(["help"] + words, environment: environment).output
    #expect(page.contains("\n  maillon \(command)"), "no example in \(command)")
    #expect(CommandRun(words + ["--help"], environment: environment).output == page)
    if language == "fr" {
      for english in ["Show ", "OVERVIEW", "USAGE", "default:", "values:", "information"] {
        #expect(!page.contains(english), "\(command): \(english)")
      }
    }
    for line in page.split(separator: "\n") where !line.hasPrefix("  maillon ") {
      #expect(line.count <= 80, "\(command): \(line)")
    }
  }

  @Test func `what stands for a value has a word in both languages`() throws {
    func names(_ command: CommandTree) -> Set<String> {
      let own = (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind != .flag }
      return command.shownSubcommands.reduce(into: Set(own.compactMap(\.valueName))) {
        $0.formUnion(names($1))
      }
    }
    let used = names(try #require(CommandTree.program))
    #expect(used.subtracting(ValueName.allCases.map(\.rawValue)).sorted() == [])
    #expect(ValueName.allCases.map(\.rawValue).filter { !used.contains($0) } == [])
  }

  @Test(arguments: [
    "rank --foo", "rank --perriod x", "rank -Z", "rank -p", "rank --names=1", "rank --unit planet",
    "rank --level 2", "rank --as-of x", "undo", "undo x", "undo 1 2", "undo 1 2 3", "rubric use",
    "rnak", "rnak -l x", "ledger copi x -l a", "help rnak",
    "export --what nothing", "export --what movements", "rank --format nothing", "nonsense",
    "--generate-completion-script nothing", "rank --width 3", "explain", "diff", "rank -lpx",
  ])
  func `misuse is told in French too`(line: String) {
    let words = CommandRun.words(of: line)
    let french = CommandRun(words, environment: ["LANG": "fr_FR.UTF-8"])
    #expect(french.status == .misuse)
    #expect(french.error.hasPrefix("maillon\u{A0}: "))
    for english in [
      "Error", "Unknown", "Missing", "invalid", "Unexpected", "unexpected", "Please", "expected",
      "option '", "Value", "There is", "Did you", "Usage:", "More:", "Help:",
    ] {
      #expect(!french.error.contains(english), "\(french.error)")
    }
    let english = CommandRun(words)
    #expect(english.error.hasPrefix("maillon: "))
    #expect(english.status == .misuse && english.output.isEmpty)
  }

  @Test func `a wrong word is told from a wrong option`() {
    for (line, words) in [
      ("rnak -l x", "There is no command 'rnak'. Did you mean 'rank'?"),
      ("help rnak", "there is no command and no guide \"rnak\". Did you mean rank?"),
      ("ledger copi x -l a", "There is no command 'copi'."),
      ("rubric lnit", "There is no command 'lnit'. Did you mean 'lint'?"),
    ] {
      let run = CommandRun(CommandRun.words(of: line))
      #expect(run.status == .misuse)
      #expect(run.error.hasPrefix("maillon: \(words)"), "\(run.error)")
    }
  }

  @Test func `options stand in the group that they are declared in`() {
    let page = CommandRun(["help", "rank"]).output
    let reading = page.components(separatedBy: "How sheets are read").last ?? ""
    #expect(reading.contains("--skip-rows") && reading.contains("--time-zone"))
    #expect(
      page.components(separatedBy: "Options of every command").last?.contains("--as-of") == true)
  }

  @Test(arguments: ["en", "fr"])
  func `manual pages hold every option`(language: String) throws {
    let folder = try TemporaryFolder()
    #expect(CommandRun(["manual", "--lang", language, folder.path]).status == .done)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = Set(HelpTests.commands.compactMap { $0.split(separator: " ").first })
    #expect(Set(pages) == Set(names.map { "maillon-\($0).1" } + ["maillon.1"]))
    let rank = try String(contentsOfFile: "\(folder.path)/maillon-rank.1", encoding: .utf8)
    for option in ["\\-\\-period", "\\-\\-criterion", "\\-\\-date\\-format", "\\-\\-ledger"] {
      #expect(rank.contains(option))
    }
    #expect(rank.contains(language == "fr" ? ".SH CODE DE RETOUR" : ".SH EXIT STATUS"))
  }

  private static let groff = "/usr/bin/groff"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: groff)), arguments: ["en", "fr"])
  func `troff finds no fault in manual pages`(language: String) throws {
    let folder = try TemporaryFolder()
    #expect(CommandRun(["manual", "--lang", language, folder.path]).status == .done)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: HelpTests.groff)
    process.arguments =
      ["-man", "-Tutf8", "-Kutf8", "-ww", "-z"] + pages.map { "\(folder.path)/\($0)" }
    let faults = Pipe()
    process.standardError = faults
    try process.run()
    let told = faults.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: told, as: UTF8.self).isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions come out`(shell: String) {
    let run = CommandRun(["--generate-completion-script", shell])
    #expect(run.status == .done)
    #expect(run.output.contains("export") && run.output.contains("encounters"))
  }
}
