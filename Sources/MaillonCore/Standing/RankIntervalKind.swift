/// What the interval of a rank promises.
package enum RankIntervalKind: String, CaseIterable, Sendable {
  /// Each interval holds its own rank with the level asked for.
  case posterior

  /// All intervals together hold all ranks with the level asked for (Klein, Wright & Wieczorek 2020).
  case simultaneous
}
