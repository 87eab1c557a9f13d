import Foundation
import MaillonCore
import Testing

@testable import MaillonCommandLine

@Suite struct InputFilesTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/b/c", withIntermediateDirectories: true)
    for name in [
      "É.csv", "Z.xml", "a.CSV", "b/2.csv.gz", "b/10.xml.zst", "b/c/1.tsv", "b/notes.docx",
      ".hidden.csv", "photo.jpg",
    ] { _ = try folder.write("x", to: name) }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/b/loop", withDestinationPath: folder.path)
    return folder
  }

  @Test func aFolderIsWalkedInTheOrderOfBytes() throws {
    let folder = try folder()
    let inputs = InputFiles([folder.path])
    let names = inputs.files.map { $0.dropFirst(folder.path.count + 1) }
    #expect(names == ["Z.xml", "a.CSV", "b/10.xml.zst", "b/2.csv.gz", "b/c/1.tsv", "É.csv"])
    #expect(
      inputs.skipped.map(\.names) == [["loop", "notes.docx"], [".hidden.csv", "photo.jpg"]])
  }

  @Test func aPatternIsTakenApart() throws {
    let folder = try folder()
    let files = InputFiles(["\(folder.path)/*.*", "-", "\(folder.path)/Z.xml"]).files
    #expect(
      files.map { $0.split(separator: "/").last ?? "" } == [
        "Z.xml", "a.CSV", "photo.jpg", "É.csv", "-", "Z.xml",
      ])
    #expect(InputFiles(["\(folder.path)/no*.csv"]).files == ["\(folder.path)/no*.csv"])
    // A file whose name looks like a pattern is a file.
    let file = try folder.write("x", to: "[1].csv")
    #expect(InputFiles([file]).files == [file])
  }

  @Test func whatHoldsNothingIsSaid() throws {
    let folder = try TemporaryFolder()
    #expect(InputFiles([folder.path]).files == [folder.path])
    let run = CommandRun(["check", folder.path])
    #expect(run.status == .failed && run.output.contains("file-unreadable"))
  }

  @Test func everyCommandTakesFoldersAndSaysWhatItSkips() throws {
    let folder = try TemporaryFolder()
    for name in ["2025-T3.csv", "2025-T4.xml"] {
      try FileManager.default.copyItem(
        atPath: "samples/audit/\(name)", toPath: "\(folder.path)/\(name)")
    }
    _ = try folder.write("x", to: "notes.md")
    let run = CommandRun(["rank", folder.path, "-f", "json"])
    #expect(run.error == "\(folder.path): 1 skipped, no sheets: notes.md\n")
    let both = CommandRun([
      "rank", "samples/audit/2025-T3.csv", "samples/audit/2025-T4.xml", "-f", "json",
    ])
    #expect(run.output == both.output && run.status == .done)
    #expect(CommandRun(["rank", folder.path, "-q"]).error == "")
    let french = CommandRun(["check", folder.path, "--lang", "fr"])
    #expect(french.error == "\(folder.path)\u{A0}: 1 ignoré, pas des fiches\u{A0}: notes.md\n")
  }
}
