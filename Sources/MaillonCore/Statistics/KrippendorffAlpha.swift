/// How far observers who saw the same thing agree beyond chance.
///
/// α = 1 − (n − 1) sum o_ck d_ck / sum n_c n_k d_ck over pairs of values c < k, with o_ck the
/// coincidences sum_u (pairs c, k in u) / (m_u − 1) (Krippendorff 2004; Hayes & Krippendorff 2007).
/// 1 is perfect agreement, 0 what chance gives, less is systematic disagreement.
package struct KrippendorffAlpha: Hashable, Sendable {
  /// How far apart two values are.
  package enum Metric: String, CaseIterable, Sendable {
    /// Any two different values are equally far apart.
    case nominal

    /// By how many values lie between them: (sum of n_g from c to k − (n_c + n_k) / 2)².
    case ordinal

    /// (c − k)².
    case interval

    /// ((c − k) / (c + k))².
    case ratio
  }

  /// The agreement; nil where fewer than two values can be paired, or all of them are the same.
  package let value: Double?

  /// How many values could be paired: those of units with at least two.
  package let pairable: Int

  /// How many units have at least two values.
  package let units: Int

  /// Measures agreement.
  ///
  /// - Parameters:
  ///   - units: For each thing that was seen, the values that observers gave it, in any order.
  ///   - metric: How far apart two values are.
  package init(_ units: [[Double]], metric: Metric) {
    let shared = units.filter { $0.count >= 2 }
    let values = Set(shared.joined()).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var coincidences = [[Double]](
      repeating: [Double](repeating: 0, count: values.count), count: values.count)
    for unit in shared {
      let found = unit.compactMap { places[$0] }
      let weight = 1 / Double(found.count - 1)
      for (first, c) in found.enumerated() {
        for (second, k) in found.enumerated() where first != second { coincidences[c][k] += weight }
      }
    }
    let frequencies = coincidences.map { $0.reduce(0, +) }
    let count = frequencies.reduce(0, +)
    var (observed, expected) = (0.0, 0.0)
    for c in values.indices {
      for k in values.indices where k > c {
        let distance = KrippendorffAlpha.distance(c, k, values, frequencies, metric)
        observed += coincidences[c][k] * distance
        expected += frequencies[c] * frequencies[k] * distance
      }
    }
    self.units = shared.count
    pairable = shared.reduce(0) { $0 + $1.count }
    value = expected > 0 ? 1 - (count - 1) * observed / expected : nil
  }

  private static func distance(
    _ c: Int, _ k: Int, _ values: [Double], _ frequencies: [Double], _ metric: Metric
  ) -> Double {
    let difference: Double
    switch metric {
    case .nominal: return 1
    case .ordinal:
      difference =
        frequencies[c...k].reduce(0, +) - (frequencies[c] + frequencies[k]) / 2
    case .interval: difference = values[c] - values[k]
    case .ratio:
      let sum = values[c] + values[k]
      difference = sum == 0 ? 0 : (values[c] - values[k]) / sum
    }
    return difference * difference
  }
}
