import MaillonCore

extension Ledger {
  /// Removes a person's identity from the whole ledger, for good.
  ///
  /// The name goes from columns and texts, from contents that stand and that do not, from codings,
  /// appeals and problems; storage is overwritten. Encounters stay and count as before: one word
  /// stands for the person in all of them. Keyed marks stay, so that sheets imported later are
  /// treated alike and known again.
  ///
  /// - Parameters:
  ///   - person: Whom to forget, by any spelling of the name.
  ///   - judge: Judges the encounters whose words are masked.
  /// - Returns: What was done.
  /// - Throws: `personUnknown`, `judgedOtherwise`.
  package func forget(_ person: Person, judge: Judge) throws(LedgerError) -> Forgetting {
    try store.translating { try store.overwriteDeleted() }
    let forgetting = try writing {
      if let cached = try cachedJudging(), cached != judge.key {
        throw LedgerError.judgedOtherwise(cached: cached)
      }
      let wanted = ComparedName(person.name)
      let spellings = try peopleTable.all().filter {
        $0.kind == person.kind && ComparedName($0.name) == wanted
      }
      guard !spellings.isEmpty else { throw LedgerError.personUnknown(name: person.name) }
      let batch = try addBatch(.forget)
      let number = try mark(spellings, batch: batch)
      forgotten = try readForgotten()
      var result = Forgetting(
        batch: batch, standIn: ForgottenPeople.standIn(number), encounters: 0, events: 0,
        changedVerdicts: 0, remaining: 0)
      try rewriteContents(judge, &result)
      try rewriteEvents(&result)
      try rewriteFiles()
      try rewriteWords()
      let removal = try store.statement("DELETE FROM person WHERE kind = ? AND name = ?")
      for other in try peopleTable.all() where forgotten.standIn(for: other.name, other.kind) != nil
      {
        removal.bind(other.kind.rawValue, at: 1)
        removal.bind(other.name, at: 2)
        try removal.run()
      }
      return result
    }
    forgetCaches()
    // What was overwritten is gone already; this only gives the space back.
    try? store.reclaim()
    return forgetting
  }

  /// Keeps the marks of somebody, and gives the number that stands for the person.
  private func mark(_ spellings: [Person], batch: Int) throws -> Int {
    let number = Int(try store.integer("SELECT max(number) FROM forgotten") ?? 0) + 1
    let insertion = try store.statement(
      """
      INSERT INTO forgotten (number, position, batch, kind, role, words, capital, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var marks: [ForgottenPeople.Mark] = []
    for spelling in spellings {
      let own = ForgottenPeople.marks(
        of: spelling.name, kind: spelling.kind, number: number, key: secret)
      for mark in own where !marks.contains(mark) { marks.append(mark) }
    }
    for (position, mark) in marks.enumerated() {
      insertion.bind(Int64(number), at: 1)
      insertion.bind(Int64(position), at: 2)
      insertion.bind(Int64(batch), at: 3)
      insertion.bind(mark.kind.rawValue, at: 4)
      insertion.bind(mark.role.rawValue, at: 5)
      insertion.bind(Int64(mark.count), at: 6)
      insertion.bind(mark.needsCapital ? 1 : 0, at: 7)
      insertion.bind(mark.hash, at: 8)
      try insertion.run()
    }
    return number
  }

  private func rewriteContents(_ judge: Judge, _ result: inout Forgetting) throws {
    let revisions = try RevisionTable(store, lexicon)
    let page = try store.statement(
      "SELECT number, encounter FROM revision WHERE number > ? ORDER BY number LIMIT 1000")
    let update = try store.statement("UPDATE revision SET content = ? WHERE number = ?")
    let event = try store.statement("UPDATE review_event SET key = ? WHERE encounter = ?")
    var maker = FingerprintMaker()
    var touched: Set<Int64> = []
    var last: Int64 = -1
    while true {
      page.bind(last, at: 1)
      var numbers: [(revision: Int64, encounter: Int64)] = []
      while try page.step() { numbers.append((page.integer(0), page.integer(1))) }
      guard let end = numbers.last else { break }
      last = end.revision
      for (revision, encounter) in numbers {
        let content = try revisions.content(revision)
        let labels = [content.id ?? "", content.provider.name, content.provider.site ?? ""]
        if labels.contains(where: { forgotten.masked($0) != nil }) { result.remaining += 1 }
        guard let bare = forgotten.forgetting(content) else { continue }
        touched.insert(encounter)
        update.bind(try revisions.packed(bare), at: 1)
        update.bind(revision, at: 2)
        try update.run()
        guard revision == encounter else { continue }
        event.bind(IdentityKey.key(of: bare, with: &maker), at: 1)
        event.bind(encounter, at: 2)
        try event.run()
      }
    }
    result.encounters = touched.count
    try rejudge(touched, revisions, judge, &result)
  }

  /// Brings the rows of encounters in line with contents that were rewritten.
  private func rejudge(
    _ touched: Set<Int64>, _ revisions: RevisionTable, _ judge: Judge, _ result: inout Forgetting
  ) throws {
    let encounters = try EncounterTable(store)
    let records = try ReviewFold(store).current(in: self)
    let rows = try store.statement(
      "SELECT \(EncounterRow.columns) FROM encounter WHERE number = ?")
    var maker = FingerprintMaker()
    for number in touched.sorted() {
      rows.bind(number, at: 1)
      guard try rows.step() else { continue }
      var row = EncounterRow(rows)
      rows.reset()
      let content = try revisions.content(row.revision)
      let judgement = judge.judgement(content, records[number])
      if judgement.outcome != row.judgement.outcome { result.changedVerdicts += 1 }
      row.judgement = judgement
      row.key = IdentityKey.key(of: content, with: &maker)
      try encounters.replace(row)
    }
  }

  private func rewriteEvents(_ result: inout Forgetting) throws {
    let update = try store.statement(
      "UPDATE review_event SET person = ?, reason = ? WHERE batch = ?")
    for row in try ReviewEventTable.all(store) {
      let person = forgotten.standIn(for: row.event.person, .coder)
      let reason = forgotten.masked(row.event.reason)
      guard person != nil || reason != nil else { continue }
      result.events += 1
      update.bind(person ?? row.event.person, at: 1)
      update.bind(reason ?? row.event.reason, at: 2)
      update.bind(Int64(row.event.batch), at: 3)
      try update.run()
    }
  }

  /// Masks the names of files and what was found wrong in them.
  private func rewriteFiles() throws {
    try rewrite("file", key: "number", columns: ["name"])
    try rewrite(
      "problem", key: "file * 1000000000 + position", columns: ["found", "expected", "suggestion"])
  }

  private func rewrite(_ table: String, key: String, columns: [String]) throws {
    for column in columns {
      let rows = try store.statement(
        "SELECT \(key), \(column) FROM \(table) WHERE \(column) IS NOT NULL")
      var changes: [(key: Int64, text: String)] = []
      while try rows.step() {
        if let text = forgotten.masked(rows.text(1)) { changes.append((rows.integer(0), text)) }
      }
      let update = try store.statement("UPDATE \(table) SET \(column) = ? WHERE \(key) = ?")
      for change in changes {
        update.bind(change.text, at: 1)
        update.bind(change.key, at: 2)
        try update.run()
      }
    }
  }

  /// Overwrites the words that hold the name and that no content refers to any more.
  private func rewriteWords() throws {
    let rows = try store.statement("SELECT number, text FROM word ORDER BY number")
    var candidates: Set<Int> = []
    while try rows.step() {
      let text = rows.text(1)
      let isName = Person.Kind.allCases.contains { forgotten.standIn(for: text, $0) != nil }
      if isName || forgotten.masked(text) != nil { candidates.insert(Int(rows.integer(0))) }
    }
    guard !candidates.isEmpty else { return }
    let use = WordUse(lexicon)
    let contents = try store.statement("SELECT content FROM revision")
    while try contents.step() {
      _ = try contents.withBytes(0) { try EncounterCoder.read($0, words: use) }
    }
    let update = try store.statement("UPDATE word SET text = ? WHERE number = ?")
    for number in candidates.subtracting(use.used).sorted() {
      update.bind("\(ForgottenPeople.sign) \(number)", at: 1)
      update.bind(Int64(number), at: 2)
      try update.run()
    }
    try lexicon.reload()
  }
}

/// Words of a lexicon, noting which are asked for.
private final class WordUse: WordSource {
  private let words: Lexicon
  private(set) var used: Set<Int> = []

  init(_ words: Lexicon) {
    self.words = words
  }

  func word(_ number: Int) -> String? {
    used.insert(number)
    return words.word(number)
  }
}
