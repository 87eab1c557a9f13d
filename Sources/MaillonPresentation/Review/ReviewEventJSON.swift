import MaillonCore

extension JSON {
  /// A person's word on an encounter, for machines.
  static func reviewEvent(_ event: ReviewEvent) -> JSON {
    var action = "code"
    var appeal: Int?
    var isUpheld: Bool?
    switch event.action {
    case .coding: break
    case .appeal: action = "appeal"
    case .decision(let number, let upheld):
      action = "decision"
      appeal = number
      isUpheld = upheld != nil
    }
    return [
      "batch": .integer(event.batch),
      "action": .string(action),
      "by": .string(event.person),
      "at": .string(event.moment.description),
      "why": .string(event.reason),
      "outcome": .string(event.coding?.outcome?.word),
      "findings": .array(
        (event.coding?.findings ?? []).map {
          ["criterion": .string($0.criterion), "level": .string($0.level.word)]
        }),
      "appeal": .integer(appeal),
      "upheld": isUpheld.map { .bool($0) } ?? .null,
    ]
  }
}
