import MaillonCore

extension ReportWriter {
  /// How places are found, in plain words, and what to know about the data.
  var method: ReportSection {
    let counts = standings.totals.counts
    var quality = [
      words(
        .countsSentence(
          broken: counts.broken, kept: counts.kept, exceeded: counts.exceeded,
          undecided: counts.undecided))
    ]
    let few = rows.count { $0.position == nil }
    if few > 0 {
      quality.append(
        words(Message.unranked(count: few, minimum: standings.minimumEncounters)))
    }
    let cells = rows.count * standings.touchpoints.count
    let seen = rows.reduce(0) { $0 + $1.observedLinks }
    if cells > 0 { quality.append(words(.coverageSentence(seen: seen, cells: cells))) }
    quality += standings.warnings.map { words(Message.standingWarning($0)) }
    return ReportSection(
      id: "method", heading: words(.methodHeading),
      blocks: methodPhrases.map { .paragraph(words($0)) } + [
        .section(
          ReportSection(
            id: "quality", heading: words(.qualityHeading), blocks: [.list(quality)]))
      ])
  }

  private var methodPhrases: [ReportPhrase] {
    let phrases: [ReportPhrase] = [
      .methodScore, .methodShrinkage, .methodRange(level: standings.level), .methodExceeded,
    ]
    return data.change == nil ? phrases : phrases + [.methodChange]
  }

  /// What the report was made from, so that it can be made again.
  var provenance: ReportSection {
    var facts: [(term: String, text: String)] = []
    if let rubric = data.league.rubric {
      facts.append((words(.rubric), "\(rubric.id) \(rubric.version)"))
      facts.append((words(.rubricHash), rubric.hash))
    } else {
      facts.append((words(.rubric), words(.noRubric)))
    }
    switch data.source {
    case .ledger(let hash): facts.append((words(.ledgerHash), hash))
    case .ledgerOf(let day): facts.append((words(.ledgerDay), dates.day(day)))
    case .files(let files):
      facts.append((words(.files), files.map(DisplayWidth.printable).joined(separator: ", ")))
    }
    facts.append((words(.period), dates.period(data.league.period)))
    if let change = data.change {
      facts.append((words(.comparedWith), dates.period(change.before)))
    }
    facts.append((words(.intervalLevel), numbers.percent(standings.level)))
    facts.append((words(.program), "maillon \(data.program)"))
    return ReportSection(
      id: "provenance", heading: words(.provenanceHeading),
      blocks: [
        .facts(facts.map { (term: $0.term, text: DisplayWidth.printable($0.text)) }),
        .paragraph(words(.privacy(showsNames: data.showsNames))),
      ])
  }
}
