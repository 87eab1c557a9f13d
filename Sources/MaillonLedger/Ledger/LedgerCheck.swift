import MaillonCore

extension Ledger {
  /// Looks through the whole ledger, and stops at nothing.
  ///
  /// The engine's own structure with its indexes; every content; whether files are whole; whether what
  /// stands is what the batches say; the hashes of rubrics; and, where a judge is given whose
  /// verdicts are cached, whether they are its verdicts.
  ///
  /// - Parameter judge: Whose verdicts the cached ones should be; nil leaves them unchecked.
  /// - Returns: What is wrong; empty if nothing is.
  /// - Throws: A `LedgerError` where the ledger cannot be read at all.
  package func findings(judge: Judge? = nil) throws(LedgerError) -> [LedgerFinding] {
    try reading {
      var findings = try structure()
      // Where that structure is wrong, everything else follows from it.
      guard findings.isEmpty else { return findings }
      findings += try contents()
      findings += try wholeFiles()
      findings += try hashes()
      if findings.isEmpty { findings += try fold(judge) }
      return findings
    }
  }

  /// Looks through the whole ledger.
  ///
  /// - Throws: `damaged` where anything is wrong.
  package func check() throws(LedgerError) {
    guard let first = try findings().first else { return }
    throw LedgerError.damaged(path: path, detail: "\(first)")
  }

  private static let mostFindings = 100

  private func structure() throws -> [LedgerFinding] {
    try store.complaints(most: Ledger.mostFindings).map { .structure($0) }
  }

  private func contents() throws -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    let contents = try store.statement("SELECT number, content FROM revision ORDER BY number")
    while try contents.step(), findings.count < Ledger.mostFindings {
      do {
        _ = try contents.withBytes(1) { try EncounterCoder.read($0, words: lexicon) }
      } catch {
        findings.append(.content(revision: Int(contents.integer(0))))
      }
    }
    contents.reset()
    return findings
  }

  /// Every file has as many revisions and sightings as it counted, and none belong to no file.
  private func wholeFiles() throws -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    let files = try store.statement(
      """
      SELECT number, new + known + changed, first_revision, next_revision,
        (SELECT count(*) FROM revision
          WHERE revision.number >= first_revision AND revision.number < next_revision
            AND revision.file = file.number)
        + (SELECT count(*) FROM sighting WHERE sighting.file = file.number)
      FROM file ORDER BY number
      """)
    var next: Int64 = 1
    while try files.step() {
      let isWhole = files.integer(1) == files.integer(4) && files.integer(2) == next
      next = files.integer(3)
      if !isWhole, findings.count < Ledger.mostFindings {
        findings.append(
          .file(
            number: Int(files.integer(0)), recorded: Int(files.integer(1)),
            found: Int(files.integer(4))))
      }
    }
    let beyond = try store.integer("SELECT count(*) FROM revision WHERE number >= ?", next) ?? 0
    if beyond > 0 { findings.append(.file(number: 0, recorded: 0, found: Int(beyond))) }
    let count = try store.integer("SELECT count(*) FROM batch") ?? 0
    let last = try store.integer("SELECT max(number) FROM batch") ?? 0
    if count != last { findings.append(.batches(count: Int(count), last: Int(last))) }
    return findings
  }

  private func hashes() throws -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    let rubrics = try store.statement("SELECT batch, content_hash, bytes FROM rubric")
    while try rubrics.step() {
      // A fingerprint is the first half of the hash.
      let own = rubrics.withBytes(2) { Fingerprint(of: $0) }.description
      let kept = rubrics.text(1)
      if kept.utf8.count == 64, !kept.hasPrefix(own) {
        findings.append(.rubric(batch: Int(rubrics.integer(0))))
      }
    }
    if secret.isEmpty { findings.append(.key) }
    for row in try ReviewEventTable.all(store)
    where try store.integer("SELECT 1 FROM revision WHERE number = ?", row.encounter) == nil {
      findings.append(.event(batch: row.event.batch))
    }
    return findings
  }

  private func fold(_ judge: Judge?) throws -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    let current = try judge.flatMap { try EncounterStream.isCached($0, in: self) ? $0 : nil }
    var standing = try BatchFold(store).everything().filter { $0.revision != nil }[...]
    var maker = FingerprintMaker()
    var wrongVerdicts = 0
    try EncounterStream(self, .nobody).stored(.all) { row, encounter, record in
      while let first = standing.first, first.encounter < row.number {
        if findings.count < Ledger.mostFindings { findings.append(.missing(encounters: 1)) }
        standing = standing.dropFirst()
      }
      let isExpected =
        standing.first?.encounter == row.number && standing.first?.revision == row.revision
      if standing.first?.encounter == row.number { standing = standing.dropFirst() }
      let isRight =
        isExpected && row.key == IdentityKey.key(of: encounter, with: &maker)
        && row.day == encounter.observed.day.number
        && shows(row.provider, encounter.provider.name, .provider)
        && shows(row.site, encounter.provider.site, .site)
        && shows(row.sector, encounter.provider.sector, .sector)
        && shows(row.touchpoint, encounter.touchpoint, .touchpoint)
        && shows(row.wave, encounter.wave, .wave)
      if !isRight, findings.count < Ledger.mostFindings {
        findings.append(.encounter(number: Int(row.number)))
      }
      if let current, current.judgement(encounter, record) != row.judgement { wrongVerdicts += 1 }
    }
    if !standing.isEmpty { findings.append(.missing(encounters: standing.count)) }
    if wrongVerdicts > 0 { findings.append(.verdicts(count: wrongVerdicts)) }
    return findings
  }

  private func shows(_ number: Int64, _ text: String?, _ kind: NameKind) -> Bool {
    guard let text, !kind.compared(text).text.isEmpty else { return number == NameTable.none }
    return names.number(of: text, kind) == number
  }
}
