/// What the answers of an encounter say of each criterion.
///
/// Several answers to one criterion: a broken knock-out makes it broken. Else each answer earns points
/// in proportion to its question's weight: broken none, kept and exceeded all of them (exceeding pays
/// for nothing broken), a figure on a scale its share. A share of at least the criterion's limit is
/// kept; exceeded if, besides, no answer is broken and at least one is exceeded; less is broken.
/// An answer that is not applicable, not observed or unknown to the question earns nothing and costs
/// nothing.
struct AnswerReading: Sendable {
  /// What an id in an answer refers to.
  private struct Subject: Sendable {
    var criterion: Int
    var meanings: [String: Level?]
    var scale: Question.Scale?
    var weight: Double
    var isKnockout: Bool
    var takesLevelWords: Bool
  }

  /// One answer that counts.
  struct Counted {
    /// The answer's index in the encounter.
    var answer: Int
    /// The criterion's index.
    var criterion: Int
    /// The level it stands for.
    var level: Level
    /// The share of its points, 0…1.
    var share: Double
    var weight: Double
    var isKnockout: Bool
  }

  private let subjects: [String: Subject]
  private let keptLimits: [Double]

  init(rubric: Rubric) {
    keptLimits = rubric.criteria.map(\.keptLimit)
    var places: [String: Int] = [:]
    var subjects: [String: Subject] = [:]
    for (index, criterion) in rubric.criteria.enumerated() {
      places[criterion.id] = index
      subjects[criterion.id] = Subject(
        criterion: index, meanings: [:], scale: nil, weight: 1, isKnockout: false,
        takesLevelWords: true)
    }
    for question in rubric.questions {
      guard let criterion = places[question.criterion] else { continue }
      var meanings: [String: Level?] = [:]
      for meaning in question.meanings {
        meanings.updateValue(meaning.level, forKey: Self.folded(meaning.value))
      }
      subjects[question.id] = Subject(
        criterion: criterion, meanings: meanings, scale: question.scale, weight: question.weight,
        isKnockout: question.isKnockout,
        takesLevelWords: question.meanings.isEmpty && question.scale == nil)
    }
    self.subjects = subjects
  }

  /// A value as it is compared: lower case, inner spaces single, none around.
  ///
  /// Swift compares composed and decomposed letters as equal, so nothing is normalised.
  static func folded(_ value: String) -> String {
    value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The answers that count.
  func counted(_ answers: [Answer]) -> [Counted] {
    var counted: [Counted] = []
    for (index, answer) in answers.enumerated() {
      guard let subject = subjects[answer.question] else { continue }
      guard let (level, share) = reading(of: answer.value, subject: subject) else { continue }
      counted.append(
        Counted(
          answer: index, criterion: subject.criterion, level: level, share: share,
          weight: subject.weight, isKnockout: subject.isKnockout))
    }
    return counted
  }

  /// The criterion and weight of an answer that says that its question does not apply; nil for others.
  func notApplicable(_ answer: Answer) -> (criterion: Int, weight: Double)? {
    guard let subject = subjects[answer.question] else { return nil }
    let word = AnswerWord(answer.value)
    let meaning = subject.meanings[answer.value] ?? subject.meanings[Self.folded(answer.value)]
    let isSilent =
      switch meaning {
      case .some(.some): false
      case .some(.none): word != .notObserved
      case .none: word == .notApplicable
      }
    return isSilent ? (subject.criterion, subject.weight) : nil
  }

  /// The level that the counted answers give a criterion; nil if none is about it.
  func level(of criterion: Int, in counted: [Counted]) -> Level? {
    var earned = 0.0
    var possible = 0.0
    var isAnyBroken = false
    var isAnyExceeded = false
    for answer in counted where answer.criterion == criterion {
      if answer.isKnockout, answer.level == .broken { return .broken }
      earned += answer.share * answer.weight
      possible += answer.weight
      if answer.level == .broken { isAnyBroken = true }
      if answer.level == .exceeded { isAnyExceeded = true }
    }
    guard possible > 0 else { return nil }
    guard earned / possible >= keptLimits[criterion] else { return .broken }
    return isAnyExceeded && !isAnyBroken ? .exceeded : .kept
  }

  private func reading(of value: String, subject: Subject) -> (level: Level, share: Double)? {
    func points(_ level: Level) -> (level: Level, share: Double) {
      (level, level == .broken ? 0 : 1)
    }
    let word = AnswerWord(value)
    if subject.takesLevelWords, let level = word?.level { return points(level) }
    if let meaning = subject.meanings[value] { return meaning.map(points) }
    let value = Self.folded(value)
    if let meaning = subject.meanings[value] { return meaning.map(points) }
    if word == .notApplicable || word == .notObserved { return nil }
    guard let scale = subject.scale, let figure = Self.figure(value),
      let share = scale.share(of: figure)
    else { return nil }
    if share < scale.keptFrom { return (.broken, share) }
    if let exceededFrom = scale.exceededFrom, share >= exceededFrom { return (.exceeded, share) }
    return (.kept, share)
  }

  /// A figure with a decimal point or comma.
  private static func figure(_ text: String) -> Double? {
    Double(text.contains(",") ? String(text.map { $0 == "," ? "." : $0 }) : text)
  }
}
