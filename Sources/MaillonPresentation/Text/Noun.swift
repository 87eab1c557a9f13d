import MaillonCore

/// The things that are counted, as each language calls one of them and several.
enum Noun: Sendable {
  case codedNarrative, decidedEncounter, encounter, error, narrative, observer, provider, row
  case sector, site, touchpoint, verdict, visit, warning

  /// The noun of a kind of ranked unit.
  init(_ unit: UnitKind) {
    self =
      switch unit {
      case .provider: .provider
      case .site: .site
      case .sector: .sector
      }
  }

  /// The noun for one and for several.
  func forms(in language: Language) -> (one: String, several: String) {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: (one: String, several: String) {
    switch self {
    case .codedNarrative: ("coded narrative", "coded narratives")
    case .decidedEncounter: ("decided encounter", "decided encounters")
    case .encounter: ("encounter", "encounters")
    case .error: ("error", "errors")
    case .narrative: ("narrative", "narratives")
    case .observer: ("observer", "observers")
    case .provider: ("provider", "providers")
    case .row: ("row", "rows")
    case .sector: ("sector", "sectors")
    case .site: ("site", "sites")
    case .touchpoint: ("touchpoint", "touchpoints")
    case .verdict: ("verdict", "verdicts")
    case .visit: ("visit", "visits")
    case .warning: ("warning", "warnings")
    }
  }

  private var french: (one: String, several: String) {
    switch self {
    case .codedNarrative: ("récit codé", "récits codés")
    case .decidedEncounter: ("rencontre tranchée", "rencontres tranchées")
    case .encounter: ("rencontre", "rencontres")
    case .error: ("erreur", "erreurs")
    case .narrative: ("récit", "récits")
    case .observer: ("observateur", "observateurs")
    case .provider: ("prestataire", "prestataires")
    case .row: ("ligne", "lignes")
    case .sector: ("secteur", "secteurs")
    case .site: ("lieu", "lieux")
    case .touchpoint: ("point de contact", "points de contact")
    case .verdict: ("verdict", "verdicts")
    case .visit: ("visite", "visites")
    case .warning: ("avertissement", "avertissements")
    }
  }
}

extension Numbers {
  /// A number with its noun: `1 encounter`, `0 rencontre`.
  func count(_ number: Int, _ noun: Noun) -> String {
    let forms = noun.forms(in: language)
    return count(number, forms.one, forms.several)
  }

  /// A number with a word that agrees with it.
  func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(integer(number)) \(agree(number, one, several))"
  }

  /// The word that agrees with a number: English keeps the singular for 1, French for 0 and 1.
  func agree(_ number: Int, _ one: String, _ several: String) -> String {
    switch language {
    case .english: number == 1 ? one : several
    case .french: abs(number) < 2 ? one : several
    }
  }
}
