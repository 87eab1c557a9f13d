import MaillonCore

extension ReportPhrase {
  /// The words in French.
  var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .title: return "Constance du service"
    case .subtitle(let period, let rubric):
      return "Observé : \(period)" + (rubric.map { " · grille \($0)" } ?? "")
    case .skip: return "Aller au résumé"
    case .contents: return "Sommaire"
    case .footer(let program):
      return "Établi par maillon \(program). Le même audit donne la même page."
    case .units(let unit, let count):
      switch unit {
      case .provider: return count > 1 ? "prestataires" : "prestataire"
      case .site: return count > 1 ? "lieux" : "lieu"
      case .sector: return count > 1 ? "secteurs" : "secteur"
      }
    case .decidedEncounters(let count):
      return count > 1 ? "rencontres tranchées" : "rencontre tranchée"
    case .networkStrength: return "solidité de la chaîne du réseau"
    case .waitingForReview: return "à trancher par une personne"
    case .scrollHint: return "Tableau ; le faire défiler de côté pour tout voir"

    case .joined(let words): return Message.list(words, "et")
    case .others(let count): return numbers.count(count, "autre", "autres")

    case .summaryHeading: return "En bref"
    case .nothingDecided: return "Aucune rencontre n’a encore d’issue : il n’y a rien à classer."
    case .networkSentence(let strength, let links):
      let chain = links == 1 ? "" : " par les \(links) points de contact"
      return "Sur 100 clients qui passent une fois\(chain), environ "
        + "\(numbers.decimal(strength * 100, decimals: 0)) trouveraient chaque promesse tenue : "
        + "c’est la "
        + "solidité du réseau."
    case .apartSentence(let above, let below, let rest):
      let sure = "avec une probabilité d’au moins \(numbers.percent(0.95))"
      var parts: [String] = []
      if let above { parts.append("Au-dessus, \(sure) : \(above).") }
      if let below {
        parts.append(above == nil ? "Au-dessous, \(sure) : \(below)." : "Au-dessous : \(below).")
      }
      if parts.isEmpty { return "Les visites n’en distinguent personne." }
      if rest > 0 {
        parts.append(
          rest == 1
            ? "Les visites n’en distinguent pas l’autre."
            : "Les visites n’en distinguent pas les \(numbers.integer(rest)) autres.")
      }
      return parts.joined(separator: " ")
    case .firstPlaceSentence(let count, let names):
      return count == 1
        ? "Les visites ne permettent qu’un titulaire de la première place : \(names)."
        : "La première place pourrait revenir à \(numbers.integer(count)) d’entre eux : \(names)."
    case .movementSince(let before): return "Depuis \(before) :"
    case .movementOf(let verdict, let names):
      switch verdict {
      case .improved: return "en progrès au-delà du hasard : \(names)"
      case .declined: return "en recul au-delà du hasard : \(names)"
      case .withinChance: return "pas plus de mouvement que le hasard n’en permet : \(names)"
      case .new: return "vus pour la première fois : \(names)"
      case .gone: return "non revus : \(names)"
      }
    case .weakLinkSentence(let touchpoint, let share):
      return "Le maillon qui cède d’ordinaire en premier : \(touchpoint), où les promesses sont "
        + "honorées "
        + "\(numbers.decimal(share * 100, decimals: 0)) fois sur 100."
    case .waitingSentence(let undecided, let waiting):
      let who = waiting > 1 ? "rencontres attendent" : "rencontre attend"
      let open =
        undecided > 1
        ? " ; \(numbers.integer(undecided)) au total sont indécises et ne comptent pas."
        : undecided == 1 ? " ; une au total est indécise et ne compte pas." : "."
      return "\(numbers.integer(waiting)) \(who) le regard d’une personne\(open)"
    case .readingHeading: return "Comment lire ce rapport"
    case .reading(let line):
      switch line {
      case 1:
        return "Le score est la chance qu’un client qui passe une fois par chaque point de "
          + "contact trouve chaque "
          + "promesse tenue. Une chaîne a la solidité de son maillon le plus faible."
      case 2:
        return "« Entre 5 et 12 » (5–12) veut dire que les visites permettent toute place de la "
          + "5e à la 12e. Là où "
          + "ces plages se recouvrent, l’ordre peut n’être que chance."
      case 3:
        return "Peu de visites ramènent un score vers ce qui est courant : personne ne gagne ni "
          + "ne perd par hasard."
      case 4:
        return "▲ et ▼ marquent ce qui dépasse le hasard ; tout le reste ne bouge, ou ne diffère, "
          + "pas plus que le "
          + "hasard ne le permet."
      default:
        return "Dépasser la promesse ne rachète jamais de l’avoir rompue : dépassée compte comme "
          + "honorée, et le "
          + "merci vient à part."
      }

    case .leagueHeading: return "Classement"
    case .leagueCaption(let unit, let count, let period):
      let noun = ReportPhrase.units(unit, count).french
      return "\(numbers.integer(count)) \(noun) par solidité de la chaîne, \(period)"
    case .possiblePlaces: return "Places possibles"
    case .encountersShort: return "Rencontres"
    case .undecided: return "Indécises"
    case .undecidedNote:
      return "Les rencontres indécises ne comptent pas. La plage sous leur nombre est le score si "
        + "toutes avaient été "
        + "rompues, et si toutes avaient été tenues."
    case .undecidedBounds(let low, let high):
      return numbers.range(low, high)
    case .downloadTable: return "Télécharger le tableau (CSV)"
    case .networkLabel(let strength):
      return strength.map { "réseau \(numbers.percent($0))" } ?? "réseau"

    case .caterpillarHeading: return "Les scores et leur incertitude"
    case .caterpillarTitle: return "Les scores avec leurs intervalles"
    case .caterpillarDescription(let above, let below, let rest):
      return
        "Une ligne par nom, dans l’ordre du classement. Au-dessus du réseau avec une probabilité d’au "
        + "moins \(numbers.percent(0.95)) : \(above) ; au-dessous : \(below) ; non distingués : \(rest)."
    case .caterpillarCaption(let level):
      return
        "Point : le score. Trait : l’intervalle à \(numbers.percent(level)). ▲ au-dessus du réseau avec une "
        + "probabilité d’au moins \(numbers.percent(0.95)), ▼ au-dessous. Des intervalles qui se recouvrent ne départagent pas deux noms ; "
        + "les chiffres "
        + "sont dans le classement."

    case .funnelHeading: return "Quelqu’un dépasse\u{2011}t\u{2011}il le hasard ?"
    case .funnelTitle: return "La part de rencontres honorées selon leur nombre"
    case .funnelDescription(let outside, let inside):
      return
        (outside.map { "Hors des limites à 95\u{202F}% : \($0). " }
        ?? "Personne n’est hors des limites à 95\u{202F}%. ") + "À l’intérieur : \(inside)."
    case .funnelCaption:
      return "Tirets : les limites que 95\u{202F}% du hasard respecte ; trait plein : "
        + "99,8\u{202F}% (Spiegelhalter "
        + "2005). Seuls ceux du dehors sont nommés. Tous les points de contact comptent ici "
        + "ensemble ; environ un "
        + "sur vingt sort des tirets par pur hasard."
    case .funnelAxis: return "rencontres tranchées"
    case .funnelNobody:
      return "Personne n’est hors des limites : ces parts ne diffèrent pas plus que le hasard ne "
        + "le permet."
    case .funnelTableCaption: return "Hors des limites du hasard"
    case .honouredShare: return "Honoré"
    case .againstChance: return "Face au hasard"
    case .outsideLimits(let above, let far):
      return "\(above ? "▲\u{00A0}au\u{2011}dessus" : "▼\u{00A0}au\u{2011}dessous"), "
        + "\(far ? "99,8" : "95")\u{202F}%"

    case .changeHeading(let before, let after): return "Ce qui a changé : \(before) → \(after)"
    case .changeCaption(let before, let after):
      return "Solidité de la chaîne, \(before) et "
        + "\(after)"
    case .slopeTitle(let before, let after): return "Solidité de la chaîne en \(before) et \(after)"
    case .slopeDescription(let improved, let declined, let within):
      return "En progrès au-delà du hasard : \(improved ?? "personne"). En recul au-delà du "
        + "hasard : "
        + "\(declined ?? "personne"). Dans les limites du hasard : \(numbers.integer(within))."
    case .slopeCaption(let within):
      return "À l’encre : ce qui a bougé au-delà du hasard. En pâle : les "
        + "\(numbers.integer(within)) qui n’ont pas "
        + "bougé plus que le hasard ne le permet."
    case .changePoints: return "Écart, points"
    case .changeInterval: return "Intervalle"
    case .conclusion: return "Conclusion"
    case .criterionChanges:
      return "Tout le réseau, critère par critère : part honorée, parmi ceux qui ont été vus deux "
        + "fois"
    case .touchpointChanges:
      return "Tout le réseau, point de contact par point de contact : part honorée, parmi ceux "
        + "vus deux fois"
    case .touchpoint: return "Point de contact"
    case .movement(let verdict, let hasEnough):
      switch verdict {
      case .improved: return "▲ en progrès"
      case .declined: return "▼ en recul"
      case .withinChance:
        return hasEnough ? "hasard possible" : "trop peu pour le dire"
      case .new: return "nouveau"
      case .gone: return "non revu"
      }

    case .criteriaHeading: return "Où agir : les critères"
    case .criteriaReading:
      return "Combien de fois sur 100 chaque critère a été honoré. Les colonnes commencent par le "
        + "critère le moins souvent honoré du réseau ; moins de cinq constats, c’est trop peu pour s’y fier."
    case .criteriaLegend:
      return "Plus la couleur est soutenue, plus il a été rompu. Hachuré : moins de cinq constats."
    case .criteriaCaption: return "Constats honorés par critère, en pour cent (n = constats)"
    case .criterion: return "Critère"
    case .sampleSize(let count): return "n \(numbers.integer(count))"
    case .chainHeading: return "Les chaînes et leur maillon le plus faible"
    case .chainReading:
      return "La chance estimée, en pour cent, qu’une promesse soit tenue à chaque point de "
        + "contact. ▼ marque le "
        + "plus faible des maillons observés. Là où personne n’est passé, l’estimation entre "
        + "parenthèses est ce que "
        + "suggèrent les autres maillons et le réseau."
    case .chainCaption: return "Solidité de chaque maillon, en pour cent (n = rencontres tranchées)"
    case .chainOf(let name): return "La chaîne de \(name)"
    case .linkDetail(let range, let honoured, let encounters):
      return "\(range) · \(numbers.integer(honoured)) sur \(numbers.integer(encounters)) honorées"
    case .linkAssumed(let strength): return "le réseau suggère \(numbers.percent(strength))"
    case .weakestRemark: return "▼ maillon le plus faible"
    case .noVisit: return "sans visite"

    case .reviewHeading: return "À trancher par une personne"
    case .reviewEmpty:
      return "Rien n’attend : chaque rencontre a une issue, et aucune réponse ne contredit les "
        + "mots."
    case .reviewReading(let total, let shown):
      return
        (total > 1
        ? "\(numbers.count(total, .encounter)) attendent une personne."
        : "1 rencontre attend une personne.")
        + (shown < total ? " Les \(numbers.integer(shown)) premières sont ici." : "")
    case .reviewCause(let cause, let count):
      let who = "\(numbers.integer(count)) rencontre\(numbers.agree(count, "", "s"))"
      switch cause {
      case .appeal: return "\(who) : un recours attend sa décision."
      case .nearTheLine: return "\(who) : les mots ont tranché, mais de peu."
      case .undecided:
        return "\(who) : trop peu parle pour une issue ; non "
          + "comptée\(numbers.agree(count, "", "s"))."
      case .factualConflict: return "\(who) : la réponse et les mots disent des faits différents."
      case .toneConflict: return "\(who) : la réponse et les mots n’ont pas le même ton."
      }
    case .reviewCaption: return "Rencontres à trancher"
    case .encounter: return "Rencontre"
    case .why: return "Pourquoi"
    case .narrative: return "Mots"

    case .methodHeading: return "La méthode, en mots simples"
    case .methodScore:
      return "Un score est notre meilleure estimation du nombre de clients, sur 100 qui passent "
        + "une fois par chaque "
        + "point de contact, qui trouveraient chaque promesse tenue. C’est le produit de la "
        + "solidité de tous les "
        + "maillons : chaque point de contact compte autant, et aucun n’en rachète un autre."
    case .methodShrinkage:
      return "Chaque maillon est estimé d’après les visites et d’après ce qui est courant dans le "
        + "réseau (modèle "
        + "bêta-binomial hiérarchique). Peu de visites s’appuient sur ce qui est courant ; "
        + "beaucoup parlent "
        + "d’elles-mêmes."
    case .methodRange(let level):
      return "Les intervalles contiennent \(numbers.percent(level)) de la probabilité. Les places "
        + "possibles sont "
        + "celles que les visites permettent au même niveau, chaque nom face à tous les autres. À "
        + "score égal, place "
        + "partagée."
    case .methodExceeded:
      return "Une rencontre est rompue, tenue ou dépassée selon la grille. Un critère sans objet, "
        + "non observé ou "
        + "manquant ne compte pas : ni pour, ni contre."
    case .methodChange:
      return "Un changement n’est marqué que si, parmi tous ceux qui le sont, 5\u{202F}% au plus "
        + "risquent d’être dans "
        + "le mauvais sens (valeur s, Stephens 2017). Le reste n’a pas bougé plus que le hasard "
        + "ne le permet."
    case .qualityHeading: return "À propos des données"
    case .countsSentence(let broken, let kept, let exceeded, let undecided):
      return "Rencontres : \(numbers.integer(broken)) rompues, \(numbers.integer(kept)) tenues, "
        + "\(numbers.integer(exceeded)) dépassées, \(numbers.integer(undecided)) indécises."
    case .coverageSentence(let seen, let cells):
      return "Maillons visités : \(numbers.integer(seen)) sur \(numbers.integer(cells))."
    case .provenanceHeading: return "D’où cela vient"
    case .rubric: return "Grille"
    case .rubricHash: return "Empreinte de la grille"
    case .noRubric: return "aucune : compté ailleurs, lu comme décomptes"
    case .ledgerHash: return "Empreinte de l’état du registre"
    case .ledgerDay: return "Registre tel qu’il était le"
    case .files: return "Fichiers"
    case .period: return "Observé"
    case .comparedWith: return "Comparé à"
    case .intervalLevel: return "Niveau des intervalles"
    case .program: return "Programme"
    case .privacy(let showsNames):
      return showsNames
        ? "Ce rapport nomme des personnes, comme demandé. Les données de cette page y figurent en "
          + "JSON, sous l’identifiant « data »."
        : "Aucune personne qui a observé ou servi n’est nommée dans ce rapport ; leurs noms "
          + "sont masqués dans les "
          + "mots cités. Les données de la page y sont jointes en JSON, sous l’identifiant « data »."

    case .sheetsHeading(let unit):
      switch unit {
      case .provider: return "Une fiche par prestataire"
      case .site: return "Une fiche par lieu"
      case .sector: return "Une fiche par secteur"
      }
    case .sheetsReading:
      return "Chaque fiche peut être remise à ceux qui servent là : ce qui a été constaté, "
        + "maillon par maillon, dans "
        + "les mots qui le disent. À l’impression, chacune commence une page."
    case .sheetSentence(let encounters, let broken, let kept, let exceeded):
      let who = encounters > 1 ? "rencontres tranchées" : "rencontre tranchée"
      return
        "\(numbers.integer(encounters)) \(who) : \(numbers.count(broken, "rompue", "rompues")), "
        + "\(numbers.count(kept, "tenue", "tenues")), \(numbers.count(exceeded, "dépassée", "dépassées"))."
    case .sheetScore(let strength, let low, let high, let network):
      let usual = network.map { " ; dans l’ensemble du réseau, \(numbers.percent($0))" } ?? ""
      return "La chaîne tient pour environ \(numbers.percent(strength)) des clients (intervalle "
        + "\(numbers.range(low, high)))\(usual)."
    case .sheetPlace(let position, let low, let high):
      return low == high
        ? "Place : \(position), et les visites n’en permettent pas d’autre."
        : "Place : \(position) ; d’après ces visites, entre \(low) et \(high)."
    case .sheetNoPlace(let minimum):
      return "Pas de place : il y faut \(minimum) rencontres tranchées."
    case .sheetMovement(let verdict, let change, let before):
      let points = change.map { " (\(numbers.points($0)) points)" } ?? ""
      switch verdict {
      case .improved: return "En progrès depuis \(before), au-delà du hasard\(points)."
      case .declined: return "En recul depuis \(before), au-delà du hasard\(points)."
      case .withinChance:
        return "Depuis \(before), pas plus de mouvement que le hasard n’en permet\(points)."
      case .new: return "Sans visite en \(before)."
      case .gone: return "Visité en \(before) seulement."
      }
    case .sheetCriteriaCaption: return "Constats par critère"
    case .level(let level):
      switch level {
      case .broken: return "Rompus"
      case .kept: return "Tenus"
      case .exceeded: return "Dépassés"
      }
    case .quotesHeading(let level):
      switch level {
      case .broken: return "Ce qui a rompu la promesse"
      case .kept: return "Ce qui l’a tenue"
      case .exceeded: return "Ce qui l’a dépassée"
      }
    }
  }
}
