import MaillonCore

extension Message {
  /// The words in French.
  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .welcome:
      return """
        maillon — classez ceux que vous visitez selon la constance de leur service

          maillon import FICHE…       lire des fiches d’observation dans le registre
          maillon rank -p 2025T4      qui est le plus constant, et à quel point en est-on sûr
          maillon diff 2025T3 2025T4  ce qui a changé entre deux audits
          maillon classify FICHE…     les verdicts, avec les mots qui les portent

        Essayez : maillon rank samples/audit/*      (sans registre)
                  maillon explain --problem date-impossible
        Aide :    maillon help, maillon help COMMANDE

        """
    case .failure(let text): return "maillon : \(text)\n"
    case .unexpected(let detail): return "un imprévu s’est produit : \(detail)"
    case .ledgerMissing(let path, let isFromVariable):
      return """
        pas de registre ici.
          Cherché : \(path)\(isFromVariable ? ", nommé par $MAILLON_LEDGER" : " ; $MAILLON_LEDGER n’est pas défini").
          Commencez-en un en important :  maillon import -l audit.maillon FICHES…
        """
    case .notALedger(let path):
      return """
        \(path) n’est pas un registre de Maillon. Rien n’a été modifié.
          Pour le lire comme une fiche, nommez-le après la commande :  maillon rank \(ShellWord.quoted(path))
        """
    case .ledgerNewer(let path, let version, let supported):
      return """
        \(path) vient d’un maillon plus récent (registre \(version) ; celui-ci lit jusqu’à \(supported)). Rien n’a été modifié.
          Servez-vous du programme plus récent, ou exportez depuis celui-ci.
        """
    case .ledgerBusy(let path):
      return """
        \(path) est occupé par un autre maillon. Rien n’a été modifié.
          Attendez qu’il ait fini, puis réessayez.
        """
    case .ledgerDamaged(let path, let detail):
      return """
        \(path) est endommagé : \(detail). Rien n’a été modifié.
          Revenez à une copie, ou importez les fiches dans un nouveau registre.
        """
    case .ledgerReadOnly(let path):
      return """
        \(path) ne peut pas être modifié. Rien n’a été changé.
          Voyez les droits du fichier et de son dossier.
        """
    case .ledgerDiskFull(let path):
      return """
        plus de place sur le disque de \(path). Le fichier en cours d’import a été retiré en entier.
          Faites de la place, puis importez-le à nouveau : ce qui est connu reste tel quel.
        """
    case .formatUnsupported(let format, let allowed):
      return """
        cette commande n’écrit pas de \(format).
          Elle écrit \(Message.list(allowed, "ou")).
        """
    case .outputUnwritable(let path):
      return """
        \(path) ne peut pas être écrit.
          Voyez le dossier, ses droits et la place sur le disque.
        """
    case .period(let problem): return Message.french(problem)
    case .periodBesideFile(let text):
      return """
        « \(text) » est une période, et l’autre côté un fichier.
          Comparez deux périodes ou deux fichiers ; écrivez ./\(text) pour un fichier de ce nom.
        """
    case .mappingUnreadable(let text):
      return """
        « \(text) » n’est ni un fichier de correspondance, ni une correspondance comme provider=lieu.
          Nommez une colonne par son rôle :  --map provider=lieu
        """
    case .mappingUnusable(let path):
      return """
        \(path) ne peut pas servir de correspondance ; ce qui ne va pas est dit plus haut.
          Comparez-le à schemas/mapping.xsd.
        """
    case .roleUnknown(let role, let suggestion):
      return """
        il n’y a pas de rôle « \(role) » pour une colonne.\(suggestion.map { " Vouliez-vous dire \($0) ?" } ?? "")
          Les rôles sont les colonnes canoniques : provider, observed, touchpoint, narrative, …
        """
    case .rubricUnusable(let path):
      return """
        \(path) ne peut pas servir de grille ; ce qui ne va pas est dit plus haut.
          En voir une entière :  maillon rubric show
        """
    case .rubricNotInForce(let inForce):
      return """
        le registre juge selon \(inForce) ; un import ne peut pas juger selon une autre grille.
          Adoptez-la d’abord :  maillon rubric use FICHIER
        """
    case .rubricAdopted(let label, let batch, let ledger):
      return
        "grille \(label) en vigueur · enregistrée comme lot \(batch) · annuler : maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .verdictsChanged(let changed, let count):
      return
        "\(numbers.count(changed, "verdict changé", "verdicts changés")) sur \(numbers.integer(count))"
    case .batchUnknown(let number):
      return """
        il n’y a pas de lot \(number).
          Voir ce qui a été importé :  maillon imports
        """
    case .batchUndone(let number):
      return """
        le lot \(number) est déjà annulé. Rien n’a été modifié.
          Voir ce qui a été importé :  maillon imports
        """
    case .notABatch(let number):
      return """
        le lot \(number) n’est pas un import : il ne peut pas être annulé.
          Voir ce qui a été importé :  maillon imports
        """
    case .encounterUnknown(let id):
      return """
        il n’y a pas de rencontre « \(id) ».
          Voir les identifiants :  maillon classify FICHES…
        """
    case .providerUnknown(let name, let suggestion):
      let hint =
        suggestion.map { "Vouliez-vous dire \($0) ?" } ?? "Les noms :  maillon rank"
      return """
        personne du nom de « \(name) » n’a été visité dans cette période.
          \(hint)
        """
    case .problemCodeUnknown(let code, let suggestion):
      let hint =
        suggestion.map { "Vouliez-vous dire \($0) ?" }
        ?? "Les voir toutes :  maillon explain --problem list"
      return """
        il n’y a pas d’anomalie de code « \(code) ».
          \(hint)
        """
    case .fileNotRead(let file):
      return """
        \(file) n’a pas pu être lu ; ce qui ne va pas est dit plus haut.
          Voir un seul fichier :  maillon check \(ShellWord.quoted(file))
        """
    case .criterionUnknown(let criterion, let known):
      return """
        la grille n’a pas de critère « \(criterion) ».
          Elle a \(Message.list(known, "et")).
        """
    case .talliesHaveNoCriteria:
      return """
        un décompte ne porte pas de critères.
          Donnez des fiches, ou le registre, pour classer selon un critère.
        """
    case .talliesHaveNoAnswers:
      return """
        des décomptes n’ont ni réponses, ni mots, ni dates.
          Donnez des fiches, ou le registre.
        """
    case .mixedInput(let file):
      return """
        \(file) contient des décomptes, et un autre fichier des fiches.
          Donnez des fichiers d’une seule sorte : un décompte n’a ni mots ni dates à juger.
        """
    case .rank: return "Rang"
    case .couldBe: return "entre"
    case .provider: return "Prestataire"
    case .site: return "Lieu"
    case .sector: return "Secteur"
    case .encounters: return "Renc"
    case .score: return "Score"
    case .interval(let level): return "Intervalle \(numbers.percent(level))"
    case .weakestLink: return "Maillon faible"
    case .change(let level):
      return level.map { "Écart (\(numbers.percent($0)))" } ?? "Écart"
    case .line: return "ligne"
    case .field: return "champ"
    case .found: return "trouvé"
    case .code: return "code"
    case .batch: return "Lot"
    case .when: return "Quand"
    case .file: return "Fichier"
    case .new: return "Nouv"
    case .known: return "Connues"
    case .changed: return "Changées"
    case .rejected: return "Rejetées"

    case .leagueTitle(let period, let rubric):
      return "Constance du service · \(period) · grille \(rubric)"
    case .leagueCounts(let unit, let count, let encounters, let level):
      return "\(numbers.count(count, Noun(unit))) · \(numbers.count(encounters, .encounter)) · "
        + "intervalles à \(numbers.percent(level))"
    case .networkLine(let symbol, let strength, let links):
      let chain = links == 1 ? "un seul maillon" : "une chaîne de \(links) maillons"
      let over = links > 0 ? " sur \(chain)" : ""
      return "\(symbol) réseau : \(numbers.percent(strength))\(over)."
    case .rankReading(let method):
      return Message.frenchScore(method)
        + " Le rang ordonne les scores ; « entre » dit ce que les visites permettent d’affirmer."
    case .unranked(let count, let minimum):
      return "\(numbers.count(count, .row)) sans rang : moins de \(minimum) rencontres "
        + "tranchées (--min)."
    case .undecidedCount(let undecided, let policy):
      let plural = undecided < 2 ? "" : "s"
      let counted =
        switch policy {
        case .exclude: "non comptée\(plural)"
        case .broken: "comptée\(plural) comme rompue\(plural)"
        case .kept: "comptée\(plural) comme tenue\(plural)"
        }
      return "\(numbers.count(undecided, .encounter)) indécise\(plural), \(counted)."
    case .undecidedBounds(let rows):
      return "Scores si toutes avaient été rompues, ou tenues : \(Message.bounds(rows, numbers))."
    case .standingWarning(let warning): return Message.french(warning)
    case .review(let message): return message.text(in: .french)
    case .forget(let message): return message.text(in: .french)
    case .server(let message): return message.text(in: .french)
    case .ledgerCare(let message): return message.text(in: .french)
    case .place(let message): return message.french
    case .adjustment(let message): return message.text(in: .french)
    case .noStandings: return "Rien à classer : aucune rencontre ne convient."
    case .whyNext(let provider, let period, let ledger):
      let period = period.map { " -p \(ShellWord.quoted($0))" } ?? ""
      return
        "Pourquoi ?  maillon explain \(ShellWord.quoted(provider))\(period)\(LedgerFlag.text(ledger))"
    case .moreRows(let count):
      return "… et \(numbers.count(count, "autre ligne", "autres lignes"))."

    case .fileSummary(let summary):
      return Message.summary(
        summary, counted: numbers.count(summary.encounters, .encounter),
        DialectWords(
          guessed: "deviné", tab: "tabulation", decimalComma: "virgule décimale",
          mapping: "correspondance",
          leftOut: "sans compter \(numbers.count(summary.leftOut, .row))"))
    case .rejectsWritten(let count, let files, let reasons):
      let places = files.joined(separator: ", ")
      return count == 0
        ? "rien de rejeté : \(places) est vide"
        : "\(numbers.count(count, "rejetée", "rejetées")), telles quelles : \(places) · pourquoi : \(reasons)"
    case .rejectsNotCopied(let count, let reasons):
      return
        "\(numbers.count(count, "rejetée", "rejetées")) qu’on ne peut copier hors du fichier (XML, ou rangée "
        + "trop longue) : corrigez sur place, aux lignes que donne \(reasons)"
    case .outputIsInput(let file):
      return """
        \(file) est lu, et les résultats l’écraseraient.
          Donnez un autre nom à --output.
        """
    case .outputIsLedger(let file):
      return """
        \(file) est un registre, et les résultats l’écraseraient.
          Donnez un autre nom à --output ou à --rejects.
        """
    case .outputExists(let file):
      return """
        \(file) existe déjà ; on ne le recommence pas.
          Donnez un autre nom à --output, ou retirez l’ancien fichier.
        """
    case .rejectsFileIsInput(let file):
      return """
        \(file) est l’un des fichiers à importer, et --rejects l’écraserait.
          Donnez un autre nom à --rejects.
        """
    case .importCounts(let new, let known, let changed, let rejected, let updated):
      var kept = ""
      if changed > 0 {
        kept =
          updated
          ? " (remplacées ; les anciennes restent au registre)"
          : " (la première est gardée ; --update pour remplacer)"
      }
      return
        "\(numbers.count(new, "nouvelle", "nouvelles"))   \(numbers.count(known, "déjà connue", "déjà connues"))   "
        + "\(numbers.count(changed, "changée", "changées"))\(kept)   \(numbers.count(rejected, "rejetée", "rejetées"))"
    case .problemCounts(let errors, let warnings, let batch, let ledger):
      let more = batch.map { "   maillon imports --problems \($0)\(LedgerFlag.text(ledger))" } ?? ""
      return "anomalies : \(numbers.count(errors, .error)), "
        + "\(numbers.count(warnings, .warning))\(more)"
    case .recorded(let batch, let ledger):
      return
        "enregistré comme lot \(batch) dans \(ledger) · annuler : maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .dryRun: return "essai : rien n’a été écrit"
    case .nothingRecorded: return "rien n’a été écrit"
    case .fileFailed(let file): return "\(file)   rejeté en entier"
    case .moreProblems(let code, let count):
      return "… et \(numbers.count(count, "autre", "autres")) \(code)"
    case .checkSummary(let encounters, let good, let rejected):
      return
        "\(numbers.count(encounters, "rencontre lue", "rencontres lues")) : \(numbers.count(good, "bonne", "bonnes")), "
        + "\(numbers.count(rejected, "rejetée", "rejetées"))."
    case .explainHint(let code):
      return "Ce qu’un code veut dire :  maillon explain --problem \(code)"
    case .columnHeading: return "colonne"
    case .roleHeading: return "rôle"
    case .decidedHeading: return "décidé par"
    case .samplesHeading: return "exemples"
    case .undone(let batch, let encounters):
      let counted =
        encounters < 2
        ? "\(encounters) rencontre ne compte plus"
        : "\(numbers.count(encounters, .encounter)) ne comptent plus"
      return "lot \(batch) annulé : \(counted). Les importer à nouveau les ramène."
    case .noBatches: return "Rien n’a encore été importé."
    case .importKind: return "import"
    case .undoKind(let batch): return "annulation de \(batch)"
    case .rubricKind: return "grille"
    case .undoneMark: return "annulé"

    case .verdictSummary(let encounters, let broken, let kept, let exceeded, let undecided):
      return
        "\(numbers.count(encounters, .encounter)) : \(numbers.count(broken, "rompue", "rompues")), "
        + "\(numbers.count(kept, "tenue", "tenues")), \(numbers.count(exceeded, "dépassée", "dépassées")), "
        + "\(numbers.count(undecided, "indécise", "indécises"))."
    case .outcome(let level):
      switch level {
      case .broken: return "rompue"
      case .kept: return "tenue"
      case .exceeded: return "dépassée"
      case nil: return "indécise"
      }
    case .recovered: return "rattrapée"
    case .evidenceAnswer: return "réponse"
    case .evidenceMeasure: return "mesure"
    case .evidenceCoded: return "codé"
    case .noEvidence: return "rien n’y dit comment cela s’est passé"
    case .guess(let level): return "peut-être \(Message.outcome(level).french)"
    }
  }

  private static func french(_ problem: PeriodProblem) -> String {
    let first: String
    switch problem {
    case .notAPeriod(let text): first = "« \(text) » n’est pas une période."
    case .quarterOutOfRange(let text):
      first = "« \(text) » n’est pas une période : une année a quatre trimestres."
    case .halfOutOfRange(let text):
      first = "« \(text) » n’est pas une période : une année a deux semestres."
    case .monthOutOfRange(let text):
      first = "« \(text) » n’est pas une période : une année a douze mois."
    case .weekOutOfRange(let text):
      first = "« \(text) » n’est pas une période : cette année n’a pas cette semaine."
    case .dayImpossible(let text, let length):
      first = "« \(text) » n’est pas une période : ce mois a \(length) jours."
    case .reversed(let text, let from, let to):
      first = "« \(text) » finit (\(to)) avant de commencer (\(from))."
    }
    return """
      \(first)
        Une période s’écrit 2026, 2026T2, 2026-04, 2026-W18, 2026-04-01..2026-06-30, wave:NOM.
      """
  }

  private static func frenchScore(_ method: StandingMethod) -> String {
    switch method {
    case .chain:
      "Score : sur 100 clients qui passent une fois par chaque point de contact, combien verraient toutes les promesses tenues."
    case .pooled:
      "Score : la part de promesses tenues sur toutes les rencontres, ramenée vers le réseau quand elles sont peu nombreuses."
    case .weakest: "Score : la chance d’une promesse tenue au maillon visité le plus faible."
    case .wilson: "Score : la borne basse de l’intervalle de Wilson de la part de promesses tenues."
    case .raw: "Score : la part brute de promesses tenues, quel que soit le nombre de rencontres."
    case .plus:
      "Score : la part de rencontres dépassées, ramenée vers le réseau quand elles sont peu nombreuses."
    case .percentage:
      "Score : la moyenne des scores en pour cent des rencontres, points pondérés obtenus sur points possibles."
    }
  }
}
