/// Puts judged units in the order of the table.
///
/// By expected rank, or by score for the methods that have none; a difference of at most 1e-6 from the row before is a tie, and a tie shares its
/// position (1 2 2 4). Inside a tie: the plus rate, then more encounters, then the bytes of the id.
/// Units without a place come last, by encounters, then id.
enum LeagueOrder {
  /// What the order depends on; units are numbered in the order of their bytes.
  struct Entry {
    let unit: Int
    /// The expected rank, or the score turned round: the smallest comes first, nil has no place.
    let key: Double?
    let plus: Double
    let encounters: Int
  }

  /// A unit with its position.
  struct Place {
    let unit: Int
    let position: Int?
  }

  private static let tie = 1e-6

  /// Sorts the entries.
  static func places(_ entries: [Entry]) -> [Place] {
    let ranked = entries.compactMap { entry in entry.key.map { (key: $0, entry: entry) } }
      .sorted { ($0.key, $0.entry.unit) < ($1.key, $1.entry.unit) }
    var places: [Place] = []
    var start = 0
    while start < ranked.count {
      var end = start + 1
      while end < ranked.count, ranked[end].key - ranked[end - 1].key <= tie { end += 1 }
      let tied = ranked[start..<end].map(\.entry).sorted {
        (-$0.plus, -$0.encounters, $0.unit) < (-$1.plus, -$1.encounters, $1.unit)
      }
      places += tied.map { Place(unit: $0.unit, position: start + 1) }
      start = end
    }
    let unranked = entries.filter { $0.key == nil }.sorted {
      (-$0.encounters, $0.unit) < (-$1.encounters, $1.unit)
    }
    return places + unranked.map { Place(unit: $0.unit, position: nil) }
  }
}
