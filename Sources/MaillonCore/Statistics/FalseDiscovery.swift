/// s-values: for each estimate the rate of wrong signs among those at least as sure as it.
///
/// The running mean of the sorted local false sign rates; equal rates share the largest (Stephens
/// 2017, "False discovery rates: a new deal").
///
/// - Parameter rates: The local false sign rates, in any order.
/// - Returns: The s-values, in the same order.
package func sValues(ofLocalFalseSignRates rates: [Double]) -> [Double] {
  let order = rates.indices.sorted { (rates[$0], $0) < (rates[$1], $1) }
  var result = rates
  var sum = 0.0
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, rates[order[end]] == rates[order[start]] {
      sum += rates[order[end]]
      end += 1
    }
    for place in start..<end { result[order[place]] = sum / Double(end) }
    start = end
  }
  return result
}

/// P values adjusted for looking at many things at once, by the false discovery rate.
///
/// Benjamini & Hochberg 1995: p × m / rank, made monotone from the largest down.
///
/// - Parameter probabilities: The p values, in any order; nil where there is none.
/// - Returns: The adjusted p values in the same order, nil where there was none.
package func benjaminiHochberg(_ probabilities: [Double?]) -> [Double?] {
  let known = probabilities.enumerated().compactMap { place, p in p.map { (place: place, p: $0) } }
  let sorted = known.sorted { ($0.p, $0.place) < ($1.p, $1.place) }
  var result = [Double?](repeating: nil, count: probabilities.count)
  var smallest = 1.0
  for (index, entry) in sorted.enumerated().reversed() {
    smallest = min(smallest, entry.p * Double(sorted.count) / Double(index + 1))
    result[entry.place] = smallest
  }
  return result
}
