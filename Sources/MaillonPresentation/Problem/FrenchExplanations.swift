import MaillonCore

extension ProblemCode {
  /// What the code means, in French.
  var frenchExplanation: String {
    switch self {
    case .fileUnreadable:
      """
      Le fichier n’a pu être ouvert, ou lu jusqu’au bout\u{A0}: il n’existe pas, c’est un \
      dossier, ou vous n’avez pas le droit de le lire. Rien n’en a été pris\u{202F}; les \
      autres fichiers l’ont été.
      """
    case .fileEmpty:
      """
      Le fichier n’a aucun contenu. Le plus souvent, l’export ou la copie a échoué.
      """
    case .formatUnknown:
      """
      Maillon lit le XML et le CSV, qu’il reconnaît à leur contenu et non à leur nom. Ce \
      fichier est autre chose\u{A0}: un classeur, un fichier compressé, une page web.
      """
    case .talliesGiven:
      """
      L’en-tête est celui de décomptes par prestataire et point de contact. Ils se classent \
      et se comparent, mais il n’y a pas là de rencontres à importer, à vérifier ou à juger.
      """
    case .xmlMalformed:
      """
      Le document enfreint les règles mêmes du XML\u{A0}: une balise sans fin, un \
      «\u{202F}&\u{202F}» seul, un fichier coupé. Rien de ce qui suit n’est sûr, si bien que \
      le fichier est rejeté en entier.
      """
    case .xmlDoctype:
      """
      Les types de document et les entités permettent à un document de lire d’autres \
      fichiers ou de grossir sans fin, et aucune fiche n’en a besoin. Un fichier qui en a \
      est rejeté en entier.
      """
    case .columnMissing:
      """
      Aucune colonne ne dit qui a été visité, ou quand, ou il en manque une sur laquelle \
      compte la correspondance. Sans elle aucune rangée n’a de place, si bien que le fichier \
      est rejeté en entier. Nommez la colonne avec --map.
      """
    case .mappingInvalid:
      """
      Une colonne de la correspondance doit dire d’où viennent ses valeurs\u{A0}: par son \
      intitulé, ou par un modèle tel que «\u{202F}{Code_postal} {Commune}\u{202F}». Un fuseau horaire \
      est l’un de ceux de la base des fuseaux, par région et ville\u{A0}: «\u{202F}Europe/Paris\u{202F}», \
      et non «\u{202F}CET+1\u{202F}».
      """
    case .encodingInvalid:
      """
      Des octets ne sont pas des caractères dans le codage du fichier. En CSV, les rangées \
      qui en contiennent sont rejetées\u{202F}; un fichier XML l’est en entier.
      """
    case .limitExceeded:
      """
      Les tailles et les profondeurs sont limitées, pour qu’aucun fichier n’épuise la \
      machine. Les limites dépassent de loin les besoins des vraies fiches\u{A0}: le plus \
      souvent, une balise ou un guillemet est resté ouvert.
      """
    case .elementUnexpected:
      """
      Le schéma des fiches n’a pas cet élément à cet endroit. Les éléments se suivent dans \
      un ordre fixe\u{202F}; ceux de votre propre espace de noms peuvent se placer entre \
      eux.
      """
    case .attributeUnexpected:
      """
      Le schéma des fiches n’a pas cet attribut ici. Les attributs de votre propre espace de \
      noms sont gardés.
      """
    case .textUnexpected:
      """
      Quelque chose se trouve dans un élément que le schéma veut vide, ou qui n’admet que du \
      texte, ou que des éléments.
      """
    case .schemaInvalid:
      """
      La valeur n’est pas de la sorte que le schéma demande à cet endroit\u{A0}: une attente \
      négative, un niveau qui n’en est pas un. Seule cette rencontre est rejetée.
      """
    case .fieldMissing:
      """
      Chaque rencontre veut un prestataire et un jour d’observation, et certains éléments un \
      attribut. Seule cette rencontre est rejetée.
      """
    case .dateUnreadable:
      """
      La cellule n’est écrite comme aucune des dates que Maillon sait lire. Plutôt que de \
      deviner, il rejette la rencontre.
      """
    case .dateImpossible:
      """
      C’est écrit comme une date, mais le calendrier n’a pas ce jour, ou l’horloge cette \
      heure. Le plus souvent une faute de frappe, ou le jour et le mois intervertis.
      """
    case .numberUnreadable:
      """
      Un fichier a un seul signe décimal, le point ou la virgule, trouvé d’après ses nombres \
      et son séparateur. Ce qui ne s’y accorde pas est rejeté plutôt que deviné\u{A0}: 1,33 \
      ne doit jamais devenir 133.
      """
    case .numberOutOfRange:
      """
      Le nombre se lit mais n’a pas de sens ici\u{A0}: une attente négative, un décompte \
      négatif ou qui n’est pas entier.
      """
    case .valueUnknown:
      """
      Les niveaux et les valeurs traduites sont des mots d’une liste, en anglais ou en \
      français, en majuscules ou non, avec ou sans accents. Celui-ci n’en est pas, et \
      rejeter la rencontre est plus sûr que de perdre la valeur.
      """
    case .rowRagged:
      """
      La rangée a plus de cellules remplies que l’en-tête n’a de colonnes, si bien que des \
      valeurs peuvent s’être décalées. Le plus souvent, un texte qui contient le séparateur \
      n’a pas été mis entre guillemets.
      """
    case .quoteUnclosed:
      """
      Une cellule commence par un guillemet que rien ne ferme, si bien que le reste du \
      fichier ne serait qu’une cellule. Seule cette ligne est passée, et la lecture reprend \
      après elle.
      """
    case .characterInvalid:
      """
      La rangée contient un NUL, qu’aucun texte n’a. Le plus souvent, le fichier est abîmé \
      ou n’était pas du texte.
      """
    case .nothingToJudge:
      """
      Il faut à une rencontre au moins un récit, une réponse, une attente, une mesure, une \
      issue ou un constat. Sans rien de cela, il n’y a pas de verdict à rendre.
      """
    case .rowShort:
      """
      La rangée a moins de cellules que l’en-tête n’a de colonnes. Elle est prise, et ce qui \
      manque compte comme vide.
      """
    case .columnUnknown:
      """
      La colonne n’est ni de Maillon ni de la grille. Ses valeurs sont gardées avec chaque \
      rencontre et ressortent à l’export\u{202F}; elles ne comptent pas.
      """
    case .columnRepeated:
      """
      Deux colonnes portent le même intitulé, ou deux noms d’une même chose. La première \
      compte\u{202F}; l’autre est gardée sous son intitulé et son numéro.
      """
    case .questionUnknown:
      """
      Une réponse ou un constat nomme une question ou un critère que la grille en usage n’a \
      pas. Il est gardé, ne compte pas, et comptera si une grille qui l’a est adoptée.
      """
    case .answerUnknown:
      """
      La grille a la question mais ne dit pas ce que vaut cette réponse. Elle est gardée et \
      ne compte pas, pour qu’une version ultérieure de la grille puisse le dire.
      """
    case .touchpointMissing:
      """
      Certaines rencontres du fichier nomment leur point de contact et d’autres non. Ces \
      dernières sont gardées à un point de contact à part, «\u{202F}unspecified\u{202F}», \
      qui devient un maillon de plus.
      """
    case .touchpointUnknown:
      """
      Le point de contact n’est pas de la grille, mais presque. Les vôtres sont les bienvenus, et \
      chacun devient un maillon de plus dans la chaîne de tous\u{A0}: mal écrit, il les affaiblit \
      toutes. Corrigez la fiche, ou nommez-le dans la grille s’il est voulu.
      """
    case .dateAhead:
      """
      Personne n’a rien pu observer un jour qui n’est pas venu\u{A0}: le plus souvent, une année \
      est mal tapée, ou le jour et le mois sont intervertis. La rencontre est prise, dans une \
      période où personne ne la cherche.
      """
    case .datesReversed:
      """
      Ce qui est remis avant d’avoir été observé a l’un des deux jours faux. La rencontre est \
      prise\u{202F}; le retard des fiches est jugé sans elle.
      """
    case .periodUnreadable:
      """
      Une rangée de décomptes dit sa période dans des mots qui n’en sont pas une. Elle compte là \
      où toutes comptent\u{202F}; si une période est demandée, nul ne sait si elle en est, et elle \
      est laissée de côté.
      """
    case .contentOutside:
      """
      Quelque chose d’un autre espace de noms se trouve dans la fiche mais dans aucune \
      rencontre, si bien qu’il n’y a rien avec quoi le garder.
      """
    case .idReused:
      """
      L’identifiant est connu, mais pour un autre prestataire et un autre jour\u{A0}: le \
      numéro a simplement resservi. C’est une autre rencontre, et les deux restent.
      """
    case .idRepeated:
      """
      Deux rencontres d’un même fichier ont le même identifiant, qui devrait n’être qu’à une \
      seule.
      """
    case .detailsDiffer:
      """
      Ce qui a été observé est déjà au registre\u{202F}; seuls la date de remise, \
      l’observateur, le personnel ou la langue des textes diffèrent. La rencontre reste \
      comme elle est, sauf avec --update.
      """
    case .narrativeAlike:
      """
      Deux rencontres d’un même observateur, chez un même prestataire, le même jour, ont des récits \
      qui se ressemblent\u{A0}: de toutes leurs suites de trois mots, six sur dix au moins figurent \
      dans les deux. Peut-être une fiche a-t-elle été remise deux fois, sous deux identifiants. \
      Toutes deux sont prises et comptent, tant que l’une n’est pas retirée.
      """
    case .groupReopened:
      """
      D’un export à une rangée par réponse, les rangées d’une rencontre sont réunies où \
      qu’elles soient, mais pour mille rencontres à la fois au plus. Celles qui viennent plus tard \
      sont lues comme une autre rencontre\u{A0}: triez l’export pour qu’elles se suivent.
      """
    }
  }
}
