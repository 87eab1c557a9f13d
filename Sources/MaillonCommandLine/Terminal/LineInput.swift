import Glibc

/// What came from somebody who types.
package enum InputLine: Equatable, Sendable {
  /// A line, without its end.
  case line(String)
  /// Nothing more; what stood on a last line without an end.
  case end(String)
  /// Ctrl-C; what had been typed on the line.
  case interrupted(String)
}

/// A place from which lines come.
package protocol LineInput: AnyObject {
  /// Whether a person types there.
  var isTerminal: Bool { get }
  /// Waits for a line.
  func next() -> InputLine
  /// Puts the terminal back as it was found.
  func finish()
}

/// Whether Ctrl-C was typed: all that a signal handler may touch.
nonisolated(unsafe) private var wasInterrupted: sig_atomic_t = 0

/// The lines of the standard input.
///
/// On a terminal Ctrl-C does not end the process while a line is waited for: it ends the line, and what had
/// been typed on it is handed over.
package final class StandardLines: LineInput {
  private var pending: [UInt8] = []
  private var original: termios?
  private var previous = sigaction()
  private var isWatching = false

  /// Creates the input.
  package init() {}

  package var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  package func next() -> InputLine {
    watch()
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        var line = Array(pending[..<end])
        pending.removeSubrange(...end)
        if line.last == 0x0D { line.removeLast() }
        return .line(String(decoding: line, as: UTF8.self))
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        pending += buffer[..<count]
      } else if count < 0, errno == EINTR {
        guard wasInterrupted != 0 else { continue }
        wasInterrupted = 0
        let typed = pending + unfinished()
        pending = []
        return .interrupted(String(decoding: typed, as: UTF8.self))
      } else {
        let typed = pending
        pending = []
        return .end(String(decoding: typed, as: UTF8.self))
      }
    }
  }

  package func finish() {
    guard isWatching else { return }
    isWatching = false
    sigaction(SIGINT, &previous, nil)
    if var original { tcsetattr(STDIN_FILENO, TCSANOW, &original) }
    original = nil
  }

  /// From here on Ctrl-C interrupts the reading, and the terminal keeps what was typed before it.
  private func watch() {
    guard isTerminal, !isWatching else { return }
    isWatching = true
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in wasInterrupted = 1 }
    sigaction(SIGINT, &action, &previous)
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    original = settings
    settings.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  /// What stands on the line that has no end yet: readable once lines are not waited for.
  private func unfinished() -> [UInt8] {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return [] }
    let asFound = settings
    settings.c_lflag &= ~tcflag_t(ICANON)
    withUnsafeMutableBytes(of: &settings.c_cc) { keys in
      keys[Int(VMIN)] = 0
      keys[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    var restored = asFound
    tcsetattr(STDIN_FILENO, TCSANOW, &restored)
    return count > 0 ? Array(buffer[..<count]).filter { $0 != 0x0A } : []
  }

  deinit { finish() }
}
