import Foundation

/// The tables of Tests/Conformance/published.json.
struct PublishedTables: Decodable {
  struct Proportion: Decodable {
    let successes: Double
    let trials: Double
    let low: Double
    let high: Double
  }

  struct Difference: Decodable {
    let before: [Int]
    let after: [Int]
    let low: Double
    let high: Double
  }

  struct Table<Row: Decodable>: Decodable {
    let source: String
    let tolerance: Double
    let rows: [Row]
  }

  struct Discoveries: Decodable {
    let source: String
    let p: [Double]
    let level: Double
    let rejected: Int
  }

  struct Agreement: Decodable {
    let source: String
    let tolerance: Double
    let alpha: [String: Double]
  }

  struct Hospitals: Decodable {
    let source: String
    let tolerance: Double
  }

  struct Scored: Decodable {
    let name: String
    let published: String
    let url: String
    let policy: String
    let weights: [Double]
    let answers: [String]
    let score: Double
  }

  let wilson: Table<Proportion>
  let newcombe: Table<Difference>
  let benjaminiHochberg: Discoveries
  let krippendorff: Agreement
  let notApplicable: Table<Scored>
  let hospitals: Hospitals

  static func read() throws -> PublishedTables {
    let file = RankingCase.folder.deletingLastPathComponent().appending(path: "published.json")
    return try JSONDecoder().decode(PublishedTables.self, from: Data(contentsOf: file))
  }
}

/// A table of our figures beside those published, printed whole at once.
struct SideBySide {
  private var lines: [String]

  init(_ title: String, source: String) {
    lines = ["", title, source]
  }

  /// Adds a row: what it is about, the published figures, and ours.
  mutating func add(_ name: String, theirs: [Double], ours: [Double], decimals: Int = 4) {
    func text(_ numbers: [Double]) -> String {
      numbers.map { number in
        let text = String(format: "%.\(decimals)f", number)
        return String(repeating: " ", count: max(0, 9 - text.count)) + text
      }.joined()
    }
    let padding = String(repeating: " ", count: max(1, 46 - name.count))
    lines.append("  \(name)\(padding)published\(text(theirs))   ours\(text(ours))")
  }

  func printed() {
    print(lines.joined(separator: "\n"))
  }
}
