/// What stands in one rubric and not in another.
package struct RubricDifference: Sendable {
  /// A target that was changed.
  package struct TargetChange: Hashable, Sendable {
    /// The criterion.
    package let criterion: String
    /// The share promised before; nil if none was.
    package let before: Double?
    /// The share promised after; nil if none is.
    package let after: Double?
  }

  /// Ids that came, went, or stand for something else now.
  package struct Ids: Hashable, Sendable {
    /// Only in the later rubric.
    package var added: [String] = []
    /// Only in the earlier one.
    package var removed: [String] = []
    /// In both, and judging differently.
    package var changed: [String] = []

    /// Whether nothing differs.
    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
  }

  /// The criteria that came, went, or judge differently.
  package let criteria: Ids
  /// The questions.
  package let questions: Ids
  /// The measures.
  package let measures: Ids
  /// The cues.
  package let cues: Ids
  /// The promises that changed.
  package let targets: [TargetChange]
  /// Whether the rule from findings to outcome, or the numbers of the weighing, changed.
  package let changesRule: Bool
  /// Whether both give the same verdicts on everything, by their judging hashes.
  package let judgesAlike: Bool
  /// Whether titles or guidance changed.
  package let changesWords: Bool

  /// Compares two rubrics.
  package init(from before: Rubric, to after: Rubric) {
    criteria = RubricDifference.ids(before.criteria, after.criteria, id: \.id) { left, right in
      left.isCritical == right.isCritical && left.keptLimit == right.keptLimit
    }
    questions = RubricDifference.ids(before.questions, after.questions, id: \.id) { left, right in
      var (left, right) = (left, right)
      left.text = LocalizedText()
      right.text = LocalizedText()
      return left == right
    }
    measures = RubricDifference.ids(
      before.measures, after.measures,
      id: { [$0.measure, $0.criterion, $0.touchpoint].compactMap { $0 }.joined(separator: "/") },
      isSame: ==)
    cues = RubricDifference.ids(before.cues, after.cues, id: \.id, isSame: ==)
    let earlier = Dictionary(
      before.criteria.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    targets = after.criteria.compactMap { criterion in
      guard let known = earlier[criterion.id], known != criterion.target else { return nil }
      return TargetChange(criterion: criterion.id, before: known, after: criterion.target)
    }
    changesRule =
      before.rule != after.rule || before.weighing != after.weighing || before.lists != after.lists
    judgesAlike = before.judgingHash == after.judgingHash
    func words(_ rubric: Rubric) -> [LocalizedText] {
      [rubric.title, rubric.guidance] + rubric.criteria.flatMap { [$0.title, $0.guidance] }
        + rubric.questions.map(\.text) + rubric.touchpoints.map(\.title)
    }
    changesWords = words(before) != words(after)
  }

  private static func ids<Element>(
    _ before: [Element], _ after: [Element], id: (Element) -> String,
    isSame: (Element, Element) -> Bool
  ) -> Ids {
    let earlier = Dictionary(before.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let later = Set(after.map(id))
    var ids = Ids()
    for element in after {
      let name = id(element)
      if let known = earlier[name] {
        if !isSame(known, element) { ids.changed.append(name) }
      } else {
        ids.added.append(name)
      }
    }
    ids.removed = before.map(id).filter { !later.contains($0) }
    return ids
  }
}
