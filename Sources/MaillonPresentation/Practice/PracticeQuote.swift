import MaillonCore

/// What an observer wrote of one encounter, with where it stands.
package struct PracticeQuote: Sendable {
  /// The words, and the criteria they speak of.
  package var quote: EvidenceQuote
  /// The place; nil where the sheet names none.
  package var site: String?
  /// Who served, as the sheet says; nil where it does not, or where people are not shown.
  package var staff: String?
  /// Whether something was broken in the encounter and put right.
  package var isRecovered = false
  /// How the observer felt; nil where the sheet does not say.
  package var feeling: String?

  /// The quote for machines.
  var json: JSON {
    [
      "encounter": .string(quote.encounter),
      "observed": .string(quote.day.description),
      "site": .string(site),
      "touchpoint": .string(quote.touchpoint),
      "staff": .string(staff),
      "criteria": .array(quote.criteria.map { .string($0) }),
      "text": .string(quote.text),
      "marks": .array(
        quote.marks.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
      "language": .string(quote.language),
      "feeling": .string(feeling),
    ]
  }

  /// The words for people: of which criteria, and where they stand: touchpoint, site, who served, day
  /// and encounter.
  func block(
    _ names: RubricNames, _ language: Language, saysCriteria: Bool = true
  ) -> Page.Block {
    let origin = [
      names.touchpoint(quote.touchpoint), site ?? "", staff ?? "", Dates(language).day(quote.day),
      quote.encounter,
    ]
    return .quote(
      quote, of: saysCriteria ? quote.criteria.map(names.criterion).joined(separator: ", ") : "",
      origin: origin.filter { !$0.isEmpty }.joined(separator: " · "))
  }
}

/// An answer to one of the three questions of someone who also serves.
package struct ReflectionQuote: Sendable {
  /// Which question.
  package var kind: Reflection.Kind
  /// The answer, the names of persons masked.
  package var text: String
  /// The touchpoint of the encounter.
  package var touchpoint: String
  /// When it was observed.
  package var day: Day
  /// The id of the encounter.
  package var encounter: String

  /// The answer for machines.
  var json: JSON {
    [
      "kind": .string(kind.rawValue), "text": .string(text), "touchpoint": .string(touchpoint),
      "observed": .string(day.description), "encounter": .string(encounter),
    ]
  }
}
