/// What an encounter was worth on one criterion.
package enum Level: Int, CaseIterable, Sendable {
  case broken, kept, exceeded
}
