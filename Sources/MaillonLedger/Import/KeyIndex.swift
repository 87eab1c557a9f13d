/// The index that encounters are looked up in, set aside while the first file of a ledger is loaded.
///
/// Keys come in no order, and adding each to the index costs more than everything else that is
/// written of an encounter. As long as no key comes twice, there is nothing to look up, and a set of
/// the keys tells that; the first one that does, or too many for the memory, brings the index back.
struct KeyIndex {
  private let store: any Store
  private var keys: KeySet?

  /// The most keys that are held in memory, eight to twelve bytes each.
  private static let most = 1 << 20

  /// Nothing was set aside yet.
  init(_ store: any Store) {
    self.store = store
  }

  /// Begins a file, in a ledger where encounters stand or not.
  mutating func begin(isEmpty: Bool) throws {
    keys = nil
    guard isEmpty else { return }
    try store.setAside(.key)
    keys = KeySet()
  }

  /// Whether no key needs to be looked up so far.
  var knowsAll: Bool { keys != nil }

  /// Whether an encounter may stand under a key; from now on one does.
  mutating func mayHold(_ key: Int64) throws -> Bool {
    guard keys != nil else { return true }
    if keys?.count != KeyIndex.most, keys?.insert(key) == true { return false }
    try finish()
    return true
  }

  /// Builds the index anew, if it was set aside.
  mutating func finish() throws {
    guard keys != nil else { return }
    keys = nil
    try store.rebuild(.key)
  }
}

/// Keys that are hashes already, in an open-addressed table.
struct KeySet {
  /// How many keys there are.
  private(set) var count = 0
  private var slots = [Int64](repeating: 0, count: 1 << 10)

  /// Adds a key; false if it is there.
  mutating func insert(_ key: Int64) -> Bool {
    if count * 4 >= slots.count * 3 { grow() }
    // 0 marks an empty slot.
    let key = key == 0 ? 1 : key
    let slot = KeySet.slot(of: key, in: slots)
    guard slots[slot] == 0 else { return false }
    slots[slot] = key
    count += 1
    return true
  }

  private mutating func grow() {
    var larger = [Int64](repeating: 0, count: slots.count * 2)
    for key in slots where key != 0 { larger[KeySet.slot(of: key, in: larger)] = key }
    slots = larger
  }

  private static func slot(of key: Int64, in slots: [Int64]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
