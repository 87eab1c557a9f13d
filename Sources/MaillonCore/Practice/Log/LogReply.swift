extension LogDialogue {
  /// What became of a line.
  package enum Reply: Equatable, Sendable {
    /// It was taken.
    case taken
    /// It was completed to a name that is known.
    case completed(String)
    /// A name that was not known before was taken.
    case new(String)
    /// It may mean one of several: their numbers may be typed.
    case choices([String])
    /// The step cannot be skipped.
    case needed
    /// It is no day, or one that is yet to come.
    case noDay
    /// It is no number of minutes.
    case noMinutes
    /// It is none of the answers.
    case noAnswer([String])
    /// It is nothing that can be said here.
    case notUnderstood
    /// A level was set by hand.
    case corrected
    /// There is nothing to judge yet: narrative, wait or an answer is needed.
    case nothingToJudge
    /// An editor is asked for.
    case editor
  }
}
