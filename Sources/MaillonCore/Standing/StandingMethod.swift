/// By what providers are ranked.
package enum StandingMethod: String, CaseIterable, Sendable {
  /// The strength of the chain: the chance that one passage through every link is honoured.
  case chain

  /// The honoured rate over all encounters, shrunk: a chain of one link, whatever the touchpoint.
  case pooled

  /// The chance of an honoured promise at the weakest observed link.
  case weakest

  /// The lower end of Wilson's interval of the raw honoured rate.
  case wilson

  /// The raw honoured rate.
  case raw

  /// The rate of exceeded encounters, drawn towards the usual one.
  case plus

  /// The mean percentage score: weighted points earned over points possible, where answers are known.
  case percentage
}
