import Foundation

/// The engine that the tests keep ledgers in: files, or a server that `MAILLON_TEST_SERVER` names.
///
/// Tests speak of files either way. Where a server is named, each path stands for a schema of its
/// own in that database, and what the program says of it is turned back into the path.
package enum TestEngine {
  /// The address of the server's database, with at least one option behind a `?`; nil for files.
  package static let server: String? = {
    let named = ProcessInfo.processInfo.environment["MAILLON_TEST_SERVER"] ?? ""
    return named.isEmpty ? nil : named
  }()

  /// Whether ledgers are files: for tests of what only files do.
  package static var isFile: Bool { server == nil }

  /// Where a ledger lies that a test names by a path.
  package static func place(of path: String) -> String {
    // What lies there as a file is meant as one: a backup, or something that is no ledger.
    guard let server, !path.contains("://"), !FileManager.default.fileExists(atPath: path) else {
      return path
    }
    // FNV-1a (Fowler, Noll & Vo).
    let hash = path.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return "\(server)&options=-csearch_path%3Dt\(String(hash, radix: 16))"
  }

  /// Arguments of the program with ledgers where they lie, and which place stands for which path.
  package static func placed(
    _ arguments: [String]
  ) -> (arguments: [String], places: [(place: String, path: String)]) {
    guard !isFile else { return (arguments, []) }
    var result = arguments
    var places: [(place: String, path: String)] = []
    for index in arguments.indices.dropFirst()
    where ["-l", "--ledger"].contains(arguments[index - 1]) {
      let place = place(of: arguments[index])
      result[index] = place
      places.append((place, arguments[index]))
    }
    return (result, places)
  }

  /// What the program said, as it would have spoken of files.
  package static func asFiles(_ text: String, _ places: [(place: String, path: String)]) -> String {
    places.reduce(text) { text, pair in
      text.replacingOccurrences(of: " -l \"\(pair.place)\"", with: " -l \(pair.path)")
        .replacingOccurrences(of: pair.place, with: pair.path)
    }
  }
}
