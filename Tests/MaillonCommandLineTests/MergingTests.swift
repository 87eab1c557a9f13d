import Foundation
import Testing

/// Tallies add up: however the counting was split, and in whatever order the parts come, the answer is the same.
@Suite("Tallies merge in any order") struct MergingTests {
  private static let header = "provider,touchpoint,broken,kept,exceeded,undecided"

  /// Rows of a network, so many parts to a cell.
  private func rows(_ random: inout SplitMix) -> [String] {
    (0..<14).flatMap { provider in
      ["email", "phone", "till"].flatMap { touchpoint in
        (0..<3).map { _ in
          let counts = (0..<4).map { String(Int.random(in: 0...($0 == 1 ? 9 : 3), using: &random)) }
          return "Provider \(provider),\(touchpoint),\(counts.joined(separator: ","))"
        }
      }
    }
  }

  @Test("rank and diff print the same bytes", arguments: [1, 2, 3] as [UInt64])
  func anyOrder(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let folder = try TemporaryFolder()
    let (before, after) = (rows(&random), rows(&random))
    func write(_ rows: [String], _ name: String) throws -> String {
      try folder.write(([Self.header] + rows).joined(separator: "\n") + "\n", to: name)
    }
    let whole = try write(before, "whole.csv")
    let plain = CommandRun(["rank", whole, "--format", "json"]).output
    #expect(plain.contains("standings/1"))
    let pair = [try write(before, "a.csv"), try write(after, "b.csv")]
    let change = CommandRun(["diff"] + pair + ["--format", "json", "--all"]).output
    for _ in 0..<3 {
      let shuffled = before.shuffled(using: &random)
      let cuts = [0, Int.random(in: 0...shuffled.count, using: &random), shuffled.count]
      var parts = try zip(cuts, cuts.dropFirst()).enumerated().map { number, cut in
        try write(Array(shuffled[cut.0..<cut.1]), "part\(number).csv")
      }
      parts.shuffle(using: &random)
      #expect(CommandRun(["rank"] + parts + ["--format", "json"]).output == plain)
      _ = try write(shuffled, "a.csv")
      _ = try write(after.shuffled(using: &random), "b.csv")
      #expect(CommandRun(["diff"] + pair + ["--format", "json", "--all"]).output == change)
    }
  }

  @Test(
    "a name is one name in both files of a comparison, however it is spelled",
    arguments: [
      "date,provider,observer,narrative\n2025-01-0%,%,O-1,Rien à signaler : la commande était prête.\n",
      "provider,touchpoint,broken,kept,exceeded,undecided\n%,phone,%,9,1,0\n",
    ])
  func spellings(form: String) throws {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ digit: String) throws -> String {
      var text = form.replacingOccurrences(of: "%,%", with: "\(digit),\(name)")
      text = text.replacingOccurrences(of: "%,phone,%", with: "\(name),phone,\(digit)")
      return try folder.write(text, to: "\(digit).csv")
    }
    let files = [try write("Hôtel  Étoile", "1"), try write("HÔTEL ÉTOILE", "2")]
    let run = CommandRun(["diff"] + files + ["--format", "json", "--all"])
    #expect(run.output.contains("Hôtel  Étoile"))
    #expect(!run.output.contains("HÔTEL"), "\(run.output)")
  }

  /// SplitMix64 (Steele, Lea & Flood 2014), so that every run is the same.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }
}
