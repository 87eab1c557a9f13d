import Foundation
import MaillonPresentation
import Testing

@Suite("Words of commands that are copied") struct ShellWordTests {
  static let names = [
    "", "Kim", "2025-Q4", "Lutherie d'Aubépin", "Chez $(touch pwned) & fils", "`id`", "a;b|c>d",
    "\"Lou\"", "it's \"both\"", "back\\slash", "Hé!", "*", "~", "#", "new\nline", "日本 語", "${HOME}",
  ]

  @Test(arguments: names) func `a shell reads the name and nothing else`(name: String) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf %s \(ShellWord.quoted(name))"]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let read = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(String(decoding: read, as: UTF8.self) == name)
  }

  @Test func `quotes stand only where they are needed`() {
    #expect(ShellWord.quoted("Kim") == "Kim")
    #expect(ShellWord.quoted("Lutherie d'Aubépin") == "\"Lutherie d'Aubépin\"")
    #expect(ShellWord.quoted("$1") == "'$1'")
  }
}
