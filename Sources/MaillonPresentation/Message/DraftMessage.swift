import MaillonCore

/// What is said in and about the draft of a mapping.
package enum DraftMessage: Wording {
  /// What the draft is, and what to do with it.
  case introduction(file: String, rows: Int)

  /// A built-in mapping knows these headings.
  case presetKnown(String)

  /// No column is what every encounter needs: the role.
  case roleMissing(String)

  /// No column is the touchpoint.
  case touchpointMissing

  /// Days and months could not be told apart.
  case dateOrderOpen

  /// Times end in Z.
  case universalTimes

  /// The file has one row an answer.
  case longGrain

  /// Why a column is what it is.
  case known
  case ofRubric
  case word(String)
  case dates
  case stories
  case fewValues
  case taken(String)
  case misfit(String)
  case empty
  case unknown

  /// What stands in a column.
  case samples(String)

  /// Values are to be decided upon.
  case valuesOpen

  /// A question that the rubric does not know.
  case questionOpen

  /// A heading that a mapping cannot name.
  case unnamed(String)

  /// More columns than a draft lists.
  case more(Int)

  /// The draft is done: how to try it; or what is missing first.
  case done(file: String, isComplete: Bool)

  package var english: String {
    switch self {
    case .introduction(let file, let rows):
      "Drafted from \(file), \(Numbers(.english).count(rows, .row)). Go through it, strike out and "
        + "correct; what is left out is kept with each encounter as it stands."
    case .presetKnown(let name):
      "These headings are those of a built-in mapping, which may fit as it is: "
        + "maillon mapping show \(name)"
    case .roleMissing(let role):
      "No column looks like \(role), and no encounter can do without. Name its column, or what is "
        + "the same in all rows:"
    case .touchpointMissing:
      "No column looks like the touchpoint. If it is the same in all rows:"
    case .dateOrderOpen:
      "03/04/2025 could be read both ways, and is read with the day first; else: "
        + "dates=\"month-first\""
    case .universalTimes:
      "Times end in Z: to have the day of the place, add for instance time-zone=\"Europe/Paris\""
    case .longGrain: "One row an answer: rows that share the group are one encounter."
    case .known: "A name that Maillon knows"
    case .ofRubric: "Of the rubric"
    case .word(let word): "For “\(word)” in the heading"
    case .dates: "For its dates"
    case .stories: "For its long texts"
    case .fewValues: "For its few values"
    case .taken(let role): "Another column is \(role) already"
    case .misfit(let role): "Its name says \(role), its values do not"
    case .empty: "Empty in all rows"
    case .unknown: "Nothing tells what it is"
    case .samples(let samples): ": \(samples)"
    case .valuesOpen:
      "To be decided: what has to=\"\" counts as no answer; broken, kept or exceeded make it one."
    case .questionOpen:
      "To make it count, give the id of a criterion or of a question of the rubric (answer:attention), "
        + "and say what each value means: broken, kept or exceeded."
    case .unnamed(let heading): "A heading that cannot be named here, kept as it stands: \(heading)"
    case .more(let count):
      "\(Numbers(.english).integer(count)) more columns, kept with each encounter as they stand."
    case .done(let file, true):
      "To try it: maillon import --dry-run --explain --map mapping.xml \(ShellWord.quoted(file))"
    case .done(_, false):
      "Not ready to be used: the comments say what is missing."
    }
  }

  package var french: String {
    switch self {
    case .introduction(let file, let rows):
      "Ébauche d’après \(file), \(Numbers(.french).count(rows, .row)). À relire, biffer et "
        + "corriger\u{202F}; ce qui n’y figure pas est gardé tel quel avec chaque rencontre."
    case .presetKnown(let name):
      "Ces en-têtes sont ceux d’une correspondance du programme, qui convient peut-être telle "
        + "quelle\u{A0}: maillon mapping show \(name)"
    case .roleMissing(let role):
      "Aucune colonne ne ressemble à \(role), et nulle rencontre ne s’en passe. Nommer la colonne, "
        + "ou ce qui vaut pour toutes les lignes\u{A0}:"
    case .touchpointMissing:
      "Aucune colonne ne ressemble au point de contact. S’il est le même pour toutes les "
        + "lignes\u{A0}:"
    case .dateOrderOpen:
      "03/04/2025 se lirait dans les deux sens, et se lit le jour d’abord\u{202F}; sinon\u{A0}: "
        + "dates=\"month-first\""
    case .universalTimes:
      "Des heures finissent par Z\u{A0}: pour le jour du lieu, ajouter par exemple "
        + "time-zone=\"Europe/Paris\""
    case .longGrain:
      "Une ligne par réponse\u{A0}: les lignes d’un même groupe sont une seule rencontre."
    case .known: "Un nom que Maillon connaît"
    case .ofRubric: "De la grille"
    case .word(let word): "Pour «\u{202F}\(word)\u{202F}» dans l’en-tête"
    case .dates: "Pour ses dates"
    case .stories: "Pour ses longs textes"
    case .fewValues: "Pour ses valeurs peu nombreuses"
    case .taken(let role): "Une autre colonne est déjà \(role)"
    case .misfit(let role): "Son nom dit \(role), ses valeurs non"
    case .empty: "Vide dans toutes les lignes"
    case .unknown: "Rien ne dit ce que c’est"
    case .samples(let samples): "\u{A0}: \(samples)"
    case .valuesOpen:
      "À décider\u{A0}: ce qui a to=\"\" compte pour une absence de réponse\u{202F}; broken, kept "
        + "ou exceeded en font une."
    case .questionOpen:
      "Pour qu’elle compte, donner l’identifiant d’un critère ou d’une question de la grille "
        + "(answer:attention), et dire ce que vaut chaque valeur\u{A0}: broken, kept ou exceeded."
    case .unnamed(let heading):
      "Un en-tête qui ne peut être nommé ici, gardé tel quel\u{A0}: \(heading)"
    case .more(let count):
      "\(Numbers(.french).count(count, "autre colonne", "autres colonnes")), gardées telles quelles avec chaque "
        + "rencontre."
    case .done(let file, true):
      "Pour l’essayer\u{A0}: maillon import --dry-run --explain --map mapping.xml \(ShellWord.quoted(file))"
    case .done(_, false):
      "Pas encore utilisable\u{A0}: les commentaires disent ce qui manque."
    }
  }
}
