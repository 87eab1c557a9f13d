/// How a comparison tells change from chance.
package enum ComparisonTest: String, CaseIterable, Sendable {
  /// By the paired model: quality persists, and at most 5 % of the marks point the wrong way.
  case paired

  /// By Fisher's exact test on each provider's raw rates, with Benjamini–Hochberg.
  case fisher
}
