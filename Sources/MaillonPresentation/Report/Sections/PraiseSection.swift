import MaillonCore

extension ReportWriter {
  /// The most encounters thanked for in the section for all.
  private static let mostPraise = 18

  /// What deserves thanks, with the words that earned it.
  var praise: ReportSection? {
    let exceeded = standings.totals.counts.exceeded
    guard exceeded > 0 else { return nil }
    var quotes: [QuoteView] = []
    for round in 0..<2 {
      for standing in rows {
        let own = exceededQuotes(of: standing)
        guard own.indices.contains(round), quotes.count < ReportWriter.mostPraise else { continue }
        quotes.append(
          quote(own[round], title: name(standing.unit), link: anchor(standing.unit)))
      }
    }
    return ReportSection(
      id: "praise", heading: words(.praiseHeading),
      blocks: [.paragraph(words(.praiseReading(count: exceeded, shown: quotes.count)))]
        + (quotes.isEmpty ? [] : [.quotes(quotes)]))
  }

  /// The words of a unit's exceeded encounters.
  private func exceededQuotes(of standing: Standing) -> [EvidenceQuote] {
    (data.evidence[standing.unit]?.quotes ?? []).filter {
      $0.level == .exceeded && $0.outcome == .exceeded && !$0.text.isEmpty
    }
  }

  /// A quote as it is shown.
  func quote(_ quote: EvidenceQuote, title: String? = nil, link: String? = nil) -> QuoteView {
    let criteria = words(.joined(quote.criteria.map(criterion)))
    let origin = [
      touchpoint(quote.touchpoint), dates.day(quote.day), DisplayWidth.printable(quote.encounter),
    ]
    return QuoteView(
      language: ReportWriter.languageTag(quote.language),
      pieces: quote.pieces.map { (DisplayWidth.printable($0.text), $0.isMarked) },
      title: title.map { "\($0) · \(criteria)" } ?? criteria, link: link,
      origin: origin.filter { !$0.isEmpty }.joined(separator: " · "), level: quote.level.word)
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
