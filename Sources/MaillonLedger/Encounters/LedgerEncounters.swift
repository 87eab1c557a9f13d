import MaillonCore

extension Ledger {
  /// Hands out the encounters of a selection, by provider (bytes as compared), day and identity.
  ///
  /// - Parameters:
  ///   - selection: Which encounters.
  ///   - day: The ledger as it stood at the end of this day; nil for now.
  ///   - judge: Whose verdicts to give; cached ones are used where they are this judge's.
  ///   - body: Takes one encounter; what it throws ends the reading and is thrown on.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func forEachEncounter(
    in selection: Selection = .all, asOf day: Day? = nil, judge: Judge,
    _ body: (StoredEncounter) throws -> Void
  ) throws {
    try streaming(asOf: day, judge) { stream, past in
      if let past {
        try stream.past(past, selection) { try Ledger.hand($0, to: body) }
      } else {
        try stream.current(selection) { try Ledger.hand($0, to: body) }
      }
    }
  }

  /// Hands out the encounters of a selection, as far as counting needs them, in the order in which they came.
  ///
  /// Names are spelled as the ledger shows them.
  ///
  /// - Parameters:
  ///   - selection: Which encounters.
  ///   - day: The ledger as it stood at the end of this day; nil for now.
  ///   - judge: Whose verdicts to give; cached ones are used where they are this judge's.
  ///   - body: Takes one encounter; what it throws ends the reading and is thrown on.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func forEachCounted(
    in selection: Selection = .all, asOf day: Day? = nil, judge: Judge,
    _ body: (CountedEncounter) throws -> Void
  ) throws {
    try streaming(asOf: day, judge) { stream, past in
      guard let past else {
        return try stream.counted(selection) { try Ledger.hand($0, to: body) }
      }
      let matcher = Selection.Matcher(selection)
      var names = ShownNames()
      try stream.past(past) { _, stored in
        var counted = CountedEncounter(
          stored.encounter, stored.judgement, judge: judge.judgement)
        counted.place = names.shown(counted.place)
        if matcher.matches(stored.encounter) { try Ledger.hand(counted, to: body) }
      }
    }
  }

  /// The spellings under which the ledger shows names: those of the earliest encounters that stand.
  ///
  /// - Parameter day: The ledger as it stood at the end of this day; nil for now.
  /// - Returns: The spellings.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func shownNames(asOf day: Day? = nil) throws(LedgerError) -> ShownNames {
    try reading {
      let fold = BatchFold(store, asOf: day)
      guard try fold.isPast() else {
        func spelled(_ kind: NameKind) -> [String] { self.names.all(kind).map(\.text) }
        return ShownNames(
          providers: spelled(.provider), sites: spelled(.site), sectors: spelled(.sector),
          touchpoints: spelled(.touchpoint))
      }
      var shown = ShownNames()
      try EncounterStream(self, .nobody).past(fold) { _, stored in
        _ = shown.shown(CountedEncounter.Place(stored.encounter))
      }
      return shown
    }
  }

  /// Why whoever was handed an encounter would have no more.
  private struct Refusal: Error {
    let reason: any Error
  }

  private static func hand<Element>(
    _ element: Element, to body: (Element) throws -> Void
  ) throws {
    do {
      try body(element)
    } catch {
      throw Refusal(reason: error)
    }
  }

  /// Streams what stands now, or what stood at the end of a day.
  private func streaming(
    asOf day: Day?, _ judge: Judge, _ body: (EncounterStream, BatchFold?) throws -> Void
  ) throws {
    var refusal: Refusal?
    try reading {
      let fold = BatchFold(store, asOf: day)
      do {
        try body(try EncounterStream(self, judge), try fold.isPast() ? fold : nil)
      } catch let error as Refusal {
        // What the caller throws is not ours to translate.
        refusal = error
      }
    }
    if let refusal { throw refusal.reason }
  }

  /// The encounters that stand under an id: the sheet's own, or `#` and sixteen hexadecimal digits.
  ///
  /// - Parameters:
  ///   - id: The id, as `StoredEncounter.id` or `exactId` gives it.
  ///   - day: The ledger as it stood at the end of this day; nil for now.
  ///   - judge: Whose verdicts to give.
  /// - Returns: None, one, or several where sources share an id or twins have none.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func encounters(
    id: String, asOf day: Day? = nil, judge: Judge
  ) throws(LedgerError) -> [StoredEncounter] {
    try reading {
      let fold = BatchFold(store, asOf: day)
      if try fold.isPast() {
        var found: [StoredEncounter] = []
        try EncounterStream(self, judge).past(fold) { _, stored in
          if stored.id.utf8.elementsEqual(id.utf8) || stored.exactId == id { found.append(stored) }
        }
        return found
      }
      var maker = FingerprintMaker()
      var keys: [Int64] = []
      for source in [""] + names.all(.source).map(\.text) {
        let key = IdentityKey.key(id: id, source: source, with: &maker)
        // Sources that differ in composition alone have the same ids.
        if !keys.contains(key) { keys.append(key) }
      }
      if id.utf8.first == UInt8(ascii: "#"), let key = UInt64(id.dropFirst(), radix: 16) {
        keys.append(Int64(bitPattern: key))
      }
      let stream = try EncounterStream(self, judge)
      let isCached = try EncounterStream.isCached(judge, in: self)
      let query = try store.statement(
        "SELECT \(EncounterRow.columns) FROM encounter WHERE key = ? ORDER BY number")
      var found: [StoredEncounter] = []
      for key in keys {
        query.bind(key, at: 1)
        while try query.step() {
          let row = EncounterRow(query)
          found.append(
            try stream.encounter(row.revision, stream.known(row, isCached: isCached)))
        }
      }
      return found.filter { $0.id.utf8.elementsEqual(id.utf8) || $0.exactId == id }
    }
  }

  /// How many encounters of a selection stand, and the days they span.
  ///
  /// - Parameters:
  ///   - selection: Which encounters.
  ///   - day: The ledger as it stood at the end of this day; nil for now.
  /// - Returns: The coverage.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func coverage(in selection: Selection = .all, asOf day: Day? = nil)
    throws(LedgerError) -> Coverage
  {
    try reading {
      let fold = BatchFold(store, asOf: day)
      guard try !fold.isPast() else { return try pastCoverage(selection, fold) }
      let condition = SelectionCondition(selection, names)
      let query = try store.statement(
        "SELECT count(*), min(day), max(day) FROM encounter WHERE \(condition.sql)")
      condition.bind(to: query)
      guard try query.step() else { return Coverage(encounters: 0) }
      defer { query.reset() }
      return Coverage(
        encounters: Int(query.integer(0)),
        first: query.optionalInteger(1).map { Day(number: Int32(truncatingIfNeeded: $0)) },
        last: query.optionalInteger(2).map { Day(number: Int32(truncatingIfNeeded: $0)) })
    }
  }

  private func pastCoverage(_ selection: Selection, _ fold: BatchFold) throws -> Coverage {
    var coverage = Coverage(encounters: 0)
    let matcher = Selection.Matcher(selection)
    try EncounterStream(self, .nobody).past(fold) { _, stored in
      guard matcher.matches(stored.encounter) else { return }
      coverage.add(stored.encounter.observed.day)
    }
    return coverage
  }

  /// A hash of what stands, in hexadecimal.
  ///
  /// The same encounters give the same hash, whatever the order, the files and the formats they came in, and however they were judged. What persons said
  /// of them is part of it.
  package func stateHash() throws(LedgerError) -> String {
    try reading {
      var sum: (UInt64, UInt64) = (0, 0)
      var maker = FingerprintMaker()
      try EncounterStream(self, .nobody).stored(.all) { row, encounter, record in
        let mark = ContentMark(of: record?.marked(encounter) ?? encounter, with: &maker)
        // A sum does not mind the order; twins count twice.
        sum.0 &+= mark.mixed(with: UInt64(bitPattern: row.key))
        sum.1 &+= mark.mixed(with: ~UInt64(bitPattern: row.key))
      }
      return [sum.0, sum.1].map { half in
        let digits = String(half, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
    }
  }
}

extension ReviewRecord {
  /// An encounter with everything that was said of it, appeals and reasons too, to be told apart by.
  fileprivate func marked(_ encounter: Encounter) -> Encounter {
    var marked = applied(to: encounter)
    for event in events {
      let kind =
        switch event.action {
        case .coding: "coding"
        case .appeal: "appeal"
        case .decision(_, let upheld): upheld == nil ? "refused" : "upheld"
        }
      marked.answers.append(
        Answer(
          question: "\u{1}\(kind) \(event.moment)", value: event.person, comment: event.reason))
    }
    return marked
  }
}
