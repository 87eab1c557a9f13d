import Foundation
import MaillonCore

/// A worked case of Tests/Conformance/ranking: a tally and the results it must give.
struct RankingCase {
  let name: String
  let expected: [String: Any]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Conformance/ranking").standardized

  init(_ name: String) throws {
    self.name = name
    let data = try Data(contentsOf: Self.folder.appending(path: "\(name).expected.json"))
    expected = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  func tally(_ file: String? = nil) throws -> Tally {
    try Self.tally(file ?? name)
  }

  static func tally(_ file: String) throws -> Tally {
    let text = try String(
      contentsOf: folder.appending(path: "\(file).csv"), encoding: .utf8)
    var tally = Tally()
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5, let broken = Int(cells[2]), let kept = Int(cells[3]),
        let exceeded = Int(cells[4])
      else { continue }
      tally.add(
        Counts(broken: broken, kept: kept, exceeded: exceeded),
        unit: RankedUnit(name: cells[0]), touchpoint: cells[1])
    }
    return tally
  }

  func number(_ keys: String...) -> Double {
    var here: Any? = expected
    for key in keys { here = (here as? [String: Any])?[key] }
    return (here as? NSNumber)?.doubleValue ?? .nan
  }

  func numbers(_ keys: String...) -> [Double] {
    var here: Any? = expected
    for key in keys { here = (here as? [String: Any])?[key] }
    return (here as? [NSNumber])?.map(\.doubleValue) ?? []
  }

  var providers: [[String: Any]] { expected["providers"] as? [[String: Any]] ?? [] }
}

extension [String: Any] {
  func number(_ key: String) -> Double? { (self[key] as? NSNumber)?.doubleValue }
}

func isClose(_ value: Double?, _ expected: Double?, _ tolerance: Double) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= tolerance
}
