/// What each pattern says of its link's honoured rate p at every point of the grid.
struct LinkMoments: Sendable {
  private let width: Int
  private let links: Int
  private let means: [Double]
  private let excesses: [Double]

  /// Evaluates the posterior Beta(a + s, b + f) of every pattern.
  init(_ model: ChainModel) {
    width = model.grid.count
    links = model.counts.linkCount
    var means: [Double] = []
    var excesses: [Double] = []
    means.reserveCapacity(model.counts.patterns.count * width)
    excesses.reserveCapacity(model.counts.patterns.count * width)
    for pattern in model.counts.patterns {
      let shapes = model.shapes[pattern.link]
      let (s, f) = (Double(pattern.honoured), Double(pattern.broken))
      let total = shapes.kappa + s + f
      for q in 0..<width {
        means.append((shapes.a[q] + s) / total)
        excesses.append((shapes.b[q] + f) / ((shapes.a[q] + s) * (total + 1)))
      }
    }
    self.means = means
    self.excesses = excesses
  }

  /// The mean of p, E[p | q] = (a + s)/(κ + n).
  func mean(_ pattern: Int32, at q: Int) -> Double {
    means[Int(pattern) * width + q]
  }

  /// How far the second moment exceeds the squared mean, as a share: E[p² | q] / E[p | q]² − 1.
  ///
  /// Kept as the excess so that variances are sums of positive terms and never a difference.
  func excess(_ pattern: Int32, at q: Int) -> Double {
    excesses[Int(pattern) * width + q]
  }

  /// The chain C = prod_t p_t of a unit at every point of the grid.
  ///
  /// - Parameters:
  ///   - row: The patterns of the unit.
  ///   - means: Where to write E[C | q].
  ///   - variances: Where to write Var[C | q].
  func chain(
    _ row: ArraySlice<Int32>, means: UnsafeMutableBufferPointer<Double>,
    variances: UnsafeMutableBufferPointer<Double>
  ) {
    for q in means.indices { (means[q], variances[q]) = (1, 0) }
    self.means.withUnsafeBufferPointer { linkMeans in
      excesses.withUnsafeBufferPointer { linkExcesses in
        for pattern in row {
          let start = Int(pattern) * width
          for q in means.indices {
            means[q] *= linkMeans[start + q]
            let excess = linkExcesses[start + q]
            variances[q] += excess + variances[q] * excess
          }
        }
      }
    }
    for q in means.indices { variances[q] *= means[q] * means[q] }
  }
}
