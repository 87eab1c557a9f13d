import Foundation

/// The files that the arguments of a command mean.
///
/// A folder means all sheets in it and in the folders inside, in the order of the bytes of their names;
/// a pattern that the shell left alone, `'sheets/*.xml'`, the files that it matches. What is neither is
/// left as it is, so that a file that is not there is said to be missing.
struct InputFiles {
  /// What was passed over in a folder.
  struct Skipped: Equatable {
    /// The folder as the user named it, or as it was found.
    var folder: String
    /// The first few names.
    var names: [String]
    /// How many there are.
    var count: Int
  }

  /// The files, in their order.
  private(set) var files: [String] = []
  /// What was passed over: hidden files, those that are no sheets by their names, links to folders.
  private(set) var skipped: [Skipped] = []

  /// How the names of sheets end; `.gz` and `.zst` may follow.
  private static let endings = ["csv", "tsv", "txt", "xml"]
  private static let mostNames = 3
  private static let deepest = 32

  /// Finds the files.
  init(_ arguments: [String]) {
    for argument in arguments {
      if argument == "-" {
        files.append(argument)
      } else if InputFiles.isFolder(argument) {
        addFolder(argument)
      } else if !FileManager.default.fileExists(atPath: argument), InputFiles.isPattern(argument) {
        addMatches(of: argument)
      } else {
        files.append(argument)
      }
    }
  }

  private mutating func addFolder(_ folder: String) {
    let before = files.count
    var found = Set(files)
    walk(folder, depth: 0, &found)
    // So that it is said that nothing could be read.
    if files.count == before, found.count == before { files.append(folder) }
  }

  private mutating func addMatches(of pattern: String) {
    let matches = InputFiles.matches(of: pattern)
    guard !matches.isEmpty else {
      files.append(pattern)
      return
    }
    var found = Set(files)
    for match in matches {
      if InputFiles.isFolder(match) {
        walk(match, depth: 0, &found)
      } else if found.insert(match).inserted {
        files.append(match)
      }
    }
  }

  private mutating func walk(_ folder: String, depth: Int, _ found: inout Set<String>) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var passed: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let type =
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if name.hasPrefix(".") {
        passed.append(name)
      } else if type == .typeDirectory {
        // No links to folders, which may lead in circles.
        if depth < InputFiles.deepest { walk(path, depth: depth + 1, &found) }
      } else if InputFiles.isSheet(name),
        type == .typeRegular || (type == .typeSymbolicLink && !InputFiles.isFolder(path))
      {
        if found.insert(path).inserted { files.append(path) }
      } else {
        passed.append(name)
      }
    }
    guard !passed.isEmpty else { return }
    skipped.append(
      Skipped(
        folder: folder, names: Array(passed.prefix(InputFiles.mostNames)), count: passed.count))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

  /// Whether a file in a folder is taken for a sheet, by its name.
  private static func isSheet(_ name: String) -> Bool {
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if let last = parts.last, last == "gz" || last == "zst" { parts.removeLast() }
    return parts.count > 1 && parts.last.map { endings.contains(String($0)) } == true
  }

  private static func matches(of pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, GLOB_NOSORT, nil, &result) == 0 else { return [] }
    let paths = (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { String(cString: $0) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Where a path leads in the end, links followed.
func filePlace(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
}

/// Whether two paths lead to one file.
func isSameFile(_ first: String, _ second: String) -> Bool {
  filePlace(first) == filePlace(second)
}
