import MaillonCore

/// Finds, in what an observer wrote of one encounter, the words that earned each level.
struct QuoteMaker {
  /// The most scalars of a narrative that are quoted whole.
  private static let longest = 320

  private let encounter: Encounter
  private let id: String
  private let verdict: Verdict
  private let heard: [Finding]

  /// Prepares to quote an encounter.
  ///
  /// Where an answer gave the level, the words are those in which the narrative says the same.
  ///
  /// - Parameters:
  ///   - classifier: Who judges.
  ///   - encounter: The encounter.
  ///   - id: What it is found again by.
  ///   - verdict: The verdict on it.
  init(_ classifier: Classifier, _ encounter: Encounter, id: String, _ verdict: Verdict) {
    self.encounter = encounter
    self.id = id
    self.verdict = verdict
    let isHeard =
      encounter.narrative != nil
      && verdict.findings.contains { QuoteMaker.ranges($0.evidence).isEmpty }
    heard = isHeard ? classifier.classify(encounter.wordsAlone).findings : []
  }

  /// The quote of all criteria that have a level, or of one of them; nil where none has it, or nothing
  /// was written.
  func candidate(_ level: Level, on criterion: String? = nil) -> QuoteCandidate? {
    guard let narrative = encounter.narrative, !narrative.text.isEmpty else { return nil }
    let findings = verdict.findings.filter {
      $0.level == level && (criterion == nil || $0.criterion == criterion)
    }
    guard !findings.isEmpty else { return nil }
    let marks = findings.flatMap { finding in
      let own = QuoteMaker.ranges(finding.evidence)
      guard own.isEmpty else { return own }
      return heard.filter { $0.criterion == finding.criterion && $0.level == level }
        .flatMap { QuoteMaker.ranges($0.evidence) }
    }
    let (text, shown) = QuoteMaker.excerpt(of: narrative.text, marks: QuoteMaker.joined(marks))
    return QuoteCandidate(
      quote: EvidenceQuote(
        outcome: verdict.outcome, level: level, criteria: findings.map(\.criterion),
        touchpoint: encounter.touchpoint, day: encounter.observed.day, encounter: id, text: text,
        language: narrative.language, marks: shown))
  }

  private static func ranges(_ evidence: [Evidence]) -> [Range<Int>] {
    evidence.compactMap { piece in
      guard let start = piece.start, let end = piece.end, start < end else { return nil }
      return start..<end
    }
  }

  /// The ranges in order, those that touch made one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The narrative, or the part of a long one round the first words that count.
  private static func excerpt(
    of text: String, marks: [Range<Int>]
  ) -> (text: String, marks: [Range<Int>]) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > longest else { return (text, marks) }
    var start = max(0, (marks.first?.lowerBound ?? 0) - 100)
    var end = min(scalars.count, start + longest)
    start = max(0, min(start, end - longest))
    while start > 0, start < end, scalars[start - 1] != " " { start += 1 }
    while end < scalars.count, end > start, scalars[end] != " " { end -= 1 }
    if end == start { (start, end) = (0, longest) }
    var shown = String.UnicodeScalarView()
    if start > 0 { shown.append(contentsOf: "… ".unicodeScalars) }
    let shift = shown.count - start
    shown.append(contentsOf: scalars[start..<end])
    if end < scalars.count { shown.append(contentsOf: " …".unicodeScalars) }
    let inside = marks.filter { $0.lowerBound >= start && $0.upperBound <= end }
    return (
      String(shown), inside.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    )
  }

  /// The beginning of a narrative, for a list.
  static func opening(of text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 180 else { return text }
    var end = 180
    while end > 100, scalars[end] != " " { end -= 1 }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[..<end])
    shown.append(contentsOf: " …".unicodeScalars)
    return String(shown)
  }
}

/// A quote that may be shown, before it is known what else there is.
struct QuoteCandidate: Comparable, Sendable {
  /// The quote.
  let quote: EvidenceQuote

  /// Those whose words are found first, then those of whole encounters of the level, then the
  /// latest.
  static func < (left: QuoteCandidate, right: QuoteCandidate) -> Bool {
    let (first, second) = (left.quote, right.quote)
    let merits = (merit(first), merit(second))
    if merits.0 != merits.1 { return merits.0 > merits.1 }
    if first.day != second.day { return first.day > second.day }
    if !first.encounter.utf8.elementsEqual(second.encounter.utf8) {
      return first.encounter.utf8.lexicographicallyPrecedes(second.encounter.utf8)
    }
    return first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }

  private static func merit(_ quote: EvidenceQuote) -> Int {
    (quote.marks.isEmpty ? 0 : 2) + (quote.outcome == quote.level ? 1 : 0)
  }

  /// The quotes so that each next one speaks of criteria that were not yet spoken of, as far as
  /// there are any.
  static func inReadingOrder(_ candidates: [QuoteCandidate]) -> [EvidenceQuote] {
    var rest = candidates.map(\.quote)
    var spoken: Set<String> = []
    var order: [EvidenceQuote] = []
    while !rest.isEmpty {
      let next = rest.firstIndex { !Set($0.criteria).isSubset(of: spoken) } ?? 0
      if rest.allSatisfy({ Set($0.criteria).isSubset(of: spoken) }) { spoken = [] }
      spoken.formUnion(rest[next].criteria)
      order.append(rest.remove(at: next))
    }
    return order
  }
}
