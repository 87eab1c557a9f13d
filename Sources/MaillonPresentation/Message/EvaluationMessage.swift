import MaillonCore

/// What is said about how far verdicts agree with what persons coded, and of what was learned.
package enum EvaluationMessage: Wording {
  case title(narratives: Int, folds: Int?)
  case skipped(Int)
  case nothingCoded
  case everything
  case language(String)
  case measure
  case narratives
  case accuracy
  case macroF1
  case kappa
  case alpha
  case precision
  case coverage
  case findings
  case confusion
  case coded
  case none
  case level(Level)
  case criterion
  case found
  case right
  case curve
  case misses
  case miss(id: String, coded: Level, guess: Level?, confidence: String)
  case learned(language: String, terms: Int, before: Int)
  case added(Int)
  case dropped(Int)
  case changed(Int)
  case before
  case after

  package var english: String {
    switch self {
    case .title(let narratives, let folds):
      let how = folds.map { ", each judged by what the others taught (\($0) folds)" } ?? ""
      return "\(Numbers(.english).count(narratives, .codedNarrative))\(how)"
    case .skipped(let count): return "\(count) without narrative or coded outcome were left out."
    case .nothingCoded: return "No narrative with a coded outcome was found."
    case .everything: return "all"
    case .language(let code): return code
    case .measure: return "Language"
    case .narratives: return "Coded"
    case .accuracy: return "Accuracy"
    case .macroF1: return "Macro-F1"
    case .kappa: return "Kappa"
    case .alpha: return "Alpha (95%)"
    case .precision: return "Precision"
    case .coverage: return "Coverage"
    case .findings: return "Findings F1"
    case .confusion: return "Outcomes: coded (down), guessed (across)"
    case .coded: return "Coded"
    case .none: return "nothing"
    case .level(let level): return level.word
    case .criterion: return "Criterion"
    case .found: return "Found"
    case .right: return "Right"
    case .curve: return "Precision of the surest"
    case .misses: return "Surest and wrong"
    case .miss(let id, let coded, let guess, let confidence):
      return "\(id): coded \(coded.word), guessed \(guess?.word ?? "nothing") (\(confidence))"
    case .learned(let language, let terms, let before):
      return "\(language): \(terms) terms (\(before) before)"
    case .added(let count): return "\(count) new"
    case .dropped(let count): return "\(count) dropped"
    case .changed(let count): return "\(count) changed"
    case .before: return "Before"
    case .after: return "After, on narratives not learned from"
    }
  }

  package var french: String {
    switch self {
    case .title(let narratives, let folds):
      let how = folds.map { ", chacun jugé par ce qu’ont appris les autres (\($0) parts)" } ?? ""
      return "\(Numbers(.french).count(narratives, .codedNarrative))\(how)"
    case .skipped(let count): return "\(count) sans récit ou sans issue codée sont laissés de côté."
    case .nothingCoded: return "Aucun récit dont l’issue soit codée."
    case .everything: return "tous"
    case .language(let code): return code
    case .measure: return "Langue"
    case .narratives: return "Codés"
    case .accuracy: return "Exactitude"
    case .macroF1: return "Macro-F1"
    case .kappa: return "Kappa"
    case .alpha: return "Alpha (95 %)"
    case .precision: return "Précision"
    case .coverage: return "Couverture"
    case .findings: return "F1 des constats"
    case .confusion: return "Issues : codées (en ligne), devinées (en colonne)"
    case .coded: return "Codée"
    case .none: return "rien"
    case .level(.broken): return "rompue"
    case .level(.kept): return "tenue"
    case .level(.exceeded): return "dépassée"
    case .criterion: return "Critère"
    case .found: return "Trouvés"
    case .right: return "Justes"
    case .curve: return "Précision des plus sûrs"
    case .misses: return "Les plus sûrs et faux"
    case .miss(let id, let coded, let guess, let confidence):
      let guess = guess.map { EvaluationMessage.level($0).french } ?? "rien"
      return
        "\(id) : codée \(EvaluationMessage.level(coded).french), devinée \(guess) (\(confidence))"
    case .learned(let language, let terms, let before):
      return "\(language) : \(terms) termes (\(before) avant)"
    case .added(let count): return "\(count) nouveaux"
    case .dropped(let count): return "\(count) retirés"
    case .changed(let count): return "\(count) changés"
    case .before: return "Avant"
    case .after: return "Après, sur des récits dont rien n’est appris"
    }
  }
}
