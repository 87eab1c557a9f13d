import MaillonCore

extension Ledger {
  /// Looks through the whole ledger: SQLite's own structure, every content, and whether what stands
  /// is what the batches say.
  ///
  /// - Throws: `damaged` where anything is wrong.
  package func check() throws(LedgerError) {
    try reading {
      let integrity = try store.statement("PRAGMA integrity_check(1)")
      while try integrity.step() {
        let message = integrity.text(0)
        guard message == "ok" else { throw LedgerError.damaged(path: path, detail: message) }
      }
      try checkContents()
      try checkFold()
    }
  }

  private func checkContents() throws {
    let contents = try store.statement("SELECT content FROM revision")
    while try contents.step() {
      _ = try contents.withBytes(0) { try EncounterCoder.read($0, words: lexicon) }
    }
  }

  private func checkFold() throws {
    let nobody = Judge(key: JudgingKey(rubric: "", classifier: "")) { _ in
      Judgement(outcome: nil, guess: nil)
    }
    var standing = try BatchFold(store).everything().filter { $0.revision != nil }[...]
    var maker = FingerprintMaker()
    try EncounterStream(self, nobody).stored(.all) { row, encounter in
      let expected = standing.popFirst()
      guard expected?.encounter == row.number, expected?.revision == row.revision,
        row.key == IdentityKey.key(of: encounter, with: &maker),
        row.day == encounter.observed.day.number,
        shows(row.provider, encounter.provider.name, .provider),
        shows(row.site, encounter.provider.site, .site),
        shows(row.sector, encounter.provider.sector, .sector),
        shows(row.touchpoint, encounter.touchpoint, .touchpoint),
        shows(row.wave, encounter.wave, .wave)
      else {
        throw LedgerError.damaged(
          path: path, detail: "encounter \(row.number) is not as it was seen")
      }
    }
    guard standing.isEmpty else {
      throw LedgerError.damaged(path: path, detail: "\(standing.count) encounters are missing")
    }
  }

  private func shows(_ number: Int64, _ text: String?, _ kind: NameKind) -> Bool {
    guard let text, !kind.compared(text).text.isEmpty else { return number == NameTable.none }
    return names.number(of: text, kind) == number
  }
}
