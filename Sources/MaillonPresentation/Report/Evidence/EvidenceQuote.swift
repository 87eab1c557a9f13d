import MaillonCore

/// What an observer wrote, and the criteria whose level it earned.
package struct EvidenceQuote: Equatable, Sendable {
  /// The outcome of the whole encounter; nil is undecided.
  package var outcome: Level?
  /// The level that was earned.
  package var level: Level
  /// The ids of the criteria with that level, in the rubric's order.
  package var criteria: [String]
  /// The id of the touchpoint.
  package var touchpoint: String
  /// When it was observed.
  package var day: Day
  /// The id of the encounter, to find it again.
  package var encounter: String
  /// The words, the names of persons masked.
  package var text: String
  /// The language of the words, as the sheet gives it.
  package var language: String?
  /// The words in the text that decided, as offsets in Unicode scalars, ascending and apart.
  package var marks: [Range<Int>]

  /// Creates a quote.
  package init(
    outcome: Level?, level: Level, criteria: [String], touchpoint: String, day: Day,
    encounter: String, text: String, language: String? = nil, marks: [Range<Int>] = []
  ) {
    self.outcome = outcome
    self.level = level
    self.criteria = criteria
    self.touchpoint = touchpoint
    self.day = day
    self.encounter = encounter
    self.text = text
    self.language = language
    self.marks = marks
  }

  /// The text in pieces, each with whether it decided; marks that do not fit are left out.
  package var pieces: [(text: String, isMarked: Bool)] {
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>, _ isMarked: Bool) -> (text: String, isMarked: Bool) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return (String(view), isMarked)
    }
    var pieces: [(text: String, isMarked: Bool)] = []
    var position = 0
    for mark in marks
    where mark.lowerBound >= position && mark.upperBound <= scalars.count && !mark.isEmpty {
      if mark.lowerBound > position { pieces.append(piece(position..<mark.lowerBound, false)) }
      pieces.append(piece(mark, true))
      position = mark.upperBound
    }
    if position < scalars.count { pieces.append(piece(position..<scalars.count, false)) }
    return pieces
  }
}

extension NameMask {
  /// A quote without the names.
  func masked(_ quote: EvidenceQuote) -> EvidenceQuote {
    var masked = quote
    (masked.text, masked.marks) = self.masked(quote.text, marks: quote.marks)
    return masked
  }
}
