import MaillonCore

extension ProblemCode {
  /// What the code means and what it costs, for `explain --problem`.
  package func explanation(in language: Language) -> String {
    let words = Problem(self, field: nil).message(in: language)
    let cost: String
    switch (language, severity) {
    case (.english, .error): cost = "What it stands in was not taken; the rest goes on."
    case (.english, .warning): cost = "The encounter was taken; somebody should look."
    case (.french, .error): cost = "Ce qui le contient n’a pas été pris ; le reste continue."
    case (.french, .warning): cost = "La rencontre a été prise ; quelqu’un devrait regarder."
    }
    let hint = Problem(self).hint(in: language)
    return [words, hint, cost].compactMap { $0 }.joined(separator: " ")
  }
}
