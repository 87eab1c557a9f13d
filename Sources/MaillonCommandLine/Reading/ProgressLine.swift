import MaillonIntake
import MaillonPresentation

/// The line on the error stream that says how far reading has come.
///
/// Only on a screen, only once reading has taken half a second, and gone without a trace at the end.
final class ProgressLine {
  /// How many seconds pass before anything is shown.
  static let patience = 0.5
  /// How many seconds pass between two pictures.
  static let pause = 0.1

  private let stream: any TextStream
  private let stopwatch: @Sendable () -> Double
  private let language: Language
  private let start: Double
  private var file = ""
  private var fileStart = 0.0
  private var stage: ReadingState.Stage?
  private var drawn = -1.0
  private var isShown = false
  private var expected = 1
  private var begun = 0

  /// Creates a line; nil where none may be shown.
  init?(_ common: CommonOptions, in context: Context) {
    guard !common.quiet, context.terminal.error.isTerminal, context.environment["TERM"] != "dumb"
    else { return nil }
    stream = context.terminal.error
    stopwatch = context.stopwatch
    language = common.language(in: context)
    start = context.stopwatch()
  }

  /// Says how many files there are.
  func expect(_ count: Int) {
    expected = count
  }

  /// Begins with a file.
  func begin(_ file: String) {
    self.file = file
    begun += 1
    stage = nil
    fileStart = stopwatch()
  }

  /// Shows how far a file has come, unless that was shown just now.
  func update(_ state: ReadingState) {
    let now = stopwatch()
    if state.stage != stage {
      stage = state.stage
      fileStart = now
    }
    guard now - start >= ProgressLine.patience, now - drawn >= ProgressLine.pause else { return }
    drawn = now
    isShown = true
    let share = state.size > 0 ? min(Double(state.bytes) / Double(state.size), 1) : 0
    // The first bytes say little about the others.
    let left = share > 0.02 ? (now - fileStart) * (1 - share) / share : nil
    let message = ReadingMessage.progress(
      file: file, isReading: state.stage == .reading, share: share, encounters: state.encounters,
      secondsLeft: left, place: expected > 1 ? (begun, expected) : nil)
    let text = DisplayWidth.printable(message.text(in: language))
    let line = DisplayWidth.truncated(text, to: max((stream.columns ?? 80) - 1, 10))
    stream.write("\r\u{1B}[K\(line)")
  }

  /// Takes the line away.
  func end() {
    guard isShown else { return }
    isShown = false
    drawn = -1
    stream.write("\r\u{1B}[K")
  }
}
