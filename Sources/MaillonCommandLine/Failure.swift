import MaillonPresentation

/// What ends a command before its end: said to the user, then the exit status.
struct Failure: Error {
  /// What is said.
  let message: any Wording
  /// The exit status.
  let status: ExitStatus

  /// Creates a failure.
  init(_ message: Message, status: ExitStatus = .failed) {
    self.message = message
    self.status = status
  }

  /// Creates a failure in the words of one command.
  init(saying message: any Wording, status: ExitStatus = .failed) {
    self.message = message
    self.status = status
  }
}
