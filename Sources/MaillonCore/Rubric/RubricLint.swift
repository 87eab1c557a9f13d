/// What an author may want to mend in a rubric that can be read.
package struct RubricLint: Sendable {
  /// One thing found.
  package struct Finding: Equatable, Sendable {
    /// What kind of thing.
    package var code: Code
    /// What it is about: a cue's, question's or criterion's id.
    package var subject: String
    /// What goes with it: the other cue, the level, the words.
    package var other: String

    /// Creates a finding.
    package init(_ code: Code, _ subject: String, _ other: String = "") {
      self.code = code
      self.subject = subject
      self.other = other
    }
  }

  /// The kinds of things found.
  package enum Code: String, CaseIterable, Sendable {
    /// Two cues have the same words and differ in level.
    case cueContradicts = "cue-contradicts"
    /// Two cues of one level have the same words.
    case cueRepeated = "cue-repeated"
    /// A cue never speaks in the sheets given.
    case cueSilent = "cue-silent"
    /// A criterion has neither questions nor measures nor cues.
    case criterionUnasked = "criterion-unasked"
    /// No answer, measure or word can give a criterion this level.
    case levelUnreachable = "level-unreachable"
    /// A question says nothing of what its answers mean.
    case questionUnmapped = "question-unmapped"
    /// A text tells staff how to feel instead of what the customer lives through.
    case exhortation
    /// A text sets staff a time to beat.
    case stopwatch

    /// Whether the rubric cannot mean what it says.
    package var isError: Bool { self == .cueContradicts }
  }

  /// What was found, errors first, each kind in the order of the rubric.
  package let findings: [Finding]

  /// Looks at a rubric.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - spoken: The indices of the cues that spoke in sheets; nil where none were given.
  package init(_ rubric: Rubric, spoken: Set<Int>?) {
    var findings: [Finding] = []
    Self.compareCues(rubric, &findings)
    if let spoken {
      for (index, cue) in rubric.cues.enumerated() where !spoken.contains(index) {
        findings.append(Finding(.cueSilent, cue.id))
      }
    }
    Self.checkCriteria(rubric, &findings)
    for question in rubric.questions where question.meanings.isEmpty && question.scale == nil {
      findings.append(Finding(.questionUnmapped, question.id))
    }
    for criterion in rubric.criteria {
      for text in criterion.title.all + criterion.guidance.all {
        Self.checkText(text, of: criterion.id, &findings)
      }
    }
    for question in rubric.questions {
      for text in question.text.all { Self.checkText(text, of: question.id, &findings) }
    }
    self.findings = Code.allCases.flatMap { code in findings.filter { $0.code == code } }
  }

  private static func compareCues(_ rubric: Rubric, _ findings: inout [Finding]) {
    struct Key: Hashable {
      var language: String
      var criterion: String?
      var pattern: CuePatternText
      var speech: Cue.Speech
    }
    var first: [Key: Int] = [:]
    for (index, cue) in rubric.cues.enumerated() {
      let key = Key(
        language: cue.language, criterion: cue.criterion, pattern: CuePatternText(cue.pattern),
        speech: cue.speech)
      guard let other = first[key] else {
        first[key] = index
        continue
      }
      let known = rubric.cues[other]
      findings.append(
        Finding(known.level == cue.level ? .cueRepeated : .cueContradicts, cue.id, known.id))
    }
  }

  /// A pattern as two are compared: case and blanks do not matter.
  private struct CuePatternText: Hashable {
    let words: [UInt8]

    init(_ pattern: String) {
      words = Array(
        pattern.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    }
  }

  private static func checkCriteria(_ rubric: Rubric, _ findings: inout [Finding]) {
    for criterion in rubric.criteria {
      let questions = rubric.questions.filter { $0.criterion == criterion.id }
      let measures = rubric.measures.filter { $0.criterion == criterion.id }
      let cues = rubric.cues.filter { $0.criterion == criterion.id }
      let learned = rubric.learned.flatMap(\.terms).filter { $0.criterion == criterion.id }
      guard
        !questions.isEmpty || !measures.isEmpty || !cues.isEmpty || !learned.isEmpty
      else {
        findings.append(Finding(.criterionUnasked, criterion.id))
        continue
      }
      for level in Level.allCases {
        let isReachable =
          cues.contains { $0.level == level } || learned.contains { $0.weights[level] > 0 }
          || measures.contains { level == .kept ? $0.keptUpTo != nil : $0.brokenFrom != nil }
            && level != .exceeded
          || questions.contains { $0.canSay(level) }
        if !isReachable {
          findings.append(Finding(.levelUnreachable, criterion.id, level.word))
        }
      }
    }
  }

  private static let exhortations: Set<String> = [
    "be friendly", "be nice", "be polite", "be kind", "be positive", "be professional",
    "always smile", "smile at", "smile always", "show enthusiasm", "stay positive",
    "soyez aimable", "soyez aimables", "soyez souriant", "soyez souriants", "soyez poli",
    "soyez polis", "soyez positif", "soyez professionnel", "toujours sourire", "souriez toujours",
    "restez positif", "gardez le sourire",
  ]

  private static func checkText(_ text: String, of subject: String, _ findings: inout [Finding]) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for index in words.indices.dropLast() {
      let pair = "\(words[index]) \(words[index + 1])"
      let three = index + 2 < words.count ? "\(pair) \(words[index + 2])" : pair
      if exhortations.contains(pair) || exhortations.contains(three) {
        findings.append(Finding(.exhortation, subject, text))
        break
      }
    }
    let units: Set<String> = ["second", "seconds", "seconde", "secondes", "minute", "minutes"]
    let limits: Set<String> = ["within", "under", "moins", "sous", "dans"]
    for index in words.indices where Int(words[index]) != nil {
      let isUnit = index + 1 < words.count && units.contains(words[index + 1])
      let isLimit = words[max(0, index - 3)..<index].contains { limits.contains($0) }
      if isUnit, isLimit {
        findings.append(Finding(.stopwatch, subject, text))
        break
      }
    }
  }
}

extension LocalizedText {
  /// The texts that are there.
  fileprivate var all: [String] { [english, french].compactMap { $0 } }
}

extension Question {
  /// Whether some answer means a level.
  fileprivate func canSay(_ level: Level) -> Bool {
    if let scale { return level != .exceeded || scale.exceededFrom != nil }
    return meanings.isEmpty || meanings.contains { $0.level == level }
  }
}
