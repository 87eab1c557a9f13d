import MaillonCore

/// What a schema cannot say of a rubric.
enum RubricCheck {
  /// Everything wrong with a rubric whose file is valid.
  static func problems(with rubric: Rubric, places: RubricPlaces, file: String) -> [Problem] {
    var check = Run(rubric: rubric, places: places, file: file)
    check.run()
    return check.problems
  }

  private struct Run {
    let rubric: Rubric
    let places: RubricPlaces
    let file: String
    let criteria: [String]
    var problems: [Problem] = []

    init(rubric: Rubric, places: RubricPlaces, file: String) {
      self.rubric = rubric
      self.places = places
      self.file = file
      criteria = rubric.criteria.map(\.id)
    }

    mutating func run() {
      if criteria.isEmpty {
        problems.append(
          Problem(
            .fieldMissing, file: file, line: places.criteria.first, field: "criteria",
            expected: "criterion"))
      }
      if criteria.count > PackedLevels.capacity {
        problems.append(
          Problem(
            .limitExceeded, file: file, line: Self.line(places.criteria, PackedLevels.capacity),
            field: "criteria", found: "\(criteria.count)", expected: "\(PackedLevels.capacity)"))
      }
      once(rubric.touchpoints.map(\.id), places.touchpoints, "touchpoint")
      once(criteria, places.criteria, "criterion")
      once(rubric.questions.map(\.id), places.questions, "question")
      once(rubric.lists.map { "\($0.language) \($0.id)" }, places.lists, "list")
      once(rubric.cues.map(\.id), places.cues, "cue")
      checkQuestions()
      checkMeasures()
      checkRule()
      checkCues()
      once(rubric.learned.map(\.language), places.learned, "learned")
      for terms in places.terms {
        if let criterion = terms.criterion { known(criterion, terms.line, "terms/@criterion") }
      }
    }

    private static func line(_ lines: [Int], _ index: Int) -> Int? {
      lines.indices.contains(index) ? lines[index] : nil
    }

    private mutating func once(_ ids: [String], _ lines: [Int], _ field: String) {
      var seen: Set<String> = []
      for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
        problems.append(
          Problem(
            .schemaInvalid, file: file, line: Self.line(lines, index), field: "\(field)/@id",
            found: id, expected: "unique"))
      }
    }

    private mutating func known(_ criterion: String, _ line: Int?, _ field: String) {
      guard !criteria.contains(criterion) else { return }
      problems.append(
        Problem(
          .valueUnknown, file: file, line: line, field: field, found: criterion,
          expected: criteria.joined(separator: ", "), suggestion: closest(to: criterion)))
    }

    /// The criterion whose id shares the longest beginning with a word.
    private func closest(to word: String) -> String? {
      func shared(_ other: String) -> Int { zip(word, other).prefix { $0 == $1 }.count }
      let best = criteria.max { shared($0) < shared($1) }
      return best.flatMap { shared($0) >= 2 ? $0 : nil }
    }

    private mutating func contradiction(
      _ line: Int?, _ field: String, found: String, expected: String
    ) {
      problems.append(
        Problem(
          .valueUnknown, file: file, line: line, field: field, found: found, expected: expected))
    }

    private mutating func checkQuestions() {
      for (index, question) in rubric.questions.enumerated() {
        let line = Self.line(places.questions, index)
        known(question.criterion, line, "question/@criterion")
        if criteria.contains(question.id), question.id != question.criterion {
          contradiction(
            line, "question/@id", found: question.id, expected: "criterion=\"\(question.id)\"")
        }
        var meanings: [String: Level?] = [:]
        for meaning in question.meanings {
          let value = meaning.value.lowercased()
          if let other = meanings[value], other != meaning.level {
            contradiction(
              line, "question/answer/@value", found: meaning.value, expected: "unique")
          }
          meanings.updateValue(meaning.level, forKey: value)
        }
        guard let scale = question.scale else { continue }
        if scale.worst == scale.best {
          contradiction(
            line, "question/scale", found: "\(scale.worst)", expected: "worst ≠ best")
        }
        if let exceeded = scale.exceededFrom, exceeded < scale.keptFrom {
          contradiction(
            line, "question/scale", found: "\(exceeded) < \(scale.keptFrom)",
            expected: "kept-from ≤ exceeded-from")
        }
      }
    }

    private mutating func checkMeasures() {
      var seen: Set<String> = []
      for (index, measure) in rubric.measures.enumerated() {
        let line = Self.line(places.measures, index)
        known(measure.criterion, line, "measure/@criterion")
        let key = "\(measure.measure)\u{0}\(measure.criterion)\u{0}\(measure.touchpoint ?? "")"
        if !seen.insert(key).inserted {
          contradiction(line, "measure/@field", found: measure.measure, expected: "unique")
        }
        if measure.keptUpTo == nil, measure.brokenFrom == nil {
          problems.append(
            Problem(
              .fieldMissing, file: file, line: line, field: "measure",
              expected: "kept-up-to, broken-from"))
        }
        if let kept = measure.keptUpTo, let broken = measure.brokenFrom, kept >= broken {
          contradiction(
            line, "measure", found: "kept-up-to=\"\(kept)\" broken-from=\"\(broken)\"",
            expected: "kept-up-to < broken-from")
        }
      }
    }

    private mutating func checkRule() {
      if let recovery = rubric.rule.recoveryCriterion {
        known(recovery, places.outcome, "outcome/@recovery")
      }
      for level in Level.allCases {
        guard let criterion = rubric.weighing.unspecified[level] else { continue }
        known(criterion, places.weighing, "weighing/unspecified/@\(level.word)")
      }
    }

    private mutating func checkCues() {
      for (index, list) in rubric.lists.enumerated() {
        let line = Self.line(places.lists, index)
        language(list.language, line, "list/@xml:lang")
        for word in list.unusableWords {
          problems.append(
            Problem(.schemaInvalid, file: file, line: line, field: "list", found: word))
        }
      }
      var reported: Set<String> = []
      for (index, cue) in rubric.cues.enumerated() {
        let line = Self.line(places.cues, index)
        language(cue.language, line, "cues/@xml:lang")
        // A group's criterion is wrong for all its cues, and said once.
        if let criterion = cue.criterion, reported.insert(criterion).inserted {
          known(criterion, line, "cues/@criterion")
        }
      }
      for fault in CompiledCues.faults(cues: rubric.cues, lists: rubric.lists) {
        problems.append(
          Problem(
            .schemaInvalid, file: file, line: Self.line(places.cues, fault.cue), field: "cue",
            found: rubric.cues[fault.cue].pattern, expected: Self.words(fault.fault)))
      }
    }

    private mutating func language(_ language: String, _ line: Int?, _ field: String) {
      guard language != "fr", language != "en" else { return }
      problems.append(
        Problem(
          .valueUnknown, file: file, line: line, field: field, found: language,
          expected: "fr, en"))
    }

    /// What would be right, free of language.
    private static func words(_ fault: CuePatternFault) -> String {
      switch fault {
      case .empty: "word"
      case .bracket(let bracket): "( ) [ ] { } ≠ \(bracket)"
      case .number: "{3} {>=3} {2..5} {>=15 min} {clock>=22h}"
      case .character(let character): "word ≠ \(character)"
      case .unknownList(let list): "<list id=\"\(list)\">"
      case .loose: "word … word"
      case .tooMany: "( | ) < 400"
      case .tooDeep: "( ( ( … ) ) ) ≤ \(CuePattern.deepest)"
      }
    }
  }
}
