import MaillonCore

/// What is said about a rubric that could be better.
package enum LintMessage: Wording {
  case finding(RubricLint.Finding)
  case error
  case warning
  case summary(errors: Int, warnings: Int)

  package var english: String {
    switch self {
    case .error: return "error"
    case .warning: return "warning"
    case .summary(let errors, let warnings):
      return
        "\(Numbers(.english).count(errors, .error)), \(Numbers(.english).count(warnings, .warning))"
    case .finding(let finding):
      let (subject, other) = (finding.subject, finding.other)
      switch finding.code {
      case .cueContradicts: return "\(subject) has the words of \(other) and says another level"
      case .cueRepeated: return "\(subject) has the words of \(other)"
      case .cueSilent: return "\(subject) never speaks in these sheets"
      case .criterionUnasked: return "\(subject) has neither questions nor measures nor cues"
      case .levelUnreachable: return "\(subject) can never be \(other)"
      case .questionUnmapped:
        return "\(subject) does not say what its answers mean; only level words count"
      case .exhortation:
        return "\(subject) exhorts staff; say what the customer lives through: “\(other)”"
      case .stopwatch:
        return "\(subject) sets staff a time to beat; measure what the customer waits: “\(other)”"
      }
    }
  }

  package var french: String {
    switch self {
    case .error: return "erreur"
    case .warning: return "avertissement"
    case .summary(let errors, let warnings):
      return
        "\(Numbers(.french).count(errors, .error)), \(Numbers(.french).count(warnings, .warning))"
    case .finding(let finding):
      let (subject, other) = (finding.subject, finding.other)
      switch finding.code {
      case .cueContradicts: return "\(subject) a les mots de \(other) et dit un autre niveau"
      case .cueRepeated: return "\(subject) a les mots de \(other)"
      case .cueSilent: return "\(subject) ne parle jamais dans ces fiches"
      case .criterionUnasked: return "\(subject) n’a ni question, ni mesure, ni indice"
      case .levelUnreachable:
        let level = Level(word: other).map { EvaluationMessage.level($0).text(in: .french) }
        return "\(subject) ne peut jamais être « \(level ?? other) »"
      case .questionUnmapped:
        return "\(subject) ne dit pas ce que valent ses réponses ; seuls les niveaux comptent"
      case .exhortation:
        return "\(subject) exhorte le personnel ; dites ce que vit le client : « \(other) »"
      case .stopwatch:
        return "\(subject) chronomètre le personnel ; mesurez l’attente du client : « \(other) »"
      }
    }
  }
}
