import MaillonCore

/// What is said while an encounter is recorded.
package enum LogMessage: Wording {
  case welcome
  case resume(LogDraft)
  case prompt(LogDialogue.Step, standard: String?, title: String, unfinished: Bool)
  case choice(Int, String)
  case reply(LogDialogue.Reply)
  case summary(LogDraft)
  case confirm
  case confirmNothing
  case draftKept(String)
  case draftDiscarded
  case recordedInLedger(batch: Int, ledger: String)
  case known(ledger: String)
  case changed(ledger: String)
  case recordedInSheet(String)
  case nothingRecorded
  case incomplete([String])
  case answerUnreadable(String)
  case dayUnreadable(String)
  case sheetUnusable(String, reason: SheetFault)
  case editorMissing
  case editorFailed(String)

  /// Why a sheet cannot be added to.
  package enum SheetFault: Sendable {
    /// It is not in UTF-8.
    case encoding
    /// It does not end in `</sheet>`.
    case noEnd
    /// It has no column for what there is to write.
    case column(String)
    /// It could not be read again as it would be.
    case unreadable
    /// It could not be written.
    case unwritable
  }

  /// A default as it stands behind a prompt.
  private static func shown(_ standard: String?) -> String {
    standard.map { " [\(DisplayWidth.truncated(DisplayWidth.printable($0), to: 48))]" } ?? ""
  }

  package var english: String {
    switch self {
    case .welcome:
      return
        "An encounter, while it is fresh. Enter takes what stands in brackets, or skips; Ctrl-C keeps "
        + "a draft."
    case .resume(let draft):
      let name = draft.provider.map { " (\($0))" } ?? ""
      return "There is a draft\(name). Go on with it? [Y/n] "
    case .prompt(let step, let standard, let title, let unfinished):
      if unfinished {
        return
          "\(title) - so far: “\(DisplayWidth.printable(standard ?? ""))”. Go on (Enter leaves it so, "
          + "- begins anew): "
      }
      return LogMessage.english(step, title) + LogMessage.shown(standard) + ": "
    case .choice(let number, let name): return "  \(number) \(name)"
    case .reply(let reply): return LogMessage.english(reply)
    case .summary(let draft):
      return [draft.provider, draft.site, draft.touchpoint, draft.observed].compactMap { $0 }
        .joined(separator: " · ")
    case .confirm:
      return
        "Enter records. Or correct: outcome=kept, attention=broken, or the name of a field (date, "
        + "narrative …); q keeps a draft, x throws it away: "
    case .confirmNothing:
      return
        "There is nothing to judge yet: narrative, wait or questions? (q keeps a draft, x throws it "
        + "away): "
    case .draftKept(let path):
      return "Nothing is lost: the draft is in \(path), and maillon log offers it next time."
    case .draftDiscarded: return "Thrown away."
    case .recordedInLedger(let batch, let ledger):
      return
        "recorded as batch \(batch) in \(ledger) · undo with: maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .known(let ledger): return "\(ledger) had this encounter already; nothing changed"
    case .changed(let ledger):
      return "\(ledger) has another encounter under this id; --update lets this one supersede it"
    case .recordedInSheet(let path): return "added to \(path) · maillon import reads it"
    case .nothingRecorded: return "Nothing was recorded."
    case .incomplete(let missing):
      return "To record without questions, \(missing.joined(separator: " and ")) must be given."
    case .answerUnreadable(let text):
      return "\"\(text)\" is not of the form question=value, or no such answer is known."
    case .dayUnreadable(let text): return "\"\(text)\" is not a day up to today."
    case .sheetUnusable(let path, let reason):
      return "\(path) cannot be added to: \(LogMessage.english(reason)). It is as it was."
    case .editorMissing: return "No editor is named: set EDITOR, or type the narrative in a line."
    case .editorFailed(let name): return "\(name) did not end well; type the narrative in a line."
    }
  }

  package var french: String {
    switch self {
    case .welcome:
      return
        "Une rencontre, tant qu’elle est fraîche. Entrée prend ce qui est entre crochets, ou passe ; "
        + "Ctrl-C garde un brouillon."
    case .resume(let draft):
      let name = draft.provider.map { " (\($0))" } ?? ""
      return "Il y a un brouillon\(name). Le continuer ? [O/n] "
    case .prompt(let step, let standard, let title, let unfinished):
      if unfinished {
        return
          "\(title) - jusqu’ici : « \(DisplayWidth.printable(standard ?? "")) ». Continuez (Entrée le "
          + "laisse ainsi, - recommence) : "
      }
      return LogMessage.french(step, title) + LogMessage.shown(standard) + " : "
    case .choice(let number, let name): return "  \(number) \(name)"
    case .reply(let reply): return LogMessage.french(reply)
    case .summary(let draft):
      return [draft.provider, draft.site, draft.touchpoint, draft.observed].compactMap { $0 }
        .joined(separator: " · ")
    case .confirm:
      return
        "Entrée enregistre. Ou corrigez : issue=tenue, attention=rompue, ou le nom d’un champ (date, "
        + "récit …) ; q garde un brouillon, x le jette : "
    case .confirmNothing:
      return
        "Il n’y a encore rien à juger : récit, attente ou questions ? (q garde un brouillon, x le "
        + "jette) : "
    case .draftKept(let path):
      return "Rien n’est perdu : le brouillon est dans \(path), maillon log le proposera."
    case .draftDiscarded: return "Jeté."
    case .recordedInLedger(let batch, let ledger):
      return
        "enregistré comme lot \(batch) dans \(ledger) · annuler : maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .known(let ledger): return "\(ledger) avait déjà cette rencontre ; rien n’a changé"
    case .changed(let ledger):
      return
        "\(ledger) a une autre rencontre sous cet identifiant ; --update laisse celle-ci la remplacer"
    case .recordedInSheet(let path): return "ajouté à \(path) · maillon import le lit"
    case .nothingRecorded: return "Rien n’a été enregistré."
    case .incomplete(let missing):
      return "Pour enregistrer sans questions, il faut donner \(missing.joined(separator: " et "))."
    case .answerUnreadable(let text):
      return "« \(text) » n’a pas la forme question=valeur, ou la réponse n’est pas connue."
    case .dayUnreadable(let text): return "« \(text) » n’est pas un jour jusqu’à aujourd’hui."
    case .sheetUnusable(let path, let reason):
      return
        "Impossible d’ajouter à \(path) : \(LogMessage.french(reason)). Il est resté tel quel."
    case .editorMissing:
      return "Aucun éditeur n’est nommé : définissez EDITOR, ou écrivez le récit sur une ligne."
    case .editorFailed(let name):
      return "\(name) ne s’est pas bien terminé ; écrivez le récit sur une ligne."
    }
  }

  private static func english(_ step: LogDialogue.Step, _ title: String) -> String {
    switch step {
    case .provider: "Who served you? (provider)"
    case .site: "Where? (site; Enter skips)"
    case .touchpoint: "Through which channel?"
    case .observed: "When?"
    case .observer: "Who observed?"
    case .narrative: "What happened, in a line (:e opens $EDITOR)"
    case .wait: "How many minutes did you wait? (Enter skips)"
    case .asksQuestions: "Answer the questions of the rubric? [y/N]"
    case .question: "\(title) (Enter skips)"
    case .reflection(.feeling): "How would you feel if you were served this way? (Enter skips)"
    case .reflection(.onePercent): "What would you improve by one percent? (Enter skips)"
    case .reflection(.ideal): "What would the ideal be here? (Enter skips)"
    case .resume, .confirm, .done, .left, .discarded: ""
    }
  }

  private static func french(_ step: LogDialogue.Step, _ title: String) -> String {
    switch step {
    case .provider: "Qui vous a servi ? (prestataire)"
    case .site: "Où ? (lieu ; Entrée passe)"
    case .touchpoint: "Par quel canal ?"
    case .observed: "Quand ?"
    case .observer: "Qui a observé ?"
    case .narrative: "Que s’est-il passé, en une ligne (:e ouvre $EDITOR)"
    case .wait: "Combien de minutes d’attente ? (Entrée passe)"
    case .asksQuestions: "Répondre aux questions de la grille ? [o/N]"
    case .question: "\(title) (Entrée passe)"
    case .reflection(.feeling): "Comment vous sentiriez-vous, servi ainsi ? (Entrée passe)"
    case .reflection(.onePercent): "Qu’amélioreriez-vous d’un pour cent ? (Entrée passe)"
    case .reflection(.ideal): "Quel serait l’idéal ici ? (Entrée passe)"
    case .resume, .confirm, .done, .left, .discarded: ""
    }
  }

  private static func english(_ reply: LogDialogue.Reply) -> String {
    switch reply {
    case .taken, .corrected, .editor: ""
    case .completed(let name): "→ \(DisplayWidth.printable(name))"
    case .new(let name): "→ \(DisplayWidth.printable(name)) (new)"
    case .choices: "Which one? Type its number, more letters, or = before a new name."
    case .needed: "This one is needed."
    case .noDay: "A day up to today: 2025-07-03, 3/7, yesterday, -2; with a time: 2025-07-03 08:10."
    case .noMinutes: "A number of minutes, such as 3 or 2.5."
    case .noAnswer(let answers):
      answers.isEmpty ? "A figure is wanted." : "One of: \(answers.joined(separator: ", "))."
    case .notUnderstood: "That is not understood."
    case .nothingToJudge: "There is nothing to judge yet."
    }
  }

  private static func french(_ reply: LogDialogue.Reply) -> String {
    switch reply {
    case .taken, .corrected, .editor: ""
    case .completed(let name): "→ \(DisplayWidth.printable(name))"
    case .new(let name): "→ \(DisplayWidth.printable(name)) (nouveau)"
    case .choices: "Lequel ? Tapez son numéro, plus de lettres, ou = devant un nouveau nom."
    case .needed: "Celui-ci est nécessaire."
    case .noDay:
      "Un jour jusqu’à aujourd’hui : 2025-07-03, 3/7, hier, -2 ; avec l’heure : 2025-07-03 08:10."
    case .noMinutes: "Un nombre de minutes, comme 3 ou 2,5."
    case .noAnswer(let answers):
      answers.isEmpty ? "Il faut un nombre." : "L’un de : \(answers.joined(separator: ", "))."
    case .notUnderstood: "Ce n’est pas compris."
    case .nothingToJudge: "Il n’y a encore rien à juger."
    }
  }

  private static func english(_ fault: SheetFault) -> String {
    switch fault {
    case .encoding: "it is not in UTF-8"
    case .noEnd: "it does not end in </sheet>"
    case .column(let name): "it has no column \(name)"
    case .unreadable: "it would not read as a sheet any more"
    case .unwritable: "it cannot be written"
    }
  }

  private static func french(_ fault: SheetFault) -> String {
    switch fault {
    case .encoding: "il n’est pas en UTF-8"
    case .noEnd: "il ne finit pas par </sheet>"
    case .column(let name): "il n’a pas de colonne \(name)"
    case .unreadable: "il ne se lirait plus comme une fiche"
    case .unwritable: "il ne peut être écrit"
    }
  }
}
