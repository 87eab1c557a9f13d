import CSchemas
import MaillonCore

extension Rubric {
  /// The bytes of the built-in rubric, `samples/rubrics/default.xml`.
  package static var defaultBytes: [UInt8] {
    let embedded = maillon_default_rubric()
    return Array(UnsafeBufferPointer(start: embedded.bytes, count: embedded.size))
  }

  /// The built-in rubric.
  ///
  /// Its bytes are part of the program and a test reads and checks them, so that the empty rubric, which judges
  /// nothing and leaves every encounter undecided, never takes its place in a released program.
  package static let builtIn: Rubric =
    defaultBytes.withUnsafeBytes {
      RubricReader.read($0, file: "default.xml", isKnownGood: true).rubric
    } ?? Rubric(id: "maillon-default", version: "0")
}
