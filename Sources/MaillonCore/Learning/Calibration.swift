import Glibc

/// Makes confidence agree with how often it is right, and finds where to begin deciding.
struct Calibration {
  private let heard: [Learner.Heard]
  private let precision: Double
  private let rule: OutcomeReading
  private let criteria: [String]

  private static let bonuses = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]
  private static let sharpnesses = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5]

  /// Looks at narratives that were read by what others taught.
  init(_ heard: [Learner.Heard], precision: Double, rubric: Rubric) {
    self.heard = heard
    self.precision = precision
    rule = OutcomeReading(rubric: rubric)
    criteria = rubric.criteria.prefix(PackedLevels.capacity).map(\.id)
  }

  /// Sets the numbers that govern reading.
  func apply(to words: inout LearnedWords) {
    guard !heard.isEmpty else { return }
    words.findingBonus = best(Self.bonuses) { bonus in
      var trial = words
      trial.findingBonus = bonus
      return agreement(trial)
    }
    words.sharpness = best(Self.sharpnesses) { sharpness in
      var trial = words
      trial.sharpness = sharpness
      return likelihood(trial)
    }
    words.decideFrom = threshold(words)
  }

  private func best(_ choices: [Double], by measure: (Double) -> Double) -> Double {
    var best = choices[0]
    var most = -Double.infinity
    for choice in choices {
      let value = measure(choice)
      if value > most + 1e-12 {
        most = value
        best = choice
      }
    }
    return best
  }

  private func reading(_ one: Learner.Heard, _ words: LearnedWords) -> LearnedReading {
    one.scores.withUnsafeBufferPointer {
      LearnedReading.read(LearnedScores($0), fixed: PackedLevels(), rule: rule, words: words)
    }
  }

  /// How well findings agree with the coded ones (F1), and outcomes besides.
  private func agreement(_ words: LearnedWords) -> Double {
    var hits = 0.0
    var said = 0.0
    var coded = 0.0
    var right = 0.0
    for one in heard {
      let reading = reading(one, words)
      if reading.outcome == one.coded.outcome { right += 1 }
      coded += Double(one.coded.findings.count)
      for (place, id) in criteria.enumerated() {
        guard let level = reading.levels[place] else { continue }
        said += 1
        if one.coded.findings[id] == level { hits += 1 }
      }
    }
    return 2 * hits / max(1, said + coded) + right / Double(heard.count)
  }

  private func likelihood(_ words: LearnedWords) -> Double {
    heard.reduce(0) { sum, one in
      let reading = reading(one, words)
      let isRight = reading.outcome == one.coded.outcome
      return sum + log(max(1e-6, isRight ? reading.confidence : 1 - reading.confidence))
    }
  }

  /// The lowest confidence from which on outcomes are right as often as they shall be.
  private func threshold(_ words: LearnedWords) -> Double {
    let sorted = heard.map { one -> (confidence: Double, isRight: Bool) in
      let reading = reading(one, words)
      return (reading.confidence, reading.outcome == one.coded.outcome)
    }.sorted { $0.confidence > $1.confidence }
    var right = 0
    var threshold = 1.0
    for (index, one) in sorted.enumerated() {
      if one.isRight { right += 1 }
      if Double(right) >= precision * Double(index + 1) { threshold = one.confidence }
    }
    return (threshold * 1000).rounded(.down) / 1000
  }
}
