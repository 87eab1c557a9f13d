import MaillonCore

extension ReportWriter {
  /// The words of a unit that earned a level, as they are shown.
  func quote(_ quote: EvidenceQuote) -> QuoteView {
    let origin = [
      touchpoint(quote.touchpoint), dates.day(quote.day), DisplayWidth.printable(quote.encounter),
    ]
    return QuoteView(
      quote, title: words(.joined(quote.criteria.map(criterion))),
      origin: origin.filter { !$0.isEmpty }.joined(separator: " · "))
  }
}

extension QuoteView {
  /// What an observer wrote, as it is shown.
  ///
  /// - Parameters:
  ///   - quote: The words.
  ///   - title: What they were written of.
  ///   - origin: Where they stand.
  init(_ quote: EvidenceQuote, title: String, origin: String) {
    language = QuoteView.languageTag(quote.language)
    pieces = quote.pieces.map { (DisplayWidth.printable($0.text), $0.isMarked) }
    self.title = DisplayWidth.printable(title)
    self.origin = DisplayWidth.printable(origin)
    level = quote.level.word
  }

  /// A language as a page may name it; nil for anything that is not a language tag.
  private static func languageTag(_ tag: String?) -> String? {
    guard let tag, (2...35).contains(tag.utf8.count) else { return nil }
    let isTag = tag.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    return isTag && tag.utf8.first != 0x2D ? tag : nil
  }
}
