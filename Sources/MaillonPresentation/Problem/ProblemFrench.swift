import MaillonCore

extension Problem {
  /// The words in French.
  var french: ProblemWords {
    let value = quotedFound(.french)
    let place = field ?? "le champ"
    switch code {
    case .fileUnreadable:
      return ProblemWords("Le fichier ne s’ouvre pas.", "Voyez son nom, ses droits, et que ce n’est pas un dossier.")
    case .fileEmpty: return ProblemWords("Le fichier est vide.", "Exportez-le à nouveau.")
    case .formatUnknown:
      return ProblemWords(
        "Ce n’est ni une fiche XML, ni une fiche CSV.",
        "Enregistrez-la en CSV, ou en XML selon schemas/sheet.xsd.")
    case .talliesGiven:
      return ProblemWords(
        "Ce sont des décomptes, et non des rencontres.", "Classez-les ou comparez-les directement :  maillon rank FICHIER")
    case .xmlMalformed:
      return ProblemWords(
        "Le XML est mal formé : rien de ce fichier n’est sûr.",
        "Exportez-le à nouveau, ou réparez-le à cette ligne.")
    case .xmlDoctype:
      return ProblemWords(
        "Le XML déclare un type de document ou des entités, qui ne sont jamais lus.",
        "Retirez le DOCTYPE ; une fiche n’en a pas besoin.")
    case .columnMissing:
      return ProblemWords(
        "Pas de colonne \(expected.map { "« \($0) »" } ?? place).\(found.map { " Trouvé : \($0)." } ?? "")",
        "Dites laquelle c’est :  --map \(expected ?? "provider")=COLONNE")
    case .mappingInvalid:
      return ProblemWords(
        "La correspondance ne peut pas servir : \(value).", "Comparez-la à schemas/mapping.xsd.")
    case .encodingInvalid:
      return ProblemWords(
        "Les octets \(found ?? "") ne sont pas du \(expected ?? "UTF-8") valide.",
        "Enregistrez le fichier en UTF-8, ou nommez son encodage.")
    case .limitExceeded:
      return ProblemWords(
        "\(place) est plus long ou plus profond que nécessaire\(expected.map { " (limite \($0))" } ?? "").",
        "Voyez s’il manque un guillemet ou une balise avant.")
    case .elementUnexpected:
      return ProblemWords("L’élément \(value) n’a pas sa place ici.", expected.map { "Ici peut venir : \($0)." })
    case .attributeUnexpected:
      return ProblemWords("L’attribut \(value) n’a pas sa place ici.", expected.map { "Ici peut venir : \($0)." })
    case .textUnexpected:
      return ProblemWords("Le texte \(value) est là où il n’en faut pas.", "Mettez-le dans un élément de la fiche.")
    case .schemaInvalid:
      return ProblemWords(
        "\(value.isEmpty ? place : value) n’est pas ce que demande le schéma\(expected.map { " (\($0))" } ?? "").",
        "Comparez à schemas/sheet.xsd.")
    case .fieldMissing:
      return ProblemWords(
        "\(field ?? expected ?? "Un champ") manque.", "Chaque rencontre a besoin d’un prestataire et d’une date d’observation.")
    case .dateUnreadable:
      return ProblemWords(
        "\(value) n’est pas une date telle que ce fichier les écrit\(expected.map { " (\($0))" } ?? "").",
        "Écrivez les dates comme 2025-12-31.")
    case .dateImpossible:
      return ProblemWords("Le jour \(value) n’existe pas.", "Voyez le calendrier, puis corrigez la fiche.")
    case .numberUnreadable:
      return ProblemWords(
        "\(value) n’est pas un nombre\(expected.map { " ; la marque décimale de ce fichier est « \($0) »" } ?? "").",
        "Écrivez-le avec des chiffres et une seule marque décimale.")
    case .numberOutOfRange:
      return ProblemWords(
        "\(value) est hors limites\(expected.map { " (\($0))" } ?? "").", "Cherchez une faute de frappe.")
    case .valueUnknown:
      return ProblemWords(
        "\(value) n’est pas une valeur pour \(place).", expected.map { "Valeurs possibles : \($0)." })
    case .rowRagged:
      return ProblemWords(
        "La ligne a \(found ?? "plus de") cellules, et l’en-tête \(expected ?? "moins").",
        "Cherchez un séparateur dans une cellule sans guillemets.")
    case .quoteUnclosed:
      return ProblemWords(
        "Un guillemet s’ouvre ici et ne se ferme jamais.", "Fermez-le, ou doublez-le s’il fait partie du texte.")
    case .characterInvalid:
      return ProblemWords(
        "\(value) est un caractère qu’aucun texte ne contient.", "Retirez-le, ou exportez la fiche à nouveau.")
    case .nothingToJudge:
      return ProblemWords(
        "La rencontre ne dit rien que l’on puisse juger.",
        "Donnez-lui un récit, une réponse, une attente, une mesure, ou une issue codée.")
    case .rowShort:
      return ProblemWords(
        "La ligne a \(found ?? "moins de") cellules, et l’en-tête \(expected ?? "plus") ; le reste compte comme vide.")
    case .columnUnknown:
      return ProblemWords(
        "La colonne \(value) n’a pas de rôle ; elle est gardée à côté des rencontres.",
        "Donnez-lui-en un :  --map RÔLE=\(found ?? "COLONNE")")
    case .columnRepeated:
      return ProblemWords(
        "La colonne \(value) se répète ; la première compte, les autres sont gardées.",
        "Distinguez-les par leur position dans un fichier de correspondance.")
    case .questionUnknown:
      return ProblemWords(
        "La grille ne connaît ni question ni critère \(value) ; la réponse est gardée, non jugée.",
        "Les voir :  maillon rubric show")
    case .answerUnknown:
      return ProblemWords(
        "La grille ne donne pas de sens à la réponse \(value) ; elle est gardée, non jugée.",
        expected.map { "Elle connaît : \($0)." })
    case .touchpointMissing:
      return ProblemWords(
        "Aucun point de contact n’est nommé ; la rencontre compte comme « unspecified ».",
        "Ajoutez une colonne touchpoint (canal).")
    case .contentOutside:
      return ProblemWords("\(value) se trouve hors des rencontres et n’a pas été lu.")
    case .idReused:
      return ProblemWords(
        "L’identifiant \(value) resert pour un autre prestataire et un autre jour : prise comme une autre rencontre.",
        "Donnez à chaque rencontre un identifiant à elle.")
    case .idRepeated:
      return ProblemWords(
        "L’identifiant \(value) figure plusieurs fois dans ce fichier.",
        "Donnez à chaque rencontre un identifiant à elle.")
    case .detailsDiffer:
      return ProblemWords(
        "\(value) est connue ; seuls l’observateur, le personnel ou la date de remise diffèrent.",
        "Prenez les nouveaux détails avec --update.")
    }
  }
}
