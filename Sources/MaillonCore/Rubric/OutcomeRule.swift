/// The rule from findings to outcome.
///
/// *Broken* if a critical criterion is broken and the failure was not put right; else *exceeded* if
/// any criterion is exceeded; else *kept* if any is kept; else undecided. A failure is put right
/// (*recovered*) when the recovery criterion is kept or exceeded while another criterion is broken.
package struct OutcomeRule: Equatable, Sendable {
  /// The criterion whose being kept or exceeded puts a failure of another right; nil if none does.
  package var recoveryCriterion: String?

  /// Creates a rule.
  package init(recoveryCriterion: String? = "ownership") {
    self.recoveryCriterion = recoveryCriterion
  }
}
