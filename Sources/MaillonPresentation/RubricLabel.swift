import MaillonCore

/// The rubric that results rest on, as they name it; tallies carry none.
package struct RubricLabel: Equatable, Sendable {
  /// The rubric's id.
  package var id: String
  /// Its version.
  package var version: String
  /// Its content hash.
  package var hash: String

  /// The label of a rubric.
  package init(_ rubric: Rubric) {
    id = rubric.id
    version = rubric.version
    hash = rubric.contentHash
  }

  /// The label for people: `maillon 1 (9b1c4e)`.
  package var text: String { "\(id) \(version) (\(hash.prefix(6)))" }
}

extension JSON {
  /// The rubric's label; nulls where tallies were read.
  static func rubric(_ label: RubricLabel?) -> JSON {
    ["id": .string(label?.id), "version": .string(label?.version), "hash": .string(label?.hash)]
  }

  /// A period with its dates.
  static func period(_ period: Period) -> JSON {
    [
      "label": .string(period.label), "from": .string(period.from?.description),
      "to": .string(period.to?.description),
    ]
  }
}
