/// How one observer observes.
package struct ObserverRecord: Hashable, Sendable {
  /// Who, as first spelt.
  package let observer: String

  /// How many encounters they observed.
  package let encounters: Int

  /// In how many visits.
  package let visits: Int

  /// How many providers they saw.
  package let units: Int

  /// How strict they are; nil where nothing of theirs can be compared with anybody else's.
  package let severity: Severity?

  /// How many of their providers nobody else saw: these say nothing of severity.
  package let unitsAlone: Int

  /// The share of answers that are "not observed"; nil without answers.
  package let notObserved: Double?

  /// The share of encounters answered in a straight line, of those with enough answers; nil without any.
  package let straight: Double?

  /// Encounters whose narrative stands, word for word, in another encounter too.
  package let duplicates: Int

  /// The median number of days from the visit to the report; nil where it is never known.
  package let medianDelay: Double?

  /// The longest number of days from a visit to its report; nil where it is never known.
  package let longestDelay: Int?
}

extension ObserverRecord {
  /// How strict an observer is, against what everybody else found at the same providers.
  package struct Severity: Hashable, Sendable {
    /// Decided encounters that could be compared (the sum of m).
    package let compared: Int

    /// How many of them were broken (O).
    package let broken: Int

    /// How many would be, by what the others found (E).
    package let expected: Double

    /// (O − E) / √V; above 0 is harsher than the others.
    ///
    /// To be read relatively: harsh colleagues colour what is expected.
    package let z: Double

    /// The two-sided p value of z.
    package let p: Double

    /// The p value adjusted for looking at every observer (Benjamini–Hochberg).
    package internal(set) var adjusted: Double

    /// The conclusion at 5 %.
    package var verdict: Verdict {
      guard adjusted <= 0.05 else { return .asOthers }
      return z > 0 ? .harsher : .milder
    }
  }

  /// What is concluded of an observer's severity.
  package enum Verdict: String, Sendable {
    /// Finds more broken than the others would, beyond chance.
    case harsher

    /// Finds less broken than the others would, beyond chance.
    case milder

    /// No more different than chance allows.
    case asOthers = "as-others"
  }
}
