/// Under what verdicts were made: when it differs, they are made again.
package struct JudgingKey: Equatable, Sendable {
  /// The rubric's judging hash.
  package var rubric: String
  /// The classifier's version and code revision.
  package var classifier: String

  /// Creates a key.
  package init(rubric: String, classifier: String) {
    self.rubric = rubric
    self.classifier = classifier
  }
}
