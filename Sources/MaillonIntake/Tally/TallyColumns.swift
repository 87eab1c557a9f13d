import MaillonCore

/// The columns of a CSV of tallies.
struct TallyColumns {
  private(set) var provider = 0
  private(set) var touchpoint = 0
  private(set) var broken = 0
  private(set) var kept = 0
  private(set) var exceeded = 0
  private(set) var undecided: Int?
  private(set) var period: Int?
  private(set) var site: Int?

  private static let names: [String: WritableKeyPath<TallyColumns, Int> & Sendable] = [
    "provider": \.provider, "prestataire": \.provider,
    "touchpoint": \.touchpoint, "canal": \.touchpoint, "point de contact": \.touchpoint,
    "broken": \.broken, "rompue": \.broken, "rompues": \.broken,
    "kept": \.kept, "tenue": \.kept, "tenues": \.kept,
    "exceeded": \.exceeded, "depassee": \.exceeded, "depassees": \.exceeded,
  ]
  private static let others: [String: WritableKeyPath<TallyColumns, Int?> & Sendable] = [
    "undecided": \.undecided, "indecises": \.undecided, "indecise": \.undecided,
    "period": \.period, "periode": \.period, "site": \.site, "lieu": \.site,
  ]

  /// Finds the columns; nothing if one is missing that makes tallies of them.
  init?(headings: [String]) {
    var found: Set<AnyKeyPath> = []
    for (index, heading) in headings.enumerated() {
      let name = FoldedName.of(heading)
      if let path = TallyColumns.names[name], found.insert(path).inserted {
        self[keyPath: path] = index
      } else if let path = TallyColumns.others[name], self[keyPath: path] == nil {
        self[keyPath: path] = index
      }
    }
    guard found.count == 5 else { return nil }
  }
}
