/// The index that tallies are counted over, set aside while a large file is loaded.
///
/// Adding to it row by row costs more than building it anew once a file brings about as many
/// encounters as stood before.
struct TallyIndex {
  private let store: any Store
  private var threshold = 0
  private var isSetAside = false

  /// Below this, building anew never pays.
  private static let smallest = 1_000

  /// Nothing was set aside yet.
  init(_ store: any Store) {
    self.store = store
  }

  /// Begins a file when about this many encounters stand.
  mutating func begin(encounters: Int64) throws {
    isSetAside = false
    threshold = max(TallyIndex.smallest, Int(clamping: encounters) / 2)
  }

  /// Notes how many encounters the file has added.
  mutating func added(_ count: Int) throws {
    guard count == threshold, !isSetAside else { return }
    try setAside()
  }

  /// Sets the index aside at once.
  mutating func setAside() throws {
    try store.setAside(.tally)
    isSetAside = true
  }

  /// Builds the index anew, if it was set aside.
  mutating func finish() throws {
    guard isSetAside else { return }
    try store.rebuild(.tally)
    isSetAside = false
  }
}
