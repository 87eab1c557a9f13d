import MaillonCore

/// The words in headings that tell what a column is, where it bears none of Maillon's own names.
enum RoleWords {
  /// What the values must be besides.
  enum Fit {
    case anything, dates, numbers, ids
  }

  private static let table: [(role: ColumnRole, fit: Fit, phrases: [String])] = [
    (
      .reported, .dates,
      [
        "submitted", "submission", "completed", "reported", "sent", "saisie", "envoi", "remise",
        "transmission", "end",
      ]
    ),
    (
      .observed, .dates,
      [
        "visit", "visite", "visited", "observation", "observed", "date", "day", "jour", "when",
        "quand", "timestamp", "horodateur", "started", "start", "conducted",
      ]
    ),
    (.visit, .anything, ["visit id", "visit number", "numero de visite", "code visite"]),
    (
      .observer, .anything,
      [
        "shopper", "auditor", "auditeur", "auditrice", "inspector", "inspecteur", "evaluator",
        "evaluateur", "evaluatrice", "enqueteur", "enqueteuse", "client mystere", "observer",
        "observateur", "visited by", "author", "owner",
      ]
    ),
    (
      .staff, .anything,
      ["staff", "employee", "employe", "vendeur", "vendeuse", "conseiller", "conseillere", "agent"]
    ),
    (
      .provider, .anything,
      [
        "provider", "prestataire", "store", "shop", "magasin", "boutique", "agence", "branch",
        "outlet", "etablissement", "enseigne", "point de vente", "hotel", "restaurant", "company",
        "business", "entreprise", "franchise", "where were you", "ou etiez vous",
      ]
    ),
    (
      .site, .anything,
      ["city", "town", "ville", "commune", "site", "location", "address", "adresse", "lieu"]
    ),
    (.sector, .anything, ["sector", "secteur", "industry", "activite", "category", "categorie"]),
    (
      .touchpoint, .anything,
      ["channel", "canal", "touchpoint", "point de contact", "contact", "moyen", "how did you"]
    ),
    (
      .waitMinutes, .numbers,
      ["wait", "waiting", "waited", "attente", "attendu", "queue"]
    ),
    (.wave, .anything, ["wave", "vague", "campaign", "campagne", "round"]),
    (
      .onePercent, .anything,
      ["improve", "improvement", "ameliorer", "amelioration", "ameliorations"]
    ),
    (.feeling, .anything, ["feel", "feeling", "felt", "ressenti", "senti"]),
    (.ideal, .anything, ["ideal"]),
    (
      .narrative, .anything,
      [
        "narrative", "comment", "comments", "commentaire", "commentaires", "remarks", "remarque",
        "remarques", "recit", "verbatim", "what happened", "que s est il passe", "description",
        "notes", "story",
      ]
    ),
    (
      .id, .ids,
      [
        "id", "uuid", "identifier", "identifiant", "reference", "numero", "number", "no", "n",
        "dossier", "code",
      ]
    ),
  ]

  /// The roles that the words of a heading suggest, the likeliest first, and the words.
  static func roles(of heading: String) -> [(role: ColumnRole, fit: Fit, word: String)] {
    let text = " " + words(of: heading).joined(separator: " ") + " "
    return table.compactMap { entry in
      entry.phrases.first { text.contains(" \($0) ") }.map { (entry.role, entry.fit, $0) }
    }
  }

  /// Whether any of some words stands in a heading.
  static func has(_ heading: String, _ phrases: [String]) -> Bool {
    let text = " " + words(of: heading).joined(separator: " ") + " "
    return phrases.contains { text.contains(" \($0) ") }
  }

  /// The words of a heading, folded, `visitId` as two.
  static func words(of heading: String) -> [String] {
    var spaced = ""
    var wasLower = false
    for character in heading.prefix(200) {
      if wasLower, character.isUppercase { spaced.append(" ") }
      wasLower = character.isLowercase
      spaced.append(character)
    }
    return FoldedName.of(spaced).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// What words in answers are likely to mean.
enum AnswerGuess {
  private static let meanings: [String: String] = {
    let words: [(String, [String])] = [
      (
        "kept",
        [
          "yes", "oui", "y", "o", "ok", "conforme", "compliant", "good", "bon", "bien", "pass",
          "passed", "true", "vrai", "satisfied", "satisfaisant", "as promised", "comme promis",
          "kept", "tenue",
        ]
      ),
      (
        "broken",
        [
          "no", "non", "n", "ko", "non conforme", "bad", "poor", "mauvais", "mal", "fail",
          "failed", "false", "faux", "insuffisant", "not as promised", "pas comme promis",
          "broken", "rompue",
        ]
      ),
      (
        "exceeded",
        [
          "excellent", "very good", "tres bien", "outstanding", "exceptionnel",
          "better than promised", "mieux que promis", "exceeded", "depassee",
        ]
      ),
      ("n/a", ["n/a", "na", "not applicable", "non applicable", "sans objet"]),
      ("not observed", ["not observed", "non observe", "nm", "not seen", "pas vu"]),
    ]
    var meanings: [String: String] = [:]
    for (meaning, group) in words {
      for word in group { meanings[FoldedName.of(word)] = meaning }
    }
    return meanings
  }()

  /// What a value is likely to mean as a level; nothing if that is anybody's guess.
  static func level(of value: String) -> String? { meanings[FoldedName.of(value)] }
}
