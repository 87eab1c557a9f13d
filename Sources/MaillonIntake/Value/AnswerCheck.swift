import MaillonCore

/// Whether answers mean something to the rubric.
///
/// An answer directly to a criterion is a level, or that there is none to give: anything else is an
/// error. An answer to a question that the rubric does not map is kept and reported, because another
/// version of the rubric may map it.
struct AnswerCheck: Sendable {
  /// What there is to say about an answer.
  enum Finding: Equatable {
    case fine
    /// The rubric does not map it.
    case unmapped(expected: String, suggestion: String?)
    /// It is none of the words that a criterion takes.
    case unknownWord(expected: String, suggestion: String?)
    /// The rubric has neither a question nor a criterion of this id.
    case unknownQuestion(suggestion: String?)
  }

  private enum Subject {
    case criterion
    case question(words: Set<String>, choices: [String], scale: Question.Scale?)
  }

  private let subjects: [String: Subject]
  static let words = ["broken", "kept", "exceeded", "n/a", "not observed"]
  private static let choices = words + ["rompue", "tenue", "dépassée", "sans objet", "non observé"]

  init(rubric: Rubric) {
    var subjects: [String: Subject] = [:]
    for criterion in rubric.criteria { subjects[criterion.id] = .criterion }
    for question in rubric.questions {
      if question.meanings.isEmpty, question.scale == nil {
        subjects[question.id] = .criterion
      } else {
        let choices = question.meanings.map(\.value)
        subjects[question.id] = .question(
          words: Set(choices.map(FoldedName.of)), choices: choices, scale: question.scale)
      }
    }
    self.subjects = subjects
  }

  /// Whether the rubric has a question or a criterion of this id.
  func knows(_ id: String) -> Bool { subjects[id] != nil }

  /// The nearest id that the rubric has.
  func nearest(to id: String) -> String? {
    Nearness.closest(to: id, among: subjects.keys.sorted())
  }

  /// Looks at an answer.
  func check(_ value: String, to question: String) -> Finding {
    guard let subject = subjects[question] else {
      return .unknownQuestion(suggestion: nearest(to: question))
    }
    switch subject {
    case .criterion:
      if AnswerWord(value) != nil { return .fine }
      return .unknownWord(
        expected: AnswerCheck.words.joined(separator: ", "),
        suggestion: Nearness.closest(to: value, among: AnswerCheck.choices))
    case .question(let words, let choices, let scale):
      if words.contains(FoldedName.of(value)) { return .fine }
      if let word = AnswerWord(value), word.level == nil { return .fine }
      if let scale, let figure = AnswerCheck.figure(value), scale.share(of: figure) != nil {
        return .fine
      }
      var expected = choices.joined(separator: ", ")
      if let scale { expected += (expected.isEmpty ? "" : ", ") + "\(scale.worst)…\(scale.best)" }
      return .unmapped(
        expected: expected, suggestion: Nearness.closest(to: value, among: choices))
    }
  }

  private static func figure(_ value: String) -> Double? {
    var value = value
    return value.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return NumberReader(mark: .point).read(bytes) ?? NumberReader(mark: .comma).read(bytes)
    }
  }
}

/// The rubric's touchpoints by whatever name people give them.
struct TouchpointNames: Sendable {
  private let ids: Set<String>
  private let byName: [String: String]

  init(rubric: Rubric) {
    ids = Set(rubric.touchpoints.map(\.id))
    var byName: [String: String] = [:]
    for touchpoint in rubric.touchpoints {
      for name in [touchpoint.title.french, touchpoint.title.english] {
        if let name { byName[FoldedName.of(name)] = touchpoint.id }
      }
    }
    for touchpoint in rubric.touchpoints { byName[FoldedName.of(touchpoint.id)] = touchpoint.id }
    self.byName = byName
  }

  /// The id of a touchpoint; a name that the rubric does not know is the user's own.
  func id(of name: String) -> String {
    ids.contains(name) ? name : byName[FoldedName.of(name)] ?? name
  }

  /// The touchpoint of the rubric that an id of none is nearest to, where it may be one misspelt.
  func nearest(to id: String) -> String? {
    guard !ids.contains(id) else { return nil }
    return Nearness.closest(to: id, among: byName.keys.sorted()).flatMap { byName[$0] }
  }
}
