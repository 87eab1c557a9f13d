import CSchemas
import MaillonCore

/// Reads rubrics from XML.
package enum RubricReader {
  /// The namespace of rubrics.
  package static let namespace = "urn:maillon:rubric:1"

  /// What may stand directly in a rubric.
  private static let children = [
    "title", "guidance", "touchpoints", "criteria", "questions", "measures", "outcome",
    "weighing", "list", "cues", "learned",
  ]

  /// The compiled `schemas/rubric.xsd`.
  private static let schema = XMLSchema(maillon_rubric_schema())

  /// What came of reading a rubric.
  package struct Reading: Sendable {
    /// The rubric; nil if any problem is an error.
    package var rubric: Rubric?
    /// Everything wrong with it, in the order of the file.
    package var problems: [Problem]
  }

  /// Reads a rubric and says everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file's name, for problems.
  /// - Returns: The rubric, and what is wrong with it.
  package static func read(_ bytes: UnsafeRawBufferPointer, file: String = "") -> Reading {
    read(bytes, file: file, isKnownGood: false)
  }

  /// Reads a rubric; one that is known to be good, because a test reads it, is not checked again.
  static func read(_ bytes: UnsafeRawBufferPointer, file: String, isKnownGood: Bool) -> Reading {
    guard !bytes.isEmpty else {
      return Reading(rubric: nil, problems: [Problem(.fileEmpty, file: file)])
    }
    let builder = RubricBuilder(file: file)
    let stream = XMLStream(
      schema: isKnownGood ? nil : schema, namespace: namespace, children: children, handler: builder
    )
    // The builder throws nothing.
    let isWhole = ((try? stream.feed(bytes)) ?? false) && ((try? stream.finish()) ?? false)
    var problems = builder.problems
    if !isWhole, problems.isEmpty { problems.append(Problem(.xmlMalformed, file: file, line: 1)) }
    guard isWhole, problems.allSatisfy({ $0.severity != .error }) else {
      return Reading(rubric: nil, problems: problems)
    }
    var rubric = builder.rubric
    if !isKnownGood {
      problems += RubricCheck.problems(with: rubric, places: builder.places, file: file)
    }
    guard problems.allSatisfy({ $0.severity != .error }) else {
      return Reading(rubric: nil, problems: problems)
    }
    rubric.contentHash = RubricDigest.hash(of: bytes)
    rubric.judgingHash = RubricDigest.judgingHash(of: rubric)
    return Reading(rubric: rubric, problems: problems)
  }

  /// Reads a rubric and says everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file's name, for problems.
  /// - Returns: The rubric, and what is wrong with it.
  package static func read(_ bytes: [UInt8], file: String = "") -> Reading {
    bytes.withUnsafeBytes { read($0, file: file) }
  }
}
