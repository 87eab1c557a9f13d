import MaillonCore

extension Message {
  /// The words in English.
  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .welcome:
      return """
        maillon — rank the people you visit by how consistently they serve you

          maillon import SHEET…       read observation sheets into the ledger
          maillon rank -p 2025-Q4     who is most consistent, and how sure are we
          maillon diff 2025-Q3 2025-Q4  what changed between two audits
          maillon classify SHEET…     verdicts, with the words they rest on

        Try:  maillon rank samples/audit/*      (no ledger needed)
              maillon explain --problem date-impossible
        Help: maillon help, maillon help COMMAND

        """
    case .failure(let text): return "maillon: \(text)\n"
    case .unexpected(let detail): return "something unforeseen went wrong: \(detail)"
    case .ledgerMissing(let path, let isFromVariable):
      return """
        no ledger here.
          Looked for \(path)\(isFromVariable ? ", named by $MAILLON_LEDGER" : "; $MAILLON_LEDGER is not set").
          Start one by importing:  maillon import -l audit.maillon SHEETS…
        """
    case .notALedger(let path):
      return """
        \(path) is not a ledger of Maillon. Nothing was changed.
          To read it as a sheet, give it after the command:  maillon rank \(ShellWord.quoted(path))
        """
    case .ledgerNewer(let path, let version, let supported):
      return """
        \(path) was made by a newer maillon (ledger \(version); this one reads up to \(supported)). Nothing was changed.
          Use the newer program, or export from it.
        """
    case .ledgerBusy(let path):
      return """
        \(path) is in use by another maillon. Nothing was changed.
          Wait until it is done, then try again.
        """
    case .ledgerDamaged(let path, let detail):
      return """
        \(path) is damaged: \(detail). Nothing was changed.
          Go back to a copy of it, or import the sheets into a new ledger.
        """
    case .ledgerReadOnly(let path):
      return """
        \(path) cannot be written to. Nothing was changed.
          Look at the rights of the file and of its folder.
        """
    case .ledgerDiskFull(let path):
      return """
        no room left on the disk of \(path). The file being imported was taken back whole.
          Make room, then import it again: what is known already stays as it is.
        """
    case .formatUnsupported(let format, let allowed):
      return """
        this command does not write \(format).
          It writes \(Message.list(allowed, "or")).
        """
    case .outputUnwritable(let path):
      return """
        \(path) cannot be written.
          Look at the folder, its rights and the room on the disk.
        """
    case .period(let problem): return Message.english(problem)
    case .periodBesideFile(let text):
      return """
        "\(text)" is a period, and the other side is a file.
          Compare two periods or two files; write ./\(text) for a file of that name.
        """
    case .mappingUnreadable(let text):
      return """
        "\(text)" is neither a mapping file nor a mapping such as provider=lieu.
          Name a column by its role:  --map provider=lieu
        """
    case .mappingUnusable(let path):
      return """
        \(path) cannot be used as a mapping; what is wrong with it stands above.
          Compare it with schemas/mapping.xsd.
        """
    case .roleUnknown(let role, let suggestion):
      return """
        there is no role "\(role)" for a column.\(suggestion.map { " Did you mean \($0)?" } ?? "")
          Roles are the canonical columns: provider, observed, touchpoint, narrative, …
        """
    case .rubricUnusable(let path):
      return """
        \(path) cannot be used as a rubric; what is wrong with it stands above.
          See a whole one:  maillon rubric show
        """
    case .rubricNotInForce(let inForce):
      return """
        the ledger judges by \(inForce); an import cannot judge by another rubric.
          Adopt it first:  maillon rubric use FILE
        """
    case .rubricAdopted(let label, let batch, let ledger):
      return
        "rubric \(label) is in force · recorded as batch \(batch) · undo with: maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .verdictsChanged(let changed, let count):
      return "\(numbers.integer(changed)) of \(numbers.count(count, .verdict)) changed"
    case .batchUnknown(let number):
      return """
        there is no batch \(number).
          See what was imported:  maillon imports
        """
    case .batchUndone(let number):
      return """
        batch \(number) is undone already. Nothing was changed.
          See what was imported:  maillon imports
        """
    case .notABatch(let number):
      return """
        batch \(number) is not an import, so it cannot be undone.
          See what was imported:  maillon imports
        """
    case .encounterUnknown(let id):
      return """
        there is no encounter "\(id)".
          See the ids:  maillon classify SHEETS…
        """
    case .providerUnknown(let name, let suggestion):
      let hint = suggestion.map { "Did you mean \($0)?" } ?? "See the names:  maillon rank"
      return """
        nobody of the name "\(name)" was visited in that period.
          \(hint)
        """
    case .problemCodeUnknown(let code, let suggestion):
      let hint =
        suggestion.map { "Did you mean \($0)?" } ?? "See them all:  maillon explain --problem list"
      return """
        there is no problem with the code "\(code)".
          \(hint)
        """
    case .fileNotRead(let file):
      return """
        \(file) could not be read; what is wrong stands above.
          Look at one file alone:  maillon check \(ShellWord.quoted(file))
        """
    case .criterionUnknown(let criterion, let known):
      return """
        the rubric has no criterion "\(criterion)".
          It has \(Message.list(known, "and")).
        """
    case .talliesHaveNoCriteria:
      return """
        tallies carry no criteria.
          Give sheets, or the ledger, to rank by one criterion.
        """
    case .talliesHaveNoAnswers:
      return """
        tallies carry neither answers nor words nor dates.
          Give sheets, or the ledger.
        """
    case .mixedInput(let file):
      return """
        \(file) holds tallies, and another file holds sheets.
          Give files of one kind: tallies carry no words or dates to judge.
        """
    case .rank: return "Rank"
    case .couldBe: return "could be"
    case .provider: return "Provider"
    case .site: return "Site"
    case .sector: return "Sector"
    case .encounters: return "Enc"
    case .score: return "Score"
    case .interval(let level): return "\(numbers.percent(level)) interval"
    case .weakestLink: return "Weakest link"
    case .change(let level):
      return level.map { "Change (\(numbers.percent($0)))" } ?? "Change"
    case .line: return "line"
    case .field: return "field"
    case .found: return "found"
    case .code: return "code"
    case .batch: return "Batch"
    case .when: return "When"
    case .file: return "File"
    case .new: return "New"
    case .known: return "Known"
    case .changed: return "Changed"
    case .rejected: return "Rejected"

    case .leagueTitle(let period, let rubric):
      return "Service consistency · \(period) · rubric \(rubric)"
    case .leagueCounts(let unit, let count, let encounters, let level):
      return "\(numbers.count(count, Noun(unit))) · \(numbers.count(encounters, .encounter)) · "
        + "intervals are \(numbers.percent(level))"
    case .networkLine(let symbol, let strength, let links):
      let chain = links == 1 ? "one link" : "a chain of \(links) links"
      let over = links > 0 ? " over \(chain)" : ""
      return "\(symbol) network: \(numbers.percent(strength))\(over)."
    case .rankReading(let method):
      return Message.englishScore(method)
        + " Rank orders the scores; “could be” is what the visits support."
    case .unranked(let count, let minimum):
      return "\(numbers.count(count, .row)) without a place: fewer than \(minimum) decided "
        + "encounters (--min)."
    case .undecidedCount(let undecided, let policy):
      let counted =
        switch policy {
        case .exclude: "not counted"
        case .broken: "counted as broken"
        case .kept: "counted as kept"
        }
      return "\(numbers.count(undecided, .encounter)) undecided, \(counted)."
    case .undecidedBounds(let rows):
      return "Scores if all of them had been broken, or kept: \(Message.bounds(rows, numbers))."
    case .standingWarning(let warning): return Message.english(warning)
    case .review(let message): return message.text(in: .english)
    case .forget(let message): return message.text(in: .english)
    case .server(let message): return message.text(in: .english)
    case .ledgerCare(let message): return message.text(in: .english)
    case .place(let message): return message.english
    case .adjustment(let message): return message.text(in: .english)
    case .noStandings: return "Nothing to rank: no encounter fits."
    case .whyNext(let provider, let period, let ledger):
      let period = period.map { " -p \(ShellWord.quoted($0))" } ?? ""
      return
        "Why?  maillon explain \(ShellWord.quoted(provider))\(period)\(LedgerFlag.text(ledger))"
    case .moreRows(let count): return "… and \(numbers.count(count, "more row", "more rows"))."

    case .fileSummary(let summary):
      return Message.summary(
        summary, counted: numbers.count(summary.encounters, .encounter),
        DialectWords(
          guessed: "guessed", tab: "tab", decimalComma: "decimal comma", mapping: "mapping",
          leftOut: "\(numbers.count(summary.leftOut, .row)) left out"))
    case .rejectsWritten(let count, let files, let reasons):
      let places = files.joined(separator: ", ")
      return count == 0
        ? "nothing rejected: \(places) is empty"
        : "\(numbers.integer(count)) rejected, as they came: \(places) · why: \(reasons)"
    case .rejectsNotCopied(let count, let reasons):
      return
        "\(numbers.integer(count)) rejected that cannot be copied out of their file (XML, or a row "
        + "too long): mend them there, at the lines in \(reasons)"
    case .outputIsInput(let file):
      return """
        \(file) is read, and the results would write over it.
          Give --output another name.
        """
    case .outputIsLedger(let file):
      return """
        \(file) is a ledger, and the results would write over it.
          Give --output or --rejects another name.
        """
    case .outputExists(let file):
      return """
        \(file) is there already; it is not begun anew.
          Give --output another name, or take the old file away.
        """
    case .rejectsFileIsInput(let file):
      return """
        \(file) is one of the files to import, and --rejects would write over it.
          Give --rejects another name.
        """
    case .importCounts(let new, let known, let changed, let rejected, let updated):
      var kept = ""
      if changed > 0 {
        kept =
          updated
          ? " (replaced; the old ones stay on record)" : " (kept the first; --update to replace)"
      }
      return "\(numbers.integer(new)) new   \(numbers.integer(known)) already known   "
        + "\(numbers.integer(changed)) changed\(kept)   \(numbers.integer(rejected)) rejected"
    case .problemCounts(let errors, let warnings, let batch, let ledger):
      let more = batch.map { "   maillon imports --problems \($0)\(LedgerFlag.text(ledger))" } ?? ""
      return "problems: \(numbers.count(errors, .error)), "
        + "\(numbers.count(warnings, .warning))\(more)"
    case .recorded(let batch, let ledger):
      return
        "recorded as batch \(batch) in \(ledger) · undo with: maillon undo \(batch)\(LedgerFlag.text(ledger))"
    case .dryRun: return "dry run: nothing was written"
    case .nothingRecorded: return "nothing was written"
    case .fileFailed(let file): return "\(file)   not taken at all"
    case .moreProblems(let code, let count):
      return "… and \(numbers.integer(count)) more \(code)"
    case .checkSummary(let encounters, let good, let rejected):
      return
        "\(numbers.count(encounters, .encounter)) read: \(numbers.integer(good)) good, "
        + "\(numbers.integer(rejected)) rejected."
    case .explainHint(let code): return "What a code means:  maillon explain --problem \(code)"
    case .columnHeading: return "column"
    case .roleHeading: return "role"
    case .decidedHeading: return "decided by"
    case .samplesHeading: return "samples"
    case .undone(let batch, let encounters):
      return
        "batch \(batch) undone: \(numbers.count(encounters, .encounter)) no longer \(numbers.agree(encounters, "stands", "stand")). "
        + "Importing again brings them back."
    case .noBatches: return "Nothing was imported yet."
    case .importKind: return "import"
    case .undoKind(let batch): return "undo of \(batch)"
    case .rubricKind: return "rubric"
    case .undoneMark: return "undone"

    case .verdictSummary(let encounters, let broken, let kept, let exceeded, let undecided):
      return "\(numbers.count(encounters, .encounter)): \(broken) broken, \(kept) kept, "
        + "\(exceeded) exceeded, \(undecided) undecided."
    case .outcome(let level):
      switch level {
      case .broken: return "broken"
      case .kept: return "kept"
      case .exceeded: return "exceeded"
      case nil: return "undecided"
      }
    case .recovered: return "recovered"
    case .evidenceAnswer: return "answer"
    case .evidenceMeasure: return "measure"
    case .evidenceCoded: return "coded"
    case .noEvidence: return "nothing in it tells how it went"
    case .guess(let level): return "perhaps \(Message.outcome(level).english)"
    }
  }

  private static func english(_ problem: PeriodProblem) -> String {
    let first: String
    switch problem {
    case .notAPeriod(let text): first = "\"\(text)\" is not a period."
    case .quarterOutOfRange(let text):
      first = "\"\(text)\" is not a period: a year has four quarters."
    case .halfOutOfRange(let text): first = "\"\(text)\" is not a period: a year has two halves."
    case .monthOutOfRange(let text):
      first = "\"\(text)\" is not a period: a year has twelve months."
    case .weekOutOfRange(let text):
      first = "\"\(text)\" is not a period: that year has no such week."
    case .dayImpossible(let text, let length):
      first = "\"\(text)\" is not a period: that month has \(length) days."
    case .reversed(let text, let from, let to):
      first = "\"\(text)\" ends (\(to)) before it begins (\(from))."
    }
    return """
      \(first)
        Periods look like 2026, 2026-Q2, 2026-04, 2026-W18, 2026-04-01..2026-06-30, wave:NAME.
      """
  }

  private static func englishScore(_ method: StandingMethod) -> String {
    switch method {
    case .chain:
      "Score: of 100 customers who pass once through every touchpoint, how many would find every promise kept."
    case .pooled:
      "Score: the share of promises kept over all encounters, drawn towards the network where they are few."
    case .weakest: "Score: the chance of a kept promise at the weakest link visited."
    case .wilson: "Score: the lower end of Wilson's interval of the share of promises kept."
    case .raw: "Score: the raw share of promises kept, whatever the number of encounters."
    case .plus:
      "Score: the share of encounters that exceeded, drawn towards the network where they are few."
    case .percentage:
      "Score: the mean of the encounters' percentage scores, weighted points earned of those possible."
    }
  }
}
