import MaillonCore
import MaillonIntake

/// The classifiers of the built-in rubric, compiled once for all tests.
enum BuiltIn {
  static let classifier = Classifier(.builtIn)
  static let decidingClassifier = Classifier(.builtIn, decidesAll: true)
}
