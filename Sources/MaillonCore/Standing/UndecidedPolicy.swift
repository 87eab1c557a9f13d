/// How undecided encounters count in a ranking.
package enum UndecidedPolicy: String, CaseIterable, Sendable {
  /// They do not count; the bounds say what they could change.
  case exclude

  /// They count as broken.
  case broken

  /// They count as kept.
  case kept
}
