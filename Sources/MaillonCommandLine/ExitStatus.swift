/// How a command ended, for scripts.
package enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// Done, and the answer is "there is something": rejected or changed encounters, lint errors, a change found.
  case found = 1
  /// Something could not be done.
  case failed = 2
  /// The command line itself is wrong.
  case misuse = 64
  /// The user interrupted it.
  case interrupted = 130
}
