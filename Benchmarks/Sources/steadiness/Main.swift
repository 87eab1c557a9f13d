import Foundation

/// Invents pairs of periods, has `maillon diff` compare them, and prints how many marks are false and how much is found.
///
///     swift run -c release --package-path Benchmarks steadiness .build/release/maillon [SEED] [REPEATS]
@main
struct Main {
  private struct Count {
    var compared = 0
    /// Rows that really changed.
    var changed = 0
    var marked = 0
    /// Marks of rows that changed the other way.
    var wrong = 0
    /// Marks of rows that did not change at all.
    var unchanged = 0
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: steadiness MAILLON [SEED] [REPEATS]")
      exit(64)
    }
    let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
    let repeats = arguments.count > 3 ? Int(arguments[3]) ?? 3 : 3
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("maillon-steadiness-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["before.csv", "after.csv"].map { folder.appendingPathComponent($0) }
    print(
      "change   links  test     comparisons  marked  wrong way  unchanged  found of the changed")
    for scenario in Scenario.allCases {
      for touchpoints in [1, 3, 5] {
        for test in touchpoints == 1 ? ["paired", "coupled"] : ["paired"] {
          var count = Count()
          for (index, size) in sizes(touchpoints, repeats).enumerated() {
            let network = Network(size, scenario, seed: seed &* 1000 &+ UInt64(index))
            for (file, period) in zip(files, network.periods) {
              try period.write(to: file, atomically: true, encoding: .utf8)
            }
            let rows = try Movements.diff(arguments[1], files, test: test).movements
            for row in rows where row.presence == "both" {
              count.compared += 1
              let change = network.changes[row.provider] ?? 0
              count.changed += change == 0 ? 0 : 1
              guard row.verdict == "improved" || row.verdict == "declined" else { continue }
              count.marked += 1
              if change == 0 {
                count.unchanged += 1
              } else if (change > 0) != (row.verdict == "improved") {
                count.wrong += 1
              }
            }
          }
          show(scenario, touchpoints, test, count)
        }
      }
    }
  }

  private static func show(
    _ scenario: Scenario, _ touchpoints: Int, _ test: String, _ count: Count
  ) {
    func share(_ part: Int, of whole: Int, _ unit: Double, _ name: String) -> String {
      "\(part) (" + String(format: "%.1f", unit * Double(part) / Double(max(whole, 1))) + name + ")"
    }
    let unchanged =
      scenario == .nothing
      ? share(count.unchanged, of: count.compared, 1000, " per 1,000")
      : share(count.unchanged, of: count.marked, 100, " %")
    let found = count.marked - count.wrong - count.unchanged
    func padded(_ text: String, _ length: Int) -> String {
      text.padding(toLength: length, withPad: " ", startingAt: 0)
    }
    print(
      padded(scenario.rawValue, 9) + padded("\(touchpoints)", 7) + padded(test, 9)
        + padded("\(count.compared)", 13) + padded("\(count.marked)", 8)
        + padded(share(count.wrong, of: count.marked, 100, " %"), 14) + padded(unchanged, 17)
        + (count.changed > 0 ? share(found, of: count.changed, 100, " %") : "–"))
  }

  /// Two sizes of network and three numbers of visits, some times over.
  private static func sizes(_ touchpoints: Int, _ repeats: Int) -> [Network.Size] {
    (0..<repeats).flatMap { _ in
      [30, 150].flatMap { providers in
        [12.0, 24, 48].map { visits in
          Network.Size(providers: providers, touchpoints: touchpoints, visits: visits)
        }
      }
    }
  }
}
