/// How a comparison tells change from chance.
package enum ComparisonTest: String, CaseIterable, Sendable {
  /// By the paired model: quality persists, and at most 5 % of the marks point the wrong way.
  ///
  /// A chain of one link has no provider effect to persist, so there each period is judged alone.
  case paired

  /// By the paired model, and on a chain of one link by rates that persist (`LinkCopula`).
  case coupled

  /// By Fisher's exact test on each provider's raw rates, with Benjamini–Hochberg.
  case fisher
}
