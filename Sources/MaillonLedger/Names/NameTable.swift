import MaillonCore

/// What names are about; `ComparedName` tells which spellings are one name.
enum NameKind: String, CaseIterable {
  case provider, site, sector, touchpoint, wave, source

  /// The place of the kind among all kinds.
  var index: Int {
    switch self {
    case .provider: 0
    case .site: 1
    case .sector: 2
    case .touchpoint: 3
    case .wave: 4
    case .source: 5
    }
  }

  /// The name as it is compared; sources are compared as they are, for ids depend on them.
  func compared(_ text: String) -> ComparedName {
    self == .source ? ComparedName(verbatim: text) : ComparedName(text)
  }
}

/// The ledger's names, numbered, so that rows are small and counting compares numbers.
///
/// A name is shown as spelled by the current content of the earliest encounter that stands: the
/// first spelling seen, and a function of what stands alone.
final class NameTable {
  private struct Kind {
    var byText = TextTable()
    var byFolded: [ComparedName: Int64] = [:]
  }

  private let store: any Store
  private let insertion: any RowLoader
  private var kinds = [Kind](repeating: Kind(), count: NameKind.allCases.count)
  private var texts: [Int64: String] = [:]
  private var next: Int64 = 1

  /// The number that stands for no name.
  static let none: Int64 = 0

  /// Reads the names of a ledger.
  init(_ store: any Store) throws {
    self.store = store
    insertion = try store.loader("name", ["number", "kind", "folded", "text", "encounter"])
    try reload()
  }

  /// Reads the names again, after another connection may have added some or a write was taken back.
  func reload() throws {
    kinds = [Kind](repeating: Kind(), count: NameKind.allCases.count)
    texts = [:]
    next = 1
    let rows = try store.statement("SELECT number, kind, text FROM name ORDER BY number")
    while try rows.step() {
      guard let kind = NameKind(rawValue: rows.text(1)) else { throw ContentError.malformed }
      remember(rows.text(2), number: rows.integer(0), kind: kind)
    }
  }

  /// The spelling under which a name is shown; nil for no name.
  func text(_ number: Int64) -> String? {
    texts[number]
  }

  /// All names of a kind with their numbers, in the order of their bytes as compared.
  func all(_ kind: NameKind) -> [(number: Int64, text: String)] {
    kinds[kind.index].byFolded.sorted { $0.key < $1.key }
      .map { ($0.value, texts[$0.value] ?? "") }
  }

  /// The number of a name, if the ledger knows it in any spelling.
  func number(of text: String, _ kind: NameKind) -> Int64? {
    kinds[kind.index].byText.number(of: text)
      ?? kinds[kind.index].byFolded[kind.compared(text)]
  }

  /// The number of a name, which is added if it is not there.
  ///
  /// - Parameters:
  ///   - text: The name as written; nil for no name.
  ///   - kind: What it names.
  ///   - encounter: The number of the encounter that says it.
  /// - Returns: The number.
  /// - Throws: A `LedgerError`; nothing is changed then.
  func number(of text: String?, _ kind: NameKind, saidBy encounter: Int64) throws -> Int64 {
    guard let text, !text.isEmpty else { return NameTable.none }
    if let number = kinds[kind.index].byText.number(of: text) { return number }
    let folded = kind.compared(text)
    guard !folded.text.isEmpty else { return NameTable.none }
    if let number = kinds[kind.index].byFolded[folded] {
      kinds[kind.index].byText.insert(text, number)
      return number
    }
    let number = store.nature.isSharded ? NameTable.ownNumber(of: folded, kind) : next
    insertion.bind(number, at: 1)
    insertion.bind(kind.rawValue, at: 2)
    insertion.bind(folded.text, at: 3)
    insertion.bind(text, at: 4)
    insertion.bind(encounter, at: 5)
    try insertion.run()
    remember(text, number: number, kind: kind)
    return number
  }

  /// The number that a name has wherever it is written: the first 63 bits of its fingerprint.
  ///
  /// So nobody needs to be asked for the next number, and a name that was forgotten and comes back
  /// has the number that it had.
  static func ownNumber(of name: ComparedName, _ kind: NameKind) -> Int64 {
    let bytes = Array("\(kind.rawValue)\u{0}\(name.text)".utf8)
    let hash = bytes.withUnsafeBytes { Fingerprint(of: $0) }.high
    return max(1, Int64(hash >> 1))
  }

  /// The number by which an encounter of a provider is spread over machines; 0 where the ledger
  /// lies on one.
  func shard(of provider: String) -> Int64 {
    guard store.nature.isSharded else { return NameTable.none }
    let folded = NameKind.provider.compared(provider)
    return folded.text.isEmpty ? NameTable.none : NameTable.ownNumber(of: folded, .provider)
  }

  private func remember(_ text: String, number: Int64, kind: NameKind) {
    kinds[kind.index].byText.insert(text, number)
    kinds[kind.index].byFolded[kind.compared(text)] = number
    texts[number] = text
    if !store.nature.isSharded { next = max(next, number) + 1 }
  }
}
