import MaillonCore

/// What is said about the quality of observation.
package enum ObserverMessage: Wording {
  case title(period: String, observers: Int, encounters: Int)
  case observer
  case providers
  case broken
  case expected
  case notObserved
  case straight
  case copies
  case delay
  case verdict(ObserverRecord.Verdict?)
  case reading
  case connected
  case groups([ObserverGroups.Group])
  case agreement(KrippendorffAlpha)
  case duplicates(Int, encounters: Int)
  case anonymous(Int)
  case none

  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .title(let period, let observers, let encounters):
      return "Observers · \(period) · \(numbers.count(observers, .observer)) · "
        + "\(numbers.count(encounters, .encounter))"
    case .observer: return "Observer"
    case .providers: return "Prov"
    case .broken: return "Broken"
    case .expected: return "Expected"
    case .notObserved: return "Not obs."
    case .straight: return "Straight"
    case .copies: return "Copies"
    case .delay: return "Days late"
    case .verdict(.harsher): return "harsher"
    case .verdict(.milder): return "milder"
    case .verdict(.asOthers): return ""
    case .verdict(nil): return "alone"
    case .reading:
      return
        "Expected: what would be broken by what the others found at the same providers; z above "
        + "0 is harsher. Marked where the adjusted p is at most 5% (Benjamini–Hochberg). Read z "
        + "relatively: harsh colleagues colour what is expected. Straight: at least "
        + "\(AnswerStyle.leastForLine) answers, all the same."
    case .connected:
      return "Observers and providers are connected: everybody can be compared with everybody."
    case .groups(let groups):
      let parts = groups.prefix(4).map { "\($0.observers) observers at \($0.units) providers" }
      return
        "\(groups.count) separate groups (\(parts.joined(separator: "; "))): between them, strict "
        + "observers and poor service cannot be told apart. Send observers across."
    case .agreement(let alpha):
      guard alpha.units > 0 else {
        return "Agreement: nobody observed the same occasion as anybody else."
      }
      let value = alpha.value.map { numbers.decimal($0, decimals: 2) } ?? "no variation"
      return
        "Agreement on \(alpha.units) occasions seen by several: \(value) (Krippendorff's alpha, "
        + "ordinal; 1 is perfect, 0 is chance)."
    case .duplicates(let texts, let encounters):
      return
        "\(numbers.count(texts, .narrative)) \(numbers.agree(texts, "stands", "stand")) word for word in several encounters, \(encounters) in all."
    case .anonymous(let count):
      return
        "\(numbers.count(count, .encounter)) \(numbers.agree(count, "names", "name")) no observer."
    case .none: return "No encounter names an observer."
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .title(let period, let observers, let encounters):
      return "Observateurs · \(period) · \(numbers.count(observers, .observer)) · "
        + "\(numbers.count(encounters, .encounter))"
    case .observer: return "Observateur"
    case .providers: return "Prest"
    case .broken: return "Rompues"
    case .expected: return "Attendues"
    case .notObserved: return "Non obs."
    case .straight: return "Uniformes"
    case .copies: return "Copies"
    case .delay: return "Jours"
    case .verdict(.harsher): return "plus sévère"
    case .verdict(.milder): return "plus clément"
    case .verdict(.asOthers): return ""
    case .verdict(nil): return "seul"
    case .reading:
      return "Attendues : ce qui serait rompu d’après ce que les autres ont trouvé chez les mêmes "
        + "prestataires ; z au-dessus de 0, plus sévère. Marqué quand le p ajusté est d’au plus "
        + "\(numbers.percent(0.05)) (Benjamini–Hochberg). z se lit relativement : des collègues "
        + "sévères teintent l’attendu. Uniformes : au moins \(AnswerStyle.leastForLine) réponses, "
        + "toutes pareilles."
    case .connected:
      return "Observateurs et prestataires sont reliés : chacun peut être comparé à chacun."
    case .groups(let groups):
      let parts = groups.prefix(4).map {
        "\($0.observers) observateurs chez \($0.units) prestataires"
      }
      return
        "\(groups.count) groupes séparés (\(parts.joined(separator: " ; "))) : entre eux, sévérité "
        + "et mauvais service ne se distinguent pas. Croisez les observateurs."
    case .agreement(let alpha):
      guard alpha.units > 0 else {
        return "Accord : personne n’a observé la même occasion qu’un autre."
      }
      let value = alpha.value.map { numbers.decimal($0, decimals: 2) } ?? "aucune variation"
      return
        "Accord sur \(alpha.units) occasions vues à plusieurs : \(value) (alpha de Krippendorff, "
        + "ordinal ; 1 est parfait, 0 est le hasard)."
    case .duplicates(let texts, let encounters):
      return
        "\(numbers.count(texts, .narrative)) se \(numbers.agree(texts, "retrouve", "retrouvent")) mot pour mot dans plusieurs rencontres, \(encounters) en tout."
    case .anonymous(let count):
      return
        "\(numbers.count(count, .encounter)) ne \(numbers.agree(count, "nomme", "nomment")) aucun observateur."
    case .none: return "Aucune rencontre ne nomme d’observateur."
    }
  }
}
