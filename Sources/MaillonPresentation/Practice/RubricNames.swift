import MaillonCore

/// What touchpoints and criteria are called for people, by the rubric.
struct RubricNames: Sendable {
  private let touchpoints: [String: LocalizedText]
  private let criteria: [String: LocalizedText]
  private let automated: Set<String>
  private let language: Language

  /// Reads the names of a rubric.
  init(_ rubric: Rubric, _ language: Language) {
    touchpoints = Dictionary(
      rubric.touchpoints.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    criteria = Dictionary(
      rubric.criteria.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    automated = Set(rubric.touchpoints.filter(\.isAutomated).map(\.id))
    self.language = language
  }

  /// The name of a touchpoint, as it begins a sentence; its id where the rubric names it not.
  func touchpoint(_ id: String) -> String { name(touchpoints[id], id) }

  /// The name of a criterion, as it begins a sentence; its id where the rubric names it not.
  func criterion(_ id: String) -> String { name(criteria[id], id) }

  /// Whether a machine serves at a touchpoint.
  func isAutomated(_ touchpoint: String) -> Bool { automated.contains(touchpoint) }

  private func name(_ title: LocalizedText?, _ id: String) -> String {
    DisplayWidth.printable(title?.text(in: language) ?? id)
  }
}

extension LocalizedText {
  /// The text in a language, else in the other one; nil if there is none.
  func text(in language: Language) -> String? {
    switch language {
    case .english: english ?? french
    case .french: french ?? english
    }
  }
}
