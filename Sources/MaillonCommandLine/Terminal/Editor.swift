import Foundation
import Glibc

/// The editor that the user named, for a longer text.
struct Editor {
  /// The program and its arguments, as `VISUAL` or `EDITOR` names them.
  let command: [String]

  /// Finds the editor; nil where none is named.
  init?(environment: [String: String]) {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
    guard let first = named.first(where: { !$0.isEmpty }) else { return nil }
    command = first.split(separator: " ").map(String.init)
    guard !command.isEmpty else { return nil }
  }

  /// Lets the user edit a text in a file that only they can read.
  ///
  /// The editor is started directly, without a shell, in the terminal's own group so that it may use it.
  ///
  /// - Returns: The text, its lines as they are; nil where the editor did not end well.
  func edited(_ text: String) -> String? {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("maillon-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: url) }
    guard
      FileManager.default.createFile(
        atPath: url.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return nil }
    var arguments = (command + [url.path]).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard let program = arguments[0],
      posix_spawnp(&process, program, nil, nil, &arguments, environ) == 0
    else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    guard status == 0, let data = FileManager.default.contents(atPath: url.path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
