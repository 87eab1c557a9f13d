import Glibc
import MaillonCore

extension ReportWriter {
  /// What the report comes to, in words, and how to read the rest.
  var summary: ReportSection {
    let totals = standings.totals
    guard totals.counts.decided > 0 else {
      return ReportSection(
        id: "summary", heading: words(.summaryHeading), blocks: [.paragraph(words(.nothingDecided))]
      )
    }
    func paragraphs(_ sentences: [String?]) -> [ReportBlock] {
      sentences.compactMap { $0.map(ReportBlock.paragraph) }
    }
    return ReportSection(
      id: "summary", heading: words(.summaryHeading),
      blocks: paragraphs([position, first]) + movements + paragraphs([weakLink, waiting]) + [
        .box(heading: words(.readingHeading), lines: (1...5).map { words(.reading(line: $0)) })
      ])
  }

  /// Where the network stands, and who certainly stands apart from it.
  private var position: String {
    var text = ""
    if let strength = standings.networkStrength {
      text = words(.networkSentence(strength: strength, links: standings.touchpoints.count))
    }
    let ranked = rows.filter { $0.position != nil }
    let above = ranked.filter { side($0) == .above }.map(\.unit)
    let below = ranked.filter { side($0) == .below }.map(\.unit)
    let rest = ranked.count - above.count - below.count
    return text + " "
      + words(
        .apartSentence(
          above: above.isEmpty ? nil : names(above), below: below.isEmpty ? nil : names(below),
          rest: rest))
  }

  /// Who could hold the first place.
  private var first: String? {
    let ranked = rows.filter { $0.position != nil }
    guard ranked.count > 1 else { return nil }
    let candidates = ranked.filter { $0.rankLow == 1 }.map(\.unit)
    guard !candidates.isEmpty else { return nil }
    return words(.firstPlaceSentence(count: candidates.count, names: names(candidates)))
  }

  /// Who moved, and that the others did not.
  private var movements: [ReportBlock] {
    guard let change = data.change else { return [] }
    let verdicts: [Movement.Verdict] = [.improved, .declined, .withinChance, .new, .gone]
    let lines = verdicts.compactMap { verdict -> String? in
      let units = change.comparison.movements.filter { $0.verdict == verdict }.map(\.unit)
      guard !units.isEmpty else { return nil }
      let who = verdict == .withinChance ? numbers.integer(units.count) : names(units)
      return words(.movementOf(verdict, names: who))
    }
    guard !lines.isEmpty else { return [] }
    return [.paragraph(words(.movementSince(dates.name(of: change.before)))), .list(lines)]
  }

  /// The link that is usually the weakest of the network.
  private var weakLink: String? {
    let links = standings.touchpoints
    guard links.count > 1, let weakest = links.min(by: { $0.mu < $1.mu }) else { return nil }
    return words(
      .weakLinkSentence(
        touchpoint: touchpoint(weakest.touchpoint), share: 1 / (1 + exp(-weakest.mu))))
  }

  private var waiting: String? {
    let undecided = standings.totals.counts.undecided
    let waiting = data.review?.total ?? 0
    guard waiting > 0 || undecided > 0 else { return nil }
    return words(.waitingSentence(undecided: undecided, waiting: waiting))
  }
}
