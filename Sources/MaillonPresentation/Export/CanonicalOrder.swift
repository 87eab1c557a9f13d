import MaillonCore

/// The order in which an export lists what an encounter holds, whatever the order in which it came: the same
/// encounters give the same bytes.
package struct CanonicalOrder: Sendable {
  /// The criteria of the rubric, then its questions.
  let questions: [String]
  private let places: [String: Int]

  /// Takes the order of a rubric.
  package init(_ rubric: Rubric) {
    var questions: [String] = []
    var places: [String: Int] = [:]
    for id in rubric.criteria.map(\.id) + rubric.questions.map(\.id) where places[id] == nil {
      places[id] = questions.count
      questions.append(id)
    }
    self.questions = questions
    self.places = places
  }

  /// The encounter with its parts in order.
  package func ordered(_ encounter: Encounter) -> Encounter {
    var ordered = encounter
    ordered.measures.sortStably { CanonicalOrder.isBefore($0.id, $1.id) }
    ordered.answers.sortStably { isBefore($0.question, $1.question) }
    ordered.codedFindings.sortStably { isBefore($0.criterion, $1.criterion) }
    ordered.reflections.sortStably { rank($0.kind) < rank($1.kind) }
    ordered.extras.sortStably { CanonicalOrder.isBefore($0.name, $1.name) }
    return ordered
  }

  /// Whether a question stands before another: as in the rubric, unknown ones last by their bytes.
  func isBefore(_ left: String, _ right: String) -> Bool {
    switch (places[left], places[right]) {
    case (let left?, let right?): left < right
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): CanonicalOrder.isBefore(left, right)
    }
  }

  static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func rank(_ kind: Reflection.Kind) -> Int {
    Reflection.Kind.allCases.firstIndex(of: kind) ?? 0
  }
}

extension Array {
  /// Sorts, and leaves what is equal in its order.
  fileprivate mutating func sortStably(_ isBefore: (Element, Element) -> Bool) {
    guard count > 1 else { return }
    self = enumerated().sorted { left, right in
      if isBefore(left.element, right.element) { return true }
      return !isBefore(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
  }
}
