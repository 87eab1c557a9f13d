import MaillonCore

/// What is said to a person about a problem.
struct ProblemWords {
  /// What is wrong, in one sentence.
  let message: String
  /// What to do about it; nil where the message says it all.
  let hint: String?

  init(_ message: String, _ hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension Problem {
  /// What is wrong, in one sentence.
  package func message(in language: Language) -> String {
    words(in: language).message
  }

  /// What to do about it: the closest right thing where there is one, else how to mend it.
  package func hint(in language: Language) -> String? {
    guard let suggestion else { return words(in: language).hint }
    return switch language {
    case .english: "Did you mean \"\(suggestion)\"?"
    case .french: "Vouliez-vous dire « \(suggestion) » ?"
    }
  }

  private func words(in language: Language) -> ProblemWords {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// What was found, between the quotation marks of a language; empty if nothing was.
  func quotedFound(_ language: Language) -> String {
    guard let found else { return "" }
    let text = DisplayWidth.truncated(DisplayWidth.printable(found), to: 60)
    return language == .french ? "« \(text) »" : "\"\(text)\""
  }
}
