import MaillonCore

/// What is said about the review: the queue, codings, appeals and decisions.
package enum ReviewMessage: Wording {
  case title(period: String, rubric: String)
  case counts([ReviewCause: Int], total: Int)
  case cause(ReviewCause)
  case few(decided: Int)
  case event(ReviewEvent, at: String)
  case undone(batch: Int, kind: String)
  case open
  case asObserved
  case more(Int)
  case nothing
  case next(id: String, ledger: String)
  case nextDecision(id: String, ledger: String)
  case changed(from: String, to: String)
  case unchanged(String)
  case recorded(batch: Int, ledger: String)
  case batchKind(String)
  case ambiguous(id: String, exact: [String])
  case nothingCoded
  case upheldWithoutChange
  case refusedWithChange
  case noOpenAppeal(id: String)
  case severalOpenAppeals(id: String, [Int])
  case appealUnknown(Int)
  case appealDecided(Int)
  case encounterGone(String)

  private func coding(_ coding: Coding, _ language: Language) -> String {
    var parts: [String] = []
    if let outcome = coding.outcome {
      parts.append(Message.outcome(outcome).text(in: language))
    }
    parts += coding.findings.map {
      "\($0.criterion) \(Message.outcome($0.level).text(in: language))"
    }
    return parts.joined(separator: ", ")
  }

  package var english: String {
    switch self {
    case .title(let period, let rubric): return "To settle · \(period) · rubric \(rubric)"
    case .counts(let counts, let total):
      let parts = ReviewCause.allCases.compactMap { cause in
        counts[cause].map { count in
          let word = ReviewMessage.cause(cause).english
          let isPlural = count != 1 && [.appeal, .factualConflict, .toneConflict].contains(cause)
          return "\(count) \(isPlural ? word.replacing(/^[a-z]+/) { "\($0.output)s" } : word)"
        }
      }
      return
        "\(Numbers(.english).count(total, .encounter)): \(parts.joined(separator: ", "))."
    case .cause(.appeal): return "appeal"
    case .cause(.factualConflict): return "conflict of fact"
    case .cause(.toneConflict): return "conflict of tone"
    case .cause(.undecided): return "undecided"
    case .cause(.nearTheLine): return "near the line"
    case .few(let decided):
      return decided == 0 ? "none decided here" : "\(decided) decided here"
    case .event(let event, let date):
      let reason = event.reason.isEmpty ? "" : ": “\(event.reason)”"
      switch event.action {
      case .coding(let levels):
        return "coded \(coding(levels, .english)) by \(event.person), \(date)\(reason) "
          + "(batch \(event.batch))"
      case .appeal: return "appeal \(event.batch) by \(event.person), \(date)\(reason)"
      case .decision(let appeal, let levels?):
        return "appeal \(appeal) upheld by \(event.person), \(date): \(coding(levels, .english))"
          + "\(reason) (batch \(event.batch))"
      case .decision(let appeal, nil):
        return "appeal \(appeal) refused by \(event.person), \(date)\(reason) "
          + "(batch \(event.batch))"
      }
    case .undone(let batch, let kind):
      return
        "batch \(batch) undone: the \(ReviewMessage.batchKind(kind).english) no longer counts, and "
        + "stays on record."
    case .open: return "not decided yet"
    case .asObserved: return "as observed:"
    case .more(let count): return "\(count) more with --all."
    case .nothing: return "Nothing to settle."
    case .next(let id, let ledger):
      let id = ShellWord.quoted(id)
      return
        "Settle one:  maillon review code \(id) --outcome … --by NAME --why TEXT\(LedgerFlag.text(ledger))"
    case .nextDecision(let id, let ledger):
      return
        "Decide:  maillon review decide \(id) --refused --by NAME --why TEXT\(LedgerFlag.text(ledger))"
    case .changed(let before, let after): return "\(before) → \(after)"
    case .unchanged(let outcome): return "\(outcome), as before"
    case .recorded(let batch, let ledger):
      return
        "recorded as batch \(batch) · undo with: maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .batchKind("code"): return "coding"
    case .batchKind("appeal"): return "appeal"
    case .batchKind("decision"): return "decision on an appeal"
    case .batchKind("forget"): return "a person forgotten"
    case .batchKind("log"): return "logged by hand"
    case .batchKind(let kind): return kind
    case .ambiguous(let id, let exact):
      return
        "several encounters have the id \(id).\n  Say which:  \(exact.joined(separator: " · "))"
    case .nothingCoded: return "a coding needs --outcome or --finding."
    case .upheldWithoutChange:
      return "an appeal is upheld with what it changes: --outcome or --finding."
    case .refusedWithChange:
      return "a refused appeal changes nothing: leave out --outcome and --finding."
    case .noOpenAppeal(let id): return "there is no open appeal against \(id)."
    case .severalOpenAppeals(let id, let batches):
      return "several appeals against \(id) are open.\n  Say which:  "
        + batches.map { "--appeal \($0)" }.joined(separator: " · ")
    case .appealUnknown(let batch): return "batch \(batch) is no appeal against this encounter."
    case .appealDecided(let batch):
      return "appeal \(batch) is decided already. Nothing was changed.\n"
        + "  To decide anew, undo the decision first:  maillon imports"
    case .encounterGone(let id): return "\(id) no longer stands. Nothing was changed."
    }
  }

  package var french: String {
    switch self {
    case .title(let period, let rubric): return "À trancher · \(period) · grille \(rubric)"
    case .counts(let counts, let total):
      let parts = ReviewCause.allCases.compactMap { cause in
        counts[cause].map { "\(ReviewMessage.cause(cause).french) : \($0)" }
      }
      return
        "\(Numbers(.french).count(total, .encounter)) ; \(parts.joined(separator: ", "))."
    case .cause(.appeal): return "recours"
    case .cause(.factualConflict): return "contradiction de fait"
    case .cause(.toneConflict): return "contradiction de ton"
    case .cause(.undecided): return "indécise"
    case .cause(.nearTheLine): return "près du seuil"
    case .few(let decided):
      return decided == 0 ? "aucune tranchée ici" : "tranchées ici : \(decided)"
    case .event(let event, let date):
      let reason = event.reason.isEmpty ? "" : " : « \(event.reason) »"
      switch event.action {
      case .coding(let levels):
        return "codée \(coding(levels, .french)) par \(event.person), le \(date)\(reason) "
          + "(lot \(event.batch))"
      case .appeal: return "recours \(event.batch) de \(event.person), le \(date)\(reason)"
      case .decision(let appeal, let levels?):
        return "recours \(appeal) accueilli par \(event.person), le \(date) : "
          + "\(coding(levels, .french))\(reason) (lot \(event.batch))"
      case .decision(let appeal, nil):
        return "recours \(appeal) rejeté par \(event.person), le \(date)\(reason) "
          + "(lot \(event.batch))"
      }
    case .undone(let batch, let kind):
      return
        "lot \(batch) annulé (\(ReviewMessage.batchKind(kind).french)) : il ne compte plus, et reste "
        + "au registre."
    case .open: return "pas encore décidé"
    case .asObserved: return "telle qu’observée :"
    case .more(let count): return "\(count) de plus avec --all."
    case .nothing: return "Rien à trancher."
    case .next(let id, let ledger):
      let id = ShellWord.quoted(id)
      return
        "En trancher une :  maillon review code \(id) --outcome … --by NOM --why TEXTE\(LedgerFlag.text(ledger))"
    case .nextDecision(let id, let ledger):
      return
        "Décider :  maillon review decide \(id) --refused --by NOM --why TEXTE\(LedgerFlag.text(ledger))"
    case .changed(let before, let after): return "\(before) → \(after)"
    case .unchanged(let outcome): return "\(outcome), comme avant"
    case .recorded(let batch, let ledger):
      return
        "enregistré comme lot \(batch) · annuler : maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .batchKind("code"): return "codage"
    case .batchKind("appeal"): return "recours"
    case .batchKind("decision"): return "décision sur un recours"
    case .batchKind("forget"): return "une personne oubliée"
    case .batchKind("log"): return "notée à la main"
    case .batchKind(let kind): return kind
    case .ambiguous(let id, let exact):
      return "plusieurs rencontres portent l’identifiant \(id).\n"
        + "  Dire laquelle :  \(exact.joined(separator: " · "))"
    case .nothingCoded: return "un codage demande --outcome ou --finding."
    case .upheldWithoutChange:
      return "un recours est accueilli avec ce qu’il change : --outcome ou --finding."
    case .refusedWithChange:
      return "un recours rejeté ne change rien : sans --outcome ni --finding."
    case .noOpenAppeal(let id): return "il n’y a pas de recours ouvert contre \(id)."
    case .severalOpenAppeals(let id, let batches):
      return "plusieurs recours contre \(id) sont ouverts.\n  Dire lequel :  "
        + batches.map { "--appeal \($0)" }.joined(separator: " · ")
    case .appealUnknown(let batch):
      return "le lot \(batch) n’est pas un recours contre cette rencontre."
    case .appealDecided(let batch):
      return "le recours \(batch) est déjà décidé. Rien n’a été changé.\n"
        + "  Pour décider de nouveau, annuler d’abord la décision :  maillon imports"
    case .encounterGone(let id): return "\(id) ne figure plus au registre. Rien n’a été changé."
    }
  }
}
