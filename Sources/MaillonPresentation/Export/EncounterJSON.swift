import MaillonCore

extension Encounter {
  /// The encounter for machines (`encounter/1`).
  package var json: JSON {
    [
      "schema": "encounter/1",
      "id": .string(id),
      "source": .string(source.isEmpty ? nil : source),
      "observed": .string(observed.description),
      "reported": .string(reported?.description),
      "provider": .string(provider.name),
      "site": .string(provider.site),
      "sector": .string(provider.sector),
      "touchpoint": .string(touchpoint),
      "visit": .string(visit),
      "wave": .string(wave),
      "observer": .string(observer),
      "staff": .string(staff),
      "waitMinutes": .number(waitMinutes),
      "measures": .array(
        measures.map { ["id": .string($0.id), "value": .number($0.value)] }),
      "narrative": narrative.map {
        ["text": .string($0.text), "language": .string($0.language)]
      } ?? .null,
      "answers": .array(
        answers.map {
          [
            "question": .string($0.question), "value": .string($0.value),
            "comment": .string($0.comment),
          ]
        }),
      "reflections": .array(
        reflections.map {
          [
            "kind": .string($0.kind.rawValue), "text": .string($0.text),
            "language": .string($0.language),
          ]
        }),
      "outcome": codedOutcome.map {
        [
          "level": .string($0.level.word), "by": .string($0.coder),
          "at": .string($0.coded?.description),
        ]
      } ?? .null,
      "findings": .array(
        codedFindings.map {
          [
            "criterion": .string($0.criterion), "level": .string($0.level.word),
            "by": .string($0.coder), "at": .string($0.coded?.description),
          ]
        }),
      "extras": .array(
        extras.map { ["name": .string($0.name), "value": .string($0.value)] }),
    ]
  }
}
