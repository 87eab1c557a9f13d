/// How the answers of one encounter were given, whatever they say.
package struct AnswerStyle: Hashable, Sendable {
  /// How many questions were answered with anything at all.
  package let given: Int

  /// How many of them with "not observed".
  package let notObserved: Int

  /// How many with a value: neither "not observed" nor "not applicable".
  package let valued: Int

  /// Whether at least `leastForLine` values were given and all are the same.
  package let isStraight: Bool

  /// So many equal answers make a straight line.
  package static let leastForLine = 5

  /// Looks at answers.
  package init(_ answers: [Answer]) {
    let words = answers.map { AnswerWord($0.value) }
    let values = zip(answers, words).filter { $0.1 != .notObserved && $0.1 != .notApplicable }
      .map { $0.1?.canonical ?? ComparedName($0.0.value).text }
    given = answers.count
    notObserved = words.count { $0 == .notObserved }
    valued = values.count
    isStraight = values.count >= AnswerStyle.leastForLine && Set(values).count == 1
  }
}
