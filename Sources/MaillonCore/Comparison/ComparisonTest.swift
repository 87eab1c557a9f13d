/// How a comparison tells change from chance.
package enum ComparisonTest: String, CaseIterable, Sendable {
  /// By the paired model: quality persists, and at most 5 % of the marks point the wrong way.
  case paired

  /// As if each period stood alone (r = 0): calls too much a change, for comparison with paired.
  case independent

  /// By Fisher's exact test on each provider's raw rates, with Benjamini–Hochberg.
  case fisher
}
