import Foundation

/// Invents 36 networks, has them ranked by `maillon`, and prints how much of the true order came back.
///
///     swift run -c release --package-path Benchmarks recovery .build/release/maillon [SEED] [SETS]
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: recovery MAILLON [SEED] [SETS]")
      exit(64)
    }
    let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
    let sets = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("maillon-recovery-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let methods = ["chain", "pooled", "raw", "wilson"]
    var recoveries = methods.map { _ in Recovery() }
    for (index, setting) in (0..<sets).flatMap({ _ in settings }).enumerated() {
      let trial = Trial(setting, seed: seed &* 100_000 &+ UInt64(index))
      let file = folder.appendingPathComponent("trial.csv")
      try trial.csv.write(to: file, atomically: true, encoding: .utf8)
      for (place, method) in methods.enumerated() {
        recoveries[place].add(trial, try Table.rank(arguments[1], file, by: method))
      }
    }
    print("method    Spearman (s.e.)   pairwise error (s.e.)  score coverage  rank coverage")
    for (method, recovery) in zip(methods, recoveries) {
      // Other methods score something else than the strength of the chain.
      let covers =
        method == "chain" ? String(format: "%14.3f", recovery.scoreCoverage) : "             –"
      print(
        method.padding(toLength: 8, withPad: " ", startingAt: 0)
          + String(
            format: "%10.3f (%.3f)%17.4f (%.4f)", recovery.spearman, recovery.spearmanError,
            recovery.pairwiseError, recovery.pairwiseErrorError) + covers
          + String(format: "%15.3f", recovery.rankCoverage))
    }
  }

  /// Two sizes of network, two lengths of chain, three numbers of visits, three times.
  private static var settings: [Trial.Setting] {
    (0..<3).flatMap { _ in
      [30, 150].flatMap { providers in
        [3, 5].flatMap { touchpoints in
          [6.0, 12, 24].map { visits in
            Trial.Setting(providers: providers, touchpoints: touchpoints, visits: visits)
          }
        }
      }
    }
  }
}
