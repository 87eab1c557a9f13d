/// Where a unit certainly stands against the network.
package enum Band: String, Sendable {
  /// Above the network with a probability of at least 0.95.
  case leading

  /// Neither.
  case inThePack = "in-the-pack"

  /// Above the network with a probability of at most 0.05.
  case trailing

  /// The band for a probability of being above the network.
  package init(aboveAverage: Double) {
    self = aboveAverage >= 0.95 ? .leading : aboveAverage <= 0.05 ? .trailing : .inThePack
  }
}
