import MaillonCore
import MaillonIntake
import MaillonLedger
import MaillonPresentation

/// What a command judges: the ledger, or files read for this one command.
final class Audit {
  fileprivate enum Material {
    case ledger(Ledger, LedgerLocation)
    case files([String])
  }

  fileprivate let material: Material
  fileprivate let common: CommonOptions
  private let context: Context
  private let reader: SheetFiles
  fileprivate let rubric: RubricInForce
  /// Whether the files held tallies; known once they are counted.
  private(set) var readsTallies = false
  /// Everybody whom the files named so far.
  private var met: Set<Person> = []

  /// Whether it was said what is wrong with the files; read again, they are no news.
  private var hasSpoken = false

  /// Whether it was said that nothing fits what was asked for, and what there is.
  private var hasSaidWhatThereIs = false

  /// Whether something in the files was rejected or could not be read.
  private(set) var status = ExitStatus.done

  /// Prepares the material; files are read when they are counted.
  ///
  /// - Parameters:
  ///   - files: sheets or tallies; without any, the ledger is meant.
  ///   - reading: how sheets are read.
  ///   - common: the options of the command.
  ///   - context: the world around.
  /// - Throws: `Failure` where there is no ledger, or the rubric or a mapping cannot be used.
  init(
    files: [String], _ reading: ReadingOptions, _ common: CommonOptions, in context: Context
  ) throws {
    self.common = common
    self.context = context
    if files.isEmpty {
      let location = LedgerLocation(common, in: context)
      let ledger = try location.open(.read, in: context)
      material = .ledger(ledger, location)
      rubric = try location.reporting { try RubricInForce(common, ledger: ledger, in: context) }
    } else {
      material = .files(files)
      rubric = try RubricInForce.forFiles(common, in: context)
    }
    reader = try SheetFiles(reading, rubric: rubric.rubric, common, in: context)
    if case .ledger(_, let location) = material {
      VerboseNote.ledger(location.path).say(common, in: context)
    }
    VerboseNote.rubric(RubricLabel(rubric.rubric)).say(common, in: context)
  }

  /// The rubric that the counts rest on; nil where tallies were read.
  var rubricLabel: RubricLabel? {
    readsTallies ? nil : RubricLabel(rubric.rubric)
  }

  /// What keeps persons out of what is printed; of files, once they were read.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func veil() throws -> PeopleVeil {
    PeopleVeil(try people(), key: try pseudonymKey(), showsNames: common.names)
  }

  /// What a report says that it was made from.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func source() throws -> ReportSource {
    switch material {
    case .ledger(let ledger, let location):
      try location.reporting {
        try common.asOf.map { .ledgerOf($0) } ?? .ledger(stateHash: ledger.stateHash())
      }
    case .files(let files): .files(files)
    }
  }

  /// Everybody whom the ledger names, or whom the files named so far.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func people() throws -> [Person] {
    switch material {
    case .ledger(let ledger, let location): try location.reporting { try ledger.people() }
    case .files: met.sorted()
    }
  }

  /// The spellings under which names are shown: the ledger's, whatever is selected, or in files the first ones met.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func shownNames() throws -> ShownNames {
    guard case .ledger(let ledger, let location) = material else { return ShownNames() }
    return try location.reporting { try ledger.shownNames(asOf: common.asOf) }
  }

  /// The key of pseudonyms: the ledger's, or that of all files.
  ///
  /// - Throws: `Failure` where the ledger cannot be read.
  func pseudonymKey() throws -> [UInt8] {
    switch material {
    case .ledger(let ledger, let location): try location.reporting { try ledger.pseudonymKey() }
    case .files: Pseudonyms.keyOfFiles
    }
  }

  /// Where a criterion stands in the rubric; nil where none is asked for.
  ///
  /// - Throws: `Failure` where the rubric has no such criterion.
  func index(ofCriterion id: String?) throws -> Int? {
    guard let id else { return nil }
    let known = rubric.rubric.criteria.map(\.id)
    guard let index = known.firstIndex(of: id) else {
      throw Failure(.criterionUnknown(id, known: known), status: .misuse)
    }
    return index
  }

  /// Counts the encounters of a selection.
  ///
  /// - Throws: `Failure` where the ledger cannot be read, or a file cannot.
  func tally(_ selection: Selection, _ counting: Counting) throws -> Tally {
    var counter = EncounterCounter(counting)
    var tallied = TallyRowCounter(selection, by: counting.unit)
    switch material {
    case .ledger(let ledger, let location):
      return try location.reporting {
        let tally = try ledger.tally(
          counting, in: selection, asOf: common.asOf, judge: rubric.judge)
        if tally.isEmpty { sayWhatThereIs(try ledger.coverage(asOf: common.asOf)) }
        return tally
      }
    case .files(let files):
      try read(files, selection) {
        tallied.add($0)
      } encounters: {
        counter.add($0, $1)
      }
      return readsTallies ? tallied.tally : counter.tally
    }
  }

  /// A period, counted for a comparison.
  struct CountedPeriod {
    let tally: Tally
    /// Each criterion's levels, with the criteria in place of touchpoints; nil where tallies were read, which have none.
    let criteria: Tally?
    let counter: PeriodCounter
    /// How names are spelled so far.
    let names: ShownNames
  }

  /// Counts the encounters of a selection for a comparison.
  ///
  /// - Parameters:
  ///   - selection: Which encounters.
  ///   - counting: By what.
  ///   - names: Spellings that are known already: those of the period that it is compared with.
  /// - Returns: What was counted.
  /// - Throws: `Failure` where the ledger cannot be read, or a file cannot.
  func countedPeriod(
    _ selection: Selection, _ counting: Counting, names: ShownNames = ShownNames()
  ) throws -> CountedPeriod {
    var counter = PeriodCounter(
      counting, criteria: rubric.rubric.criteria.map(\.id), names: names)
    var tallied = TallyRowCounter(selection, by: counting.unit, names: names)
    switch material {
    case .ledger(let ledger, let location):
      try location.reporting {
        try ledger.forEachCounted(in: selection, asOf: common.asOf, judge: rubric.judge) {
          counter.add($0)
        }
        if counter.isEmpty { sayWhatThereIs(try ledger.coverage(asOf: common.asOf)) }
      }
    case .files(let files):
      try read(files, selection) {
        tallied.add($0)
      } encounters: { encounter, judgement in
        counter.add(CountedEncounter(encounter, judgement, judge: rubric.classifier.judge))
      }
    }
    return CountedPeriod(
      tally: readsTallies ? tallied.tally : counter.tally,
      criteria: readsTallies ? nil : counter.criterionTally, counter: counter,
      names: readsTallies ? tallied.names : counter.names)
  }

  /// Reads files to their ends, judges the encounters of a selection, and says what is wrong.
  fileprivate func read(
    _ files: [String], _ selection: Selection, tallies: @escaping (TallyRow) -> Void,
    encounters: (Encounter, Judgement) throws -> Void
  ) throws {
    let matcher = Selection.Matcher(selection)
    let classifier = rubric.classifier
    var coverage = Coverage(encounters: 0)
    var fits = false
    var kinds: Set<Bool> = []
    var accounts: [FileAccount] = []
    var encountersMet = MetEncounters()
    var repeated = 0
    var places: Set<String> = []
    for file in try reader.files(files) {
      // Encounters are known again by what they are, tallies only by the file that they stand in.
      if !places.insert(filePlace(file)).inserted, kinds == [true] {
        if !hasSpoken { say(.talliesAgain(file)) }
        continue
      }
      encountersMet.beginFile()
      let result = try reader.read(
        file, tallies: tallies,
        preparing: { $0.map { matcher.matches($0) ? classifier.judge($0) : nil } },
        encounters: { encounter, judgement in
          if !common.names { met.formUnion(encounter.people) }
          guard encountersMet.isNew(encounter) else {
            repeated += 1
            return
          }
          coverage.add(encounter.observed.day)
          guard let judgement else { return }
          fits = true
          try encounters(encounter, judgement)
        })
      accounts.append(result.account)
      if !result.account.isRejected { kinds.insert(result.isTallies) }
      if kinds.count > 1 { throw Failure(.mixedInput(file), status: .misuse) }
    }
    if !hasSpoken { reader.say(accounts, repeated: repeated) }
    hasSpoken = true
    if let failed = accounts.first(where: \.isRejected) {
      throw Failure(.fileNotRead(failed.summary.file))
    }
    if accounts.contains(where: { $0.rejected > 0 }) { status = .found }
    readsTallies = kinds == [true]
    if !fits, coverage.encounters > 0 { sayWhatThereIs(coverage) }
  }

  /// Says, once, what there is where nothing fits what was asked for.
  fileprivate func sayWhatThereIs(_ coverage: Coverage) {
    guard !hasSaidWhatThereIs else { return }
    hasSaidWhatThereIs = true
    if let first = coverage.first, let last = coverage.last {
      say(.nothingFits(encounters: coverage.encounters, first: first, last: last))
    } else {
      say(.emptyLedger)
    }
  }

  private func say(_ message: ReadingMessage) {
    guard !common.quiet else { return }
    let text = DisplayWidth.printable(message.text(in: common.language(in: context)))
    context.terminal.error.write(text + "\n")
  }
}

extension Audit {
  /// An encounter with its verdict in short, and the name to ask for it by.
  struct Seen {
    /// With what persons coded.
    let encounter: Encounter
    /// As observed.
    let original: Encounter
    /// What persons said of it; nil where nobody did.
    let record: ReviewRecord?
    let judgement: Judgement
    let id: String
  }

  /// The rubric that encounters are judged by.
  var judgingRubric: Rubric { rubric.rubric }

  /// The rubric made ready to judge.
  var judgingClassifier: Classifier { rubric.classifier }

  /// The verdict on an encounter in short.
  func judgement(on encounter: Encounter) -> Judgement { rubric.classifier.judge(encounter) }

  /// Whether the encounters can be read more than once.
  var canBeReadAgain: Bool {
    if case .files(let files) = material { !files.contains("-") } else { true }
  }

  /// The whole verdict on an encounter, with its evidence.
  func verdict(on encounter: Encounter) -> Verdict { rubric.classifier.classify(encounter) }

  /// Counts the encounters of a selection, and remembers who saw them; tallies remember nobody.
  ///
  /// - Throws: `Failure` where the ledger cannot be read, or a file cannot.
  func tallyWithHistory(
    _ selection: Selection, _ counting: Counting
  ) throws -> (tally: Tally, history: History) {
    let names = try shownNames()
    var counter = EncounterCounter(counting, names: names)
    var history = History(of: counting.unit, names: names)
    var tallied = TallyRowCounter(selection, by: counting.unit)
    switch material {
    case .ledger:
      try forEachEncounter(in: selection) {
        counter.add($0.encounter, $0.judgement)
        history.add($0.encounter, $0.judgement, id: $0.id)
      }
    case .files(let files):
      try read(files, selection) {
        tallied.add($0)
      } encounters: { encounter, judgement in
        let place = encounter.provenance
        counter.add(encounter, judgement)
        history.add(encounter, judgement, id: encounter.id ?? "\(place.file):\(place.line)")
      }
    }
    history.sort()
    return (readsTallies ? tallied.tally : counter.tally, history)
  }

  /// An encounter as an explanation quotes it, without names.
  func explained(_ seen: Seen, _ veil: PeopleVeil) -> ExplainedEncounter {
    var shown = veil.pseudonymised(seen.encounter)
    let verdict = veil.masked(verdict(on: shown))
    let original = seen.record.map { _ in
      veil.masked(self.verdict(on: veil.pseudonymised(seen.original)))
    }
    if let text = shown.narrative?.text { shown.narrative?.text = veil.blotted(text) }
    return ExplainedEncounter(
      id: seen.id, encounter: shown, verdict: verdict, original: original,
      events: seen.record?.events.map { veil.masked($0) } ?? [])
  }

  /// The encounters of a selection under an id.
  ///
  /// - Throws: `Failure` where the ledger cannot be read, or a file cannot, or it holds tallies.
  func encounters(id: String, in selection: Selection) throws -> [Seen] {
    let matcher = Selection.Matcher(selection)
    var found: [Seen] = []
    switch material {
    case .ledger(let ledger, let location):
      try location.reporting {
        found = try ledger.encounters(id: id, asOf: common.asOf, judge: rubric.judge)
          .filter { matcher.matches($0.encounter) }.map { Seen($0) }
      }
    case .files:
      try forEachEncounter(in: selection) { if $0.id == id { found.append($0) } }
    }
    return found
  }

  /// Hands out the encounters of a selection: by provider and day from the ledger, as read from files.
  ///
  /// - Parameters:
  ///   - selection: Which encounters.
  ///   - rows: Takes every row of files that hold tallies; nil where nothing can be done with them.
  ///   - body: Takes an encounter.
  /// - Throws: `Failure` where the ledger cannot be read, or a file cannot, or it holds tallies that
  ///   nobody takes.
  func forEachEncounter(
    in selection: Selection, rows: ((TallyRow) -> Void)? = nil, _ body: (Seen) throws -> Void
  ) throws {
    switch material {
    case .ledger(let ledger, let location):
      try location.reporting {
        var fits = false
        try ledger.forEachEncounter(in: selection, asOf: common.asOf, judge: rubric.judge) {
          fits = true
          try body(Seen($0))
        }
        if !fits { sayWhatThereIs(try ledger.coverage(asOf: common.asOf)) }
      }
    case .files(let files):
      try read(files, selection) {
        rows?($0)
      } encounters: { encounter, judgement in
        let place = encounter.provenance
        let id = encounter.id ?? "\(place.file):\(place.line)"
        try body(
          Seen(
            encounter: encounter, original: encounter, record: nil,
            judgement: judgement, id: id))
      }
      if readsTallies, rows == nil { throw Failure(.talliesHaveNoAnswers, status: .misuse) }
    }
  }
}

extension Audit.Seen {
  /// An encounter as the ledger holds it.
  init(_ stored: StoredEncounter) {
    self.init(
      encounter: stored.encounter, original: stored.original, record: stored.record,
      judgement: stored.judgement, id: stored.id)
  }
}
