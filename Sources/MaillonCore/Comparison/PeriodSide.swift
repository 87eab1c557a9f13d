/// One of two periods.
package enum PeriodSide: String, Sendable {
  /// The first period.
  case before

  /// The second period.
  case after
}
