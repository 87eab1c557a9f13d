import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon log`: record one encounter now.
struct Log: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Record one encounter while it is fresh.",
        "Noter une rencontre tant qu’elle est fraîche."),
      discussion: words(
        """
        On a terminal, asks for what the options do not say, shows the verdict with its words at once, and lets you \
        correct it before it is recorded. Ctrl-C keeps a draft beside the ledger (or the sheet) and offers it next \
        time. Answers may be given as to a criterion: attention=broken.

          maillon log
          maillon log --provider "Le Pain d'Augustine" --touchpoint in-person --narrative "Pas un regard."
          maillon log --sheet visits.csv
        """,
        """
        Sur un terminal, demande ce que les options ne disent pas, montre aussitôt le verdict avec ses mots, et laisse \
        corriger avant d’enregistrer. Ctrl-C garde un brouillon à côté du registre (ou de la fiche) et le propose la \
        fois suivante. On peut répondre comme à un critère : attention=rompue.

          maillon log
          maillon log --provider "Le Pain d'Augustine" --touchpoint in-person --narrative "Pas un regard."
          maillon log --sheet visites.csv
        """))
  }

  @OptionGroup var said: LogOptions

  @Option(
    help: help(
      "Add to this XML or CSV sheet instead of the ledger.",
      "Ajouter à cette fiche XML ou CSV au lieu du registre.", value: "file"))
  var sheet: String?

  @Flag(
    help: help(
      "Ask for what is not said, even where nobody types.",
      "Demander ce qui n’est pas dit, même si personne ne tape."))
  var ask = false

  @Flag(
    help: help(
      "Let it supersede another encounter under its id.",
      "La laisser remplacer une autre rencontre sous son identifiant."))
  var update = false

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let language = common.language(in: context)
    let canAsk = context.input.map { ask || $0.isTerminal } ?? false
    guard canAsk || said.isEnough else {
      throw Failure(
        saying: LogMessage.incomplete(said.missing), status: .misuse)
    }
    let target = try LogTarget(sheet: sheet, common, in: context)
    func say(_ message: LogMessage) {
      context.terminal.error.write(message.text(in: language) + "\n")
    }
    let known = try target.known()
    var draft = try said.draft(rubric: target.rubric.rubric, today: known.today)
    let draftFile = LogDraftFile(path: target.draftPath)
    var isAsked = false
    if let input = context.input, ask || (input.isTerminal && !said.isComplete(draft)) {
      isAsked = true
      let session = LogSession(
        input, known: known, classifier: target.rubric.classifier, file: draftFile, common,
        in: context)
      switch session.run(given: draft) {
      case .record(let whole): draft = whole
      case .discarded:
        say(.draftDiscarded)
        return .done
      case .kept, .interrupted:
        say(draftFile.draft() == nil ? .nothingRecorded : .draftKept(draftFile.path))
        return .interrupted
      }
    }
    if draft.observed == nil { draft.observed = known.today.description }
    guard let encounter = draft.encounter(recorded: known.today) else {
      throw Failure(
        saying: LogMessage.incomplete(
          said.missing), status: .misuse)
    }
    do {
      var report = try target.record(encounter, updates: update, showsNames: common.names)
      report.isVerdictShown = !isAsked
      if isAsked { draftFile.remove() }
      try output.finish(with: report)
      if case .changed = report.place { return .found }
      return .done
    } catch let fault as LogSheet.Fault {
      throw Failure(saying: LogMessage.sheetUnusable(sheet ?? "", reason: fault.reason))
    }
  }
}
