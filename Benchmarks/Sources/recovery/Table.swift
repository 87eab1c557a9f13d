import Foundation

/// The rows of `maillon rank --format json` that a recovery is measured on.
struct Table: Decodable {
  /// A row.
  struct Row: Decodable {
    let provider: String
    let strength: Double?
    let low: Double?
    let high: Double?
    let expectedRank: Double?
    let rankLow: Int?
    let rankHigh: Int?
    let position: Int?
  }

  let standings: [Row]

  /// Ranks a tally with the program.
  ///
  /// - Parameters:
  ///   - program: The path of `maillon`.
  ///   - file: The tally.
  ///   - method: By what to rank.
  /// - Returns: The rows that it prints.
  /// - Throws: Whatever keeps the program from running or its output from being read.
  static func rank(_ program: String, _ file: URL, by method: String) throws -> Table {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["rank", file.path, "--by", method, "--min", "1", "--format", "json"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Table.self, from: data)
  }
}
