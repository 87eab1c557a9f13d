/// Something wrong with input: a code, a place, what was found, what was expected.
///
/// A value, never a crash.
///
/// The words for people are derived from it elsewhere, in each language.
package struct Problem: Equatable, Sendable {
  /// What is wrong.
  package var code: ProblemCode
  /// The file as the user named it.
  package var file: String
  /// The physical line, counted from 1.
  package var line: Int?
  /// The number of the encounter in the file, counted from 1.
  package var record: Int?
  /// The column name, or the element path for XML (`/sheet/encounter[3]/wait/@minutes`).
  package var field: String?
  /// What stood there.
  package var found: String?
  /// What could have stood there, free of language: a list of words, a type, a limit.
  package var expected: String?
  /// The closest thing that would have been right ("did you mean").
  package var suggestion: String?

  /// Creates a problem.
  package init(
    _ code: ProblemCode, file: String = "", line: Int? = nil, record: Int? = nil,
    field: String? = nil, found: String? = nil, expected: String? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.record = record
    self.field = field
    self.found = found
    self.expected = expected
    self.suggestion = suggestion
  }

  /// How bad it is.
  package var severity: Severity { code.severity }

  /// How bad a problem is.
  package enum Severity: String, Sendable {
    /// The encounter, or the whole file, was not taken.
    case error
    /// It was taken, and somebody should look.
    case warning
  }
}
