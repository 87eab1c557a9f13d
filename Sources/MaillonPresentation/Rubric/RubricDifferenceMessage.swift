import MaillonCore

/// What is said of two rubrics.
enum RubricDifferenceMessage: Wording {
  case title(before: String, after: String)
  case criteria(RubricDifference.Ids)
  case questions(RubricDifference.Ids)
  case measures(RubricDifference.Ids)
  case cues(RubricDifference.Ids)
  case target(name: String, before: Double?, after: Double?)
  case ruleChanged
  case wordsChanged
  case judgesAlike
  case same
  case textHeading
  case verdictsHeading
  case verdicts(encounters: Int, outcomes: Int, verdicts: Int)
  case noEncounters
  case now
  case undecided
  case criterion
  case gained
  case lost
  case changed
  case example(id: String, provider: String, before: Level?, after: Level?)
  case examplesHeading(shown: Int, all: Int)
  case adoptNext(file: String)

  /// How many ids are named one by one.
  private static let named = 6

  private func ids(
    _ subject: String, _ ids: RubricDifference.Ids, _ words: (String, String, String), more: String
  ) -> String {
    func list(_ names: [String]) -> String {
      let shown = names.prefix(RubricDifferenceMessage.named).joined(separator: ", ")
      let rest = names.count - RubricDifferenceMessage.named
      return rest > 0 ? "\(shown), \(more) \(rest)" : shown
    }
    let parts = [(words.0, ids.added), (words.1, ids.removed), (words.2, ids.changed)]
      .filter { !$0.1.isEmpty }
    return subject + parts.map { "\($0.0) (\($0.1.count)): \(list($0.1))" }.joined(separator: "; ")
      + "."
  }

  var english: String {
    let numbers = Numbers(.english)
    let words = ("new", "gone", "changed")
    func outcome(_ level: Level?) -> String { Message.outcome(level).text(in: .english) }
    switch self {
    case .title(let before, let after): return "\(before) → \(after)"
    case .criteria(let found): return ids("Criteria ", found, words, more: "and")
    case .questions(let found): return ids("Questions ", found, words, more: "and")
    case .measures(let found): return ids("Measures ", found, words, more: "and")
    case .cues(let found): return ids("Cues ", found, words, more: "and")
    case .target(let name, let before, let after):
      let from = before.map { numbers.percent($0) } ?? "nothing"
      let to = after.map { numbers.percent($0) } ?? "nothing"
      return "Promise of \(name): from \(from) to \(to)."
    case .ruleChanged: return "The outcome rule, the weighing or the word lists changed."
    case .wordsChanged: return "Titles, questions or guidance are worded otherwise."
    case .judgesAlike: return "Both judge alike: no verdict can change."
    case .same: return "Nothing differs."
    case .textHeading: return "What differs in the text"
    case .verdictsHeading: return "What differs in the verdicts"
    case .verdicts(let encounters, let outcomes, let verdicts):
      return
        "Of \(numbers.count(encounters, .encounter)) \(numbers.integer(outcomes)) would come out "
        + "otherwise, \(numbers.integer(verdicts)) would have another finding or outcome."
    case .noEncounters: return "No encounter at hand to judge by both."
    case .now: return "Now \\ then"
    case .undecided: return "undecided"
    case .criterion: return "Criterion"
    case .gained: return "Gained"
    case .lost: return "Lost"
    case .changed: return "Other level"
    case .example(let id, let provider, let before, let after):
      return "\(id) \(provider): \(outcome(before)) → \(outcome(after))"
    case .examplesHeading(let shown, let all):
      return all > shown ? "The first \(shown) of \(all)" : "Which ones"
    case .adoptNext(let file):
      return "To judge by it from now on: maillon rubric use \(ShellWord.quoted(file))"
    }
  }

  var french: String {
    let numbers = Numbers(.french)
    let words = ("nouveau", "disparu", "changé")
    func outcome(_ level: Level?) -> String { Message.outcome(level).text(in: .french) }
    switch self {
    case .title(let before, let after): return "\(before) → \(after)"
    case .criteria(let found): return ids("Critères : ", found, words, more: "et")
    case .questions(let found): return ids("Questions : ", found, words, more: "et")
    case .measures(let found): return ids("Mesures : ", found, words, more: "et")
    case .cues(let found): return ids("Indices : ", found, words, more: "et")
    case .target(let name, let before, let after):
      let from = before.map { numbers.percent($0) } ?? "rien"
      let to = after.map { numbers.percent($0) } ?? "rien"
      return "Promesse de \(name) : de \(from) à \(to)."
    case .ruleChanged: return "La règle d’issue, la pesée ou les listes de mots ont changé."
    case .wordsChanged: return "Titres, questions ou conseils sont formulés autrement."
    case .judgesAlike: return "Les deux jugent de même : aucun verdict ne peut changer."
    case .same: return "Rien ne diffère."
    case .textHeading: return "Ce qui diffère dans le texte"
    case .verdictsHeading: return "Ce qui diffère dans les verdicts"
    case .verdicts(let encounters, let outcomes, let verdicts):
      return
        "Sur \(numbers.count(encounters, .encounter)), \(numbers.integer(outcomes)) auraient une "
        + "autre issue, \(numbers.integer(verdicts)) un autre constat ou une autre issue."
    case .noEncounters: return "Aucune rencontre à juger par les deux."
    case .now: return "Avant \\ après"
    case .undecided: return "indécise"
    case .criterion: return "Critère"
    case .gained: return "Gagnés"
    case .lost: return "Perdus"
    case .changed: return "Autre niveau"
    case .example(let id, let provider, let before, let after):
      return "\(id) \(provider) : \(outcome(before)) → \(outcome(after))"
    case .examplesHeading(let shown, let all):
      return all > shown ? "Les \(shown) premières sur \(all)" : "Lesquelles"
    case .adoptNext(let file):
      return "Pour juger désormais selon elle : maillon rubric use \(ShellWord.quoted(file))"
    }
  }
}
