/// What a line asks for once everything was said and the verdict is shown.
enum LogConfirmation: Equatable {
  /// To record.
  case record
  /// To keep the draft for another time.
  case leave
  /// To throw the draft away.
  case discard
  /// Another level of a criterion; of the outcome where none is named.
  case level(Level, of: String?)
  /// To go back to a step.
  case step(LogDialogue.Step)

  /// Reads a line; nil where it asks for nothing that can be done.
  ///
  /// - Parameters:
  ///   - text: The line; nothing, or yes, records.
  ///   - rubric: Whose criteria may be named, by id or title.
  init?(_ text: String?, _ rubric: Rubric) {
    guard let text, LogConfirmation.yes(text) != true else {
      self = .record
      return
    }
    let parts = text.split(separator: "=", maxSplits: 1).map { LogValues.text(String($0)) ?? "" }
    switch text.lowercased() {
    case "q", "quit", "quitter": self = .leave
    case "x", "discard", "jeter": self = .discard
    case _ where parts.count == 2:
      let isOutcome = ["outcome", "issue"].contains(parts[0].lowercased())
      let criterion = isOutcome ? nil : LogConfirmation.criterion(named: parts[0], rubric)
      guard isOutcome || criterion != nil, let level = AnswerWord(parts[1])?.level else {
        return nil
      }
      self = .level(level, of: criterion)
    case let word:
      guard let step = LogConfirmation.step(named: word) else { return nil }
      self = .step(step)
    }
  }

  /// Whether a word agrees; nil where it says neither yes nor no.
  static func yes(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "y", "yes", "o", "oui", "ok": true
    case "n", "no", "non": false
    default: nil
    }
  }

  private static func criterion(named word: String, _ rubric: Rubric) -> String? {
    let name = word.lowercased()
    return rubric.criteria.first { criterion in
      [criterion.id, criterion.title.english, criterion.title.french].compactMap { $0 }
        .contains { ComparedName($0).text == name }
    }?.id
  }

  /// The step that a word names.
  private static func step(named word: String) -> LogDialogue.Step? {
    let words: [(LogDialogue.Step, [String])] = [
      (.provider, ["provider", "prestataire"]), (.site, ["site", "lieu"]),
      (.touchpoint, ["touchpoint", "canal", "point de contact"]),
      (.observed, ["observed", "date", "day", "jour"]), (.observer, ["observer", "observateur"]),
      (.narrative, ["narrative", "récit", "recit"]), (.wait, ["wait", "attente"]),
      (.asksQuestions, ["questions", "answers", "réponses", "reponses"]),
      (.reflection(.feeling), ["feeling", "ressenti"]),
      (.reflection(.onePercent), ["one-percent", "un pour cent", "1%"]),
      (.reflection(.ideal), ["ideal", "idéal"]),
    ]
    return words.first { $0.1.contains(word) }?.0
  }
}
