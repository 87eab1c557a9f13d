/// What is likely to be seen, to fail and to delight at a touchpoint, as weights per criterion.
struct Likelihood: Sendable {
  typealias Weights = [(item: Criterion, weight: Double)]

  let seen: Weights
  let broken: Weights
  let exceeded: Weights

  static func of(_ touchpoint: Touchpoint) -> Likelihood { all[touchpoint.rawValue] }

  private static let all: [Likelihood] = Touchpoint.allCases.map { touchpoint in
    // Attention, warmth, availability, promise, ownership, recognition, craft, signature.
    switch touchpoint {
    case .phone:
      Likelihood(
        seen: [4, 4, 6, 3, 3, 3, 3, 0.3], broken: [2, 2, 4, 2, 3, 2, 1, 0.4],
        exceeded: [2, 2, 2, 1, 3, 2, 1, 1])
    case .email:
      Likelihood(
        seen: [4, 3, 6, 4, 3, 3, 4, 0.3], broken: [2, 1, 4, 3, 3, 2, 1, 0.4],
        exceeded: [2, 1, 2, 1, 2, 1, 2, 1])
    case .inPerson:
      Likelihood(
        seen: [6, 6, 4, 3, 2, 3, 4, 0.6], broken: [4, 3, 3, 2, 2, 2, 2, 0.7],
        exceeded: [3, 3, 1, 1, 2, 3, 3, 2])
    case .delivery:
      Likelihood(
        seen: [2, 4, 4, 8, 2, 2, 4, 0.4], broken: [1, 2, 2, 6, 2, 1, 2, 0.4],
        exceeded: [2, 2, 1, 3, 2, 1, 2, 1])
    case .afterSales:
      Likelihood(
        seen: [2, 3, 4, 5, 5, 3, 6, 0.3], broken: [1, 2, 2, 4, 4, 2, 3, 0.4],
        exceeded: [1, 1, 2, 2, 3, 2, 3, 1])
    }
  }

  private init(seen: [Double], broken: [Double], exceeded: [Double]) {
    self.seen = Array(zip(Criterion.allCases, seen)).map { ($0, $1) }
    self.broken = Array(zip(Criterion.allCases, broken)).map { ($0, $1) }
    self.exceeded = Array(zip(Criterion.allCases, exceeded)).map { ($0, $1) }
  }
}
