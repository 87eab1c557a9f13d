/// The mean and the variance of something uncertain.
package struct Moments: Hashable, Sendable {
  /// The mean.
  package var mean: Double

  /// The variance, at least 0.
  package var variance: Double

  /// Creates moments.
  ///
  /// - Parameters:
  ///   - mean: The mean.
  ///   - variance: The variance.
  package init(mean: Double, variance: Double) {
    self.mean = mean
    self.variance = variance
  }
}
