import MaillonPresentation

/// What ends a command before its end: said to the user, then the exit status.
struct Failure: Error {
  /// What is said.
  let message: Message
  /// The exit status.
  let status: ExitStatus

  /// Creates a failure.
  init(_ message: Message, status: ExitStatus = .failed) {
    self.message = message
    self.status = status
  }
}
