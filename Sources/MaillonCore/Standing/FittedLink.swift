/// A touchpoint of the chain, with what is usual there.
package struct FittedLink: Hashable, Sendable {
  /// The touchpoint.
  package let touchpoint: String

  /// The usual log odds of an honoured promise.
  package let mu: Double
}
