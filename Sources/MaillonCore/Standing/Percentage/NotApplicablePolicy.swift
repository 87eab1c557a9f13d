/// What a question that does not apply is worth in a percentage score (`--na`).
///
/// Whatever the policy, an encounter to which nothing applies has no score.
package enum NotApplicablePolicy: String, CaseIterable, Sendable {
  /// Nothing: neither earned nor possible.
  case exclude

  /// As if it had been passed.
  case pass

  /// As if it had been failed.
  case fail
}
