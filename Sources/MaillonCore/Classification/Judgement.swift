/// A verdict without its evidence: what is counted, small enough for a row of the ledger.
package struct Judgement: Equatable, Sendable {
  /// The outcome; nil is undecided.
  package var outcome: Level?
  /// The best guess.
  package var guess: Level?
  /// Whether a failure was put right.
  package var isRecovered: Bool
  /// Whether a person should look.
  package var needsReview: Bool
  /// The criteria's levels.
  package var levels: PackedLevels

  /// Creates a judgement.
  package init(
    outcome: Level?, guess: Level?, isRecovered: Bool = false, needsReview: Bool = false,
    levels: PackedLevels = PackedLevels()
  ) {
    self.outcome = outcome
    self.guess = guess
    self.isRecovered = isRecovered
    self.needsReview = needsReview
    self.levels = levels
  }
}

/// The levels of up to 31 criteria, two bits each, in the rubric's order; 0 where there is no finding.
///
/// 31 and not 32, so that the bits fit a signed 64-bit integer without its sign.
package struct PackedLevels: Hashable, Sendable {
  /// The bits, criterion 0 lowest.
  package var bits: Int64

  /// How many criteria fit.
  package static let capacity = 31

  /// Creates levels from their bits.
  package init(bits: Int64 = 0) {
    self.bits = bits & Int64.max
  }

  /// The two bits of a criterion within the capacity; 0 where there is no finding.
  @inline(__always)
  func rawLevel(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits >> Int64(truncatingIfNeeded: 2 &* index)) & 3
  }

  /// Sets the two bits of a criterion within the capacity.
  @inline(__always)
  mutating func setRawLevel(_ level: UInt8, at index: Int) {
    let shift = Int64(truncatingIfNeeded: 2 &* index)
    bits = bits & ~(3 << shift) | Int64(level) << shift
  }

  /// Adds the two bits of a criterion within the capacity, or 0 for one beyond it; it had none before.
  @inline(__always)
  mutating func addRawLevel(_ level: Int32, at index: Int) {
    bits |= Int64(level) << Int64(truncatingIfNeeded: 2 &* index)
  }

  /// Some of the criteria.
  struct Places {
    /// The lower of each criterion's two bits.
    fileprivate var bits: Int64 = 0

    @inline(__always)
    var isEmpty: Bool { bits == 0 }

    mutating func insert(_ index: Int) { bits |= 1 << Int64(2 * index) }

    @inline(__always)
    func contains(_ index: Int) -> Bool { bits & (1 << Int64(truncatingIfNeeded: 2 &* index)) != 0 }

    @inline(__always)
    func isDisjoint(with other: Places) -> Bool { bits & other.bits == 0 }
  }

  /// The lower bit of every criterion.
  private static let lower: Int64 = 0x1555_5555_5555_5555

  /// The criteria that are broken.
  @inline(__always)
  var broken: Places { Places(bits: bits & ~(bits >> 1) & Self.lower) }

  /// The criteria that are kept.
  @inline(__always)
  var kept: Places { Places(bits: ~bits & (bits >> 1) & Self.lower) }

  /// The criteria that are exceeded.
  @inline(__always)
  var exceeded: Places { Places(bits: bits & (bits >> 1) & Self.lower) }

  /// The level of the criterion at an index; nil without a finding, or beyond the capacity.
  package subscript(index: Int) -> Level? {
    get {
      guard (0..<PackedLevels.capacity).contains(index) else { return nil }
      return Level(rawValue: UInt8((bits >> Int64(2 * index)) & 3))
    }
    set {
      guard (0..<PackedLevels.capacity).contains(index) else { return }
      bits &= ~(Int64(3) << Int64(2 * index))
      bits |= Int64(newValue?.rawValue ?? 0) << Int64(2 * index)
    }
  }
}
