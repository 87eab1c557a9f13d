import MaillonCore

/// Makes the names anew from the encounters that stand, after some were superseded or taken back.
struct NameSpellings {
  private let ledger: Ledger

  private struct Name {
    var kind: NameKind
    var number: Int64
    var text: String
    var encounter: Int64
  }

  /// Works on a ledger, inside a write.
  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Shows each name as its earliest encounter spells it, and forgets names that nothing bears.
  func settle() throws {
    let store = ledger.store
    let owners = try owners()
    let removal = try store.statement("DELETE FROM name WHERE number = ?")
    let update = try store.statement("UPDATE name SET text = ?, encounter = ? WHERE number = ?")
    let revisions = try RevisionTable(store, ledger.lexicon)
    for name in try names() {
      guard let owner = owners[name.number] else {
        removal.bind(name.number, at: 1)
        try removal.run()
        continue
      }
      let encounter = try revisions.content(owner.revision)
      let text = name.kind.name(in: encounter) ?? name.text
      if text.utf8.elementsEqual(name.text.utf8) && owner.encounter == name.encounter { continue }
      update.bind(text, at: 1)
      update.bind(owner.encounter, at: 2)
      update.bind(name.number, at: 3)
      try update.run()
    }
    try ledger.names.reload()
  }

  private func names() throws -> [Name] {
    let rows = try ledger.store.statement("SELECT number, kind, text, encounter FROM name")
    var names: [Name] = []
    while try rows.step() {
      guard let kind = NameKind(rawValue: rows.text(1)) else { throw ContentError.malformed }
      names.append(
        Name(
          kind: kind, number: rows.integer(0), text: rows.text(2), encounter: rows.integer(3)))
    }
    return names
  }

  /// The earliest encounter that bears each name, with its current revision.
  private func owners() throws -> [Int64: (encounter: Int64, revision: Int64)] {
    let rows = try ledger.store.statement(
      """
      SELECT number, revision, provider, site, sector, touchpoint, wave, source FROM encounter
      ORDER BY number
      """)
    var owners: [Int64: (encounter: Int64, revision: Int64)] = [:]
    while try rows.step() {
      for column: Int32 in 2...7 where owners[rows.integer(column)] == nil {
        owners[rows.integer(column)] = (rows.integer(0), rows.integer(1))
      }
    }
    return owners
  }
}

extension NameKind {
  /// The name of this kind that an encounter says.
  func name(in encounter: Encounter) -> String? {
    switch self {
    case .provider: encounter.provider.name
    case .site: encounter.provider.site
    case .sector: encounter.provider.sector
    case .touchpoint: encounter.touchpoint
    case .wave: encounter.wave
    case .source: encounter.source
    }
  }
}
