extension Encounter {
  /// The encounter with nothing but its words to go by: no answers, measures or codes.
  package var wordsAlone: Encounter {
    var words = self
    words.answers = []
    words.codedOutcome = nil
    words.codedFindings = []
    words.measures = []
    words.waitMinutes = nil
    return words
  }
}
