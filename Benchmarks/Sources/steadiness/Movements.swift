import Foundation

/// The rows of `maillon diff --format json` that marks are counted on.
struct Movements: Decodable {
  /// A row.
  struct Row: Decodable {
    let provider: String
    let presence: String
    let verdict: String
  }

  let movements: [Row]

  /// Compares two tallies with the program.
  ///
  /// - Parameters:
  ///   - program: The path of `maillon`.
  ///   - files: The two tallies.
  ///   - test: How to tell change from chance.
  /// - Returns: The rows that it prints.
  /// - Throws: Whatever keeps the program from running or its output from being read.
  static func diff(_ program: String, _ files: [URL], test: String) throws -> Movements {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      ["diff"] + files.map(\.path) + ["--all", "--format", "json", "--test", test]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Movements.self, from: data)
  }
}
