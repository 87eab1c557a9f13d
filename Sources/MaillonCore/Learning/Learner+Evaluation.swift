extension Learner {
  /// What each of the first narratives comes to when the others teach: nothing that is judged was seen.
  ///
  /// Where deciding begins, too, is found without the fold that is judged.
  ///
  /// - Parameters:
  ///   - first: How many of the narratives are judged; those after them only teach.
  ///   - folds: Into how many parts they are dealt out.
  ///   - decidesAll: Whether a best guess counts as the outcome, however unsure.
  /// - Returns: The verdicts, in the order of the narratives.
  package func verdicts(first: Int, folds: Int, decidesAll: Bool) -> [JudgedNarrative] {
    let parts = parts(
      folds: folds, among: Array(0..<min(first, count)), always: Array(min(first, count)..<count))
    var judged: [(place: Int, judged: JudgedNarrative)] = []
    for (number, part) in parts.enumerated() {
      let others = parts.enumerated().filter { $0.offset != number }.flatMap(\.element.heard)
      var rubric = rubric
      rubric.learned = part.learned.map { learned in
        var learned = learned
        Calibration(
          others.filter { $0.coded.language == learned.language }, precision: options.precision,
          rubric: rubric
        ).apply(to: &learned)
        return learned
      }
      let classifier = Classifier(rubric, decidesAll: decidesAll)
      for heard in part.heard {
        judged.append(
          (heard.narrative, JudgedNarrative(heard.coded, by: classifier)))
      }
    }
    return judged.sorted { $0.place < $1.place }.map(\.judged)
  }
}

/// A coded narrative beside the verdict on its words.
package struct JudgedNarrative: Sendable {
  /// What a person coded.
  package var coded: CodedNarrative
  /// What the words came to.
  package var verdict: Verdict

  /// Puts both side by side.
  package init(coded: CodedNarrative, verdict: Verdict) {
    self.coded = coded
    self.verdict = verdict
  }

  /// Judges a narrative by its words alone.
  package init(_ coded: CodedNarrative, by classifier: Classifier) {
    var encounter = Encounter(provider: Provider(name: ""), observed: Moment(day: Day(number: 0)))
    encounter.narrative = Narrative(text: coded.text, language: coded.language)
    self.init(coded: coded, verdict: classifier.classify(encounter))
  }
}
