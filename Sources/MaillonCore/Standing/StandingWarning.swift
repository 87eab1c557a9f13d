/// Something that a reader of a ranking should know before believing it.
package enum StandingWarning: Hashable, Sendable {
  /// Not one encounter has an outcome: the scores are guesses made before any visit.
  case nothingDecided

  /// A touchpoint has no decided encounter in the whole network and leaves the chain.
  case touchpointLeftChain(touchpoint: String)

  /// There are more touchpoints than a chain can have; the least visited ones were left out.
  case tooManyTouchpoints(count: Int, limit: Int)

  /// Over a third of the unit × touchpoint cells are empty: the model fills in what nobody saw.
  case chainMostlyUnobserved(empty: Int, cells: Int)

  /// Encounters without a touchpoint are ranked beside encounters with one.
  case touchpointUnspecifiedMixed(encounters: Int)

  /// Over 20 % of the encounters of a unit, or of everyone if nil, are undecided.
  case undecidedMany(unit: RankedUnit?, undecided: Int, encounters: Int)

  /// Some units have more visits than the grid of the model can resolve; their intervals are rough.
  case gridTooCoarse(units: Int)

  /// The stable name of the warning.
  package var code: String {
    switch self {
    case .nothingDecided: "nothing-decided"
    case .touchpointLeftChain: "touchpoint-left-chain"
    case .tooManyTouchpoints: "touchpoints-too-many"
    case .chainMostlyUnobserved: "chain-mostly-unobserved"
    case .touchpointUnspecifiedMixed: "touchpoint-unspecified-mixed"
    case .undecidedMany: "undecided-many"
    case .gridTooCoarse: "grid-too-coarse"
    }
  }

  /// The unit that is meant, if it is one.
  package var unit: RankedUnit? {
    if case .undecidedMany(let unit, _, _) = self { return unit }
    return nil
  }
}
