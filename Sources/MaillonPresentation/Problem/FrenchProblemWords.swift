import MaillonCore

/// The words of a problem in French.
struct FrenchProblemWords {
  let problem: Problem

  private var found: String { quoted(problem.foundText) }
  private var field: String { quoted(problem.fieldName) }
  private func quoted(_ text: String) -> String { Typography.quoted(text, .french) }

  var message: String {
    switch problem.code {
    case .fileUnreadable: unreadable
    case .fileEmpty: "le fichier est vide"
    case .formatUnknown: "c’est un fichier \(problem.foundText), ni XML ni CSV"
    case .talliesGiven: "ce sont des décomptes, non des rencontres"
    case .xmlMalformed: malformed
    case .xmlDoctype: "un type de document, ou une entité propre au document"
    case .columnMissing: "pas de colonne \(alternatives)"
    case .mappingInvalid: "une colonne veut son intitulé ou un modèle, et non les deux"
    case .encodingInvalid:
      if let encoding = problem.expected {
        "les octets \(problem.foundText) ne sont pas de l’\(encoding)"
          + (problem.westernReading.map {
            "\u{202F}; en Windows-1252, ils se lisent \(quoted($0))"
          } ?? "")
      } else {
        "les octets ne sont pas dans le codage que le document annonce"
      }
    case .limitExceeded: limit
    case .elementUnexpected: "\(found) n’a pas sa place ici"
    case .attributeUnexpected: "\(found) n’est pas un attribut de cet élément"
    case .textUnexpected: "du texte ou des éléments là où il n’en faut pas"
    case .schemaInvalid: "\(found) n’est pas admis ici" + expectation(", attendu\u{A0}: ")
    case .fieldMissing: "\(field) manque"
    case .dateUnreadable: "\(found) n’est pas une date"
    case .dateImpossible: impossible
    case .numberUnreadable: "\(found) n’est pas un nombre" + mark
    case .numberOutOfRange: "\(found) sort des limites" + expectation(", attendu\u{A0}: ")
    case .valueUnknown: "\(found) n’est aucune des valeurs attendues ici"
    case .rowRagged:
      "\(problem.foundText) cellules alors que l’en-tête en a \(problem.expected ?? "moins")"
    case .quoteUnclosed: "un guillemet s’ouvre ici, que rien ne ferme"
    case .characterInvalid: "un caractère qu’aucun texte n’a\u{A0}: \(problem.foundText)"
    case .nothingToJudge:
      "rien à juger\u{A0}: ni récit, ni réponse, ni attente, ni mesure, ni issue, ni constat"
    case .rowShort:
      "\(problem.foundText) cellules alors que l’en-tête en a \(problem.expected ?? "plus")\u{202F}; les autres sont tenues pour vides"
    case .columnUnknown:
      "\(field) n’est pas une colonne que Maillon connaît\u{202F}; elle est gardée telle quelle"
    case .columnRepeated:
      "une colonne dit déjà ce que dit \(field)\u{202F}; celle-ci est gardée sous le nom \(found)"
    case .questionUnknown: "la grille n’a ni question ni critère \(found)"
    case .answerUnknown:
      "la grille ne dit pas ce que vaut \(found)\u{202F}; la réponse est gardée et ne compte pas"
    case .touchpointMissing:
      "\(problem.foundText) rencontres sur \(problem.expected ?? "") n’ont pas de point de contact"
    case .touchpointUnknown:
      "la grille n’a pas de point de contact \(found)\u{202F}; il est pris comme l’un des vôtres"
    case .dateAhead: "le \(problem.foundText) n’est pas encore venu"
    case .datesReversed: "remise avant d’avoir été observée (\(problem.foundText))"
    case .periodUnreadable:
      "\(found) n’est pas une période\u{202F}; la rangée compte là où aucune n’est demandée"
    case .contentOutside: "\(found) se trouve hors des rencontres et n’est pas gardé"
    case .idReused:
      "l’identifiant \(found) était celui d’un autre prestataire, un autre jour\u{202F}; c’est une autre rencontre"
    case .idRepeated: "l’identifiant \(found) figure plus d’une fois dans ce fichier"
    case .detailsDiffer:
      "déjà connue\u{202F}; la date de remise, l’observateur, le personnel ou la langue diffèrent"
    case .narrativeAlike:
      "presque les mots de \(problem.foundText), du même observateur, chez le même prestataire, le même jour"
    case .groupReopened:
      "les rangées de \(found) reprennent ici, après le début de plus de \(problem.expected ?? "") autres\u{202F}; elles sont lues comme une autre rencontre"
    }
  }

  var hint: String? {
    if let suggestion = problem.suggestion, problem.code != .columnMissing {
      return "Vouliez-vous dire \(quoted(suggestion))\u{202F}?"
    }
    switch problem.code {
    case .fileUnreadable: return unreadableHint
    case .fileEmpty: return "Refaites l’export\u{A0}: il n’y avait rien à lire."
    case .formatUnknown: return formatHint
    case .talliesGiven:
      return "Donnez-les à rank ou à diff\u{202F}; il faut ici les rencontres elles-mêmes."
    case .xmlMalformed:
      return "Rien n’a été pris de ce fichier\u{A0}: corrigez la ligne, ou refaites l’export."
    case .xmlDoctype:
      return
        "Rien n’a été pris de ce fichier\u{A0}: ôtez la déclaration, et écrivez les caractères eux-mêmes."
    case .columnMissing: return missingHint
    case .mappingInvalid: return "Écrivez \(problem.expected ?? "")."
    case .encodingInvalid:
      return problem.expected == nil
        ? "Enregistrez-le de nouveau en UTF-8."
        : "Corrigez la cellule\u{202F}; ou, si tout le fichier est ainsi, --encoding windows-1252."
    case .limitExceeded where problem.found == "expansion":
      return "Si le fichier est honnête, décompressez-le d’abord."
    case .limitExceeded:
      return
        "Aucune vraie fiche n’en demande autant\u{A0}: cherchez une balise ou un guillemet resté ouvert."
    case .elementUnexpected, .valueUnknown, .answerUnknown:
      let words = expectation("Attendu\u{A0}: ", ".")
      return words.isEmpty ? nil : words
    case .attributeUnexpected:
      return "Ôtez-le, ou donnez-lui un espace de noms à vous pour le garder."
    case .textUnexpected: return "Les mots de l’observateur vont dans <narrative>."
    case .schemaInvalid, .numberOutOfRange: return nil
    case .fieldMissing: return "Complétez\u{A0}: sans cela, rien ne peut être classé."
    case .dateUnreadable where problem.looksLikeSerialDate:
      return "Si c’est un nombre de jours d’Excel\u{A0}: --date-format excel."
    case .dateUnreadable:
      return "Les dates s’écrivent 2025-07-03, 03/07/2025 ou 3 juillet 2025."
    case .dateImpossible:
      return problem.exceededMonth == nil
        ? "Vérifiez le jour sur la fiche\u{202F}; si le mois vient d’abord\u{A0}: --date-format month-first."
        : "Vérifiez le jour sur la fiche."
    case .numberUnreadable:
      return
        "Si le fichier emploie l’autre signe\u{A0}: --decimal \(problem.otherMark == "," ? "comma" : "point")."
    case .rowRagged:
      return "Une cellule qui contient le séparateur doit être mise entre guillemets."
    case .quoteUnclosed:
      return "Fermez-le, ou doublez-le s’il est du texte. Seule cette ligne a été passée."
    case .characterInvalid: return "Refaites l’export\u{A0}: le fichier est peut-être abîmé."
    case .nothingToJudge:
      return "Si une colonne le porte sous un autre nom\u{A0}: --map narrative=COLONNE."
    case .rowShort: return "Voyez si un retour à la ligne ne coupe pas la rangée en deux."
    case .columnUnknown:
      return
        "Si elle compte\u{A0}: --map \(problem.argument("RÔLE")), ou un fichier de correspondance."
    case .columnRepeated:
      return "Un fichier de correspondance distingue par leur position les intitulés égaux."
    case .questionUnknown:
      return
        "La réponse est gardée et ne compte pas\u{202F}; une autre grille la connaît peut-être."
    case .touchpointMissing:
      return
        "Elles comptent à un point de contact à part, «\u{202F}unspecified\u{202F}»\u{A0}: dites lequel c’était."
    case .touchpointUnknown: return nil
    case .dateAhead: return "Elle est prise et compte\u{A0}: vérifiez le jour sur la fiche."
    case .datesReversed: return "Vérifiez les deux jours sur la fiche."
    case .periodUnreadable:
      return "Les périodes s’écrivent 2025, 2025T3, 2025-07 ou wave:NOM."
    case .contentOutside: return "Mettez-le dans les rencontres qu’il concerne."
    case .idReused:
      return "Donnez des identifiants uniques, ou --source NOM à chaque origine."
    case .idRepeated:
      return "La première compte\u{202F}; donnez à chaque rencontre son identifiant."
    case .detailsDiffer: return "Pour prendre les nouveaux\u{A0}: --update."
    case .narrativeAlike:
      return "Si c’est la même rencontre, retirer l’une des deux\u{A0}: toutes deux comptent."
    case .groupReopened: return "Triez l’export par \(field), et importez-le de nouveau."
    }
  }

  private var unreadable: String {
    switch problem.foundText {
    case "missing": "ce fichier n’existe pas"
    case "forbidden": "sa lecture est interdite"
    case "directory": "ce dossier ne contient aucune fiche (csv, tsv, txt, xml)"
    case "damaged": "il est comprimé, et abîmé"
    case "broken off": "sa lecture s’est interrompue"
    default: "le système ne peut pas le lire (\(problem.foundText))"
    }
  }

  private var unreadableHint: String {
    switch problem.foundText {
    case "missing": "Vérifiez le nom\u{202F}; mettez-le entre guillemets s’il contient des espaces."
    case "forbidden": "Demandez le droit de le lire, ou copiez-le là où vous l’avez."
    case "directory": "Nommez le dossier qui contient les fiches, ou les fichiers eux-mêmes."
    default: "Rien n’en a été pris. Copiez le fichier et réessayez."
    }
  }

  private var formatHint: String {
    switch problem.foundText {
    case let name where name.hasPrefix("ZIP") || name.hasPrefix("OLE"):
      "Si c’est un classeur, enregistrez-le en CSV (UTF-8)."
    case "gzip", "zstd": "Décompressez-le d’abord."
    case "HTML": "C’est une page web\u{A0}: téléchargez l’export lui-même, une fois connecté."
    default: "Exportez les rencontres en XML ou en CSV."
    }
  }

  private var malformed: String {
    switch (problem.found, problem.expected) {
    case ("&"?, let expected?):
      "un «\u{202F}&\u{202F}» seul\u{202F}; en XML il s’écrit \(quoted(expected))"
    case (let found?, let expected?): "\(quoted(found)) alors que \(quoted(expected)) était ouvert"
    case (nil, let expected?): "le fichier s’arrête avant \(quoted(expected))"
    case (let found?, nil) where !found.isEmpty: "XML mal formé\u{A0}: \(found)"
    default: "XML mal formé"
    }
  }

  private var limit: String {
    let most = problem.expected ?? ""
    switch problem.foundText {
    case "depth": return "plus de \(most) éléments les uns dans les autres"
    case "attributes": return "plus de \(most) attributs dans un élément"
    case "columns": return "plus de \(most) colonnes"
    case "name": return "un nom de plus de \(most) octets"
    case "attribute": return "un attribut de plus de \(most) octets"
    case "text": return "un texte de plus de \(most) octets"
    case "expansion": return "plus de \(most) octets sortent d’un seul octet comprimé"
    case "row": return "une rangée de plus de \(most) octets"
    default: return "plus de \(most) octets d’un seul tenant"
    }
  }

  private var impossible: String {
    let months = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    guard let (month, days) = problem.exceededMonth else { return "\(found) n’existe pas" }
    return "\(found) n’existe pas\u{A0}: \(months[month - 1]) a \(days) jours"
  }

  private var mark: String {
    guard let mark = problem.expected else { return "" }
    return "\u{202F}; le signe décimal est ici \(quoted(mark))"
  }

  private var alternatives: String {
    (problem.expected ?? problem.fieldName).split(separator: ", ")
      .map { quoted(String($0)) }.joined(separator: " ni ")
  }

  private var missingHint: String {
    let argument = problem.argument(problem.fieldName, heading: problem.suggestion ?? "COLONNE")
    return
      "Trouvé\u{A0}: \(problem.foundText). Pour la nommer\u{A0}: --map \(argument)"
  }

  private func expectation(_ before: String, _ after: String = "") -> String {
    guard let expected = problem.expected, !expected.isEmpty else { return "" }
    let words =
      switch expected {
      case "xs:decimal", "decimal": "un nombre"
      case "name", "NMTOKEN", "token": "un texte"
      case "≥ 0": "un nombre à partir de 0"
      default: expected
      }
    return before + words + after
  }
}
