import MaillonCore

extension ExplanationReport {
  /// A part of the explanation: its heading, sentences, and what is laid out below them.
  struct Part {
    var heading: ExplanationMessage
    var sentences: [ExplanationMessage]
    var table: Table?
    var quotations: [ExplainedEncounter] = []
  }

  /// The encounters that are quoted unless all are asked for.
  private static let quoted = 8

  /// The explanation for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    var lines = wrapped(title(language), appearance)
    for part in parts(appearance) {
      lines += ["", Paint.heading.applied(to: part.heading.text(in: language), appearance)]
      for sentence in part.sentences {
        lines += TextWrapping.lines(
          "  " + DisplayWidth.printable(sentence.text(in: language)), width: appearance.width,
          indentation: 2)
      }
      lines += part.table?.lines(for: appearance.narrowed(by: 2)).map { "  " + $0 } ?? []
      for quotation in part.quotations {
        lines += quotation.lines(for: appearance.narrowed(by: 2)).map { "  " + $0 }
      }
    }
    return lines
  }

  /// The explanation in Markdown.
  package func markdown(language: Language) -> [String] {
    let appearance = Appearance(language: language)
    let title = title(language)
    var lines = ["## \(title[0])", "", title[1]]
    for part in parts(appearance) {
      lines += ["", "### \(part.heading.text(in: language))", ""]
      lines.append(part.sentences.map { $0.text(in: language) }.joined(separator: " "))
      if let table = part.table {
        lines += [""]
        lines += MarkdownTable.lines(
          headings: table.columns.map { ($0.title, $0.isRightAligned) },
          rows: table.rows.map { $0.map(\.text) })
      }
      if !part.quotations.isEmpty { lines.append("") }
      for quotation in part.quotations {
        lines += ["```"] + quotation.lines(for: appearance) + ["```"]
      }
    }
    return lines
  }

  private func wrapped(_ texts: [String], _ appearance: Appearance) -> [String] {
    texts.flatMap { TextWrapping.lines(DisplayWidth.printable($0), width: appearance.width) }
  }

  private func title(_ language: Language) -> [String] {
    let ranked = standings.standings.count { $0.position != nil }
    let place = ExplanationMessage.place(
      name: standing.unit.displayName, position: standing.position, of: ranked,
      low: standing.rankLow, high: standing.rankHigh, minimum: standings.minimumEncounters)
    let league = Message.leagueTitle(
      period: Dates(language).period(period), rubric: rubric?.text ?? Numbers(language).missing)
    return [place.text(in: language), league.text(in: language)]
  }

  private func parts(_ appearance: Appearance) -> [Part] {
    [
      seen(appearance), chain, rank, fragilityPart(appearance), percentagePart(appearance),
      overTime, quotations,
    ].compactMap { $0 }
  }

  private func seen(_ appearance: Appearance) -> Part {
    let language = appearance.language
    let numbers = Numbers(language)
    var table = Table([
      Table.Column(ExplanationMessage.touchpoint.text(in: language)),
      Table.Column(ExplanationMessage.honoured.text(in: language), right: true),
      Table.Column(ExplanationMessage.asSeen.text(in: language), right: true),
      Table.Column(ExplanationMessage.drawnTo.text(in: language), right: true), Table.Column(""),
    ])
    for link in standing.touchpoints {
      let isWeakest = link.touchpoint == standing.weakest?.touchpoint
      let rate = link.isObserved ? Double(link.honoured) / Double(link.encounters) : .nan
      let note: ExplanationMessage? =
        isWeakest ? .weakest : link.isObserved ? nil : .neverVisited
      table.rows.append([
        Table.Cell(link.touchpoint), Table.Cell("\(link.honoured)/\(link.encounters)"),
        Table.Cell(numbers.percent(rate)), Table.Cell(numbers.percent(link.strength)),
        Table.Cell(note?.text(in: language) ?? ""),
      ])
    }
    let days = entries.map(\.day)
    return Part(
      heading: .seenHeading,
      sentences: [
        .seen(
          counts: standing.counts, visits: visits, observers: observers, from: days.min(),
          to: days.max()), .drawn(reliability: standing.reliability),
      ], table: table)
  }

  private var chain: Part {
    Part(
      heading: .chainHeading,
      sentences: [
        .product(
          links: standing.touchpoints.map(\.strength), strength: standing.strength,
          low: standing.low, high: standing.high, level: standings.level,
          network: standings.networkStrength)
      ])
  }

  private var rank: Part? {
    guard let expected = standing.expectedRank, let low = standing.rankLow,
      let high = standing.rankHigh
    else { return nil }
    var sentences: [ExplanationMessage] = [
      .rank(
        expected: expected, low: low, high: high, level: standings.level,
        first: standing.probabilityFirst ?? 0, bottom: standing.probabilityBottomTenth ?? 0)
    ]
    if let tier = standing.tier, standings.tiers.indices.contains(tier - 1) {
      let rows = standings.tiers[tier - 1]
      let others = rows.map { standings.standings[$0 - 1].unit }.filter { $0 != standing.unit }
      sentences.append(.tier(others: others.map(\.displayName)))
    }
    return Part(heading: .rankHeading, sentences: sentences)
  }

  private func fragilityPart(_ appearance: Appearance) -> Part? {
    guard let fragility else { return nil }
    let language = appearance.language
    let numbers = Numbers(language)
    let sentence: ExplanationMessage
    if let visit = fragility.decisive {
      sentence = .decisive(
        day: visit.day,
        encounters: visit.entries.map { entry in
          (touchpoint: entry.touchpoint, outcome: entry.outcome, id: entry.id)
        }, without: visit.without, position: standing.position)
    } else {
      sentence = .noDecisive(position: standing.position)
    }
    var table = Table([
      Table.Column(ExplanationMessage.oneMoreAt.text(in: language)),
      Table.Column(ExplanationMessage.ifKept.text(in: language), right: true),
      Table.Column(ExplanationMessage.ifBroken.text(in: language), right: true),
    ])
    func cell(_ otherwise: Fragility.Otherwise) -> Table.Cell {
      let place = otherwise.position.map { "\($0)" } ?? numbers.missing
      let words = ExplanationMessage.otherwise(
        strength: otherwise.strength, place: place)
      return Table.Cell(words.text(in: language))
    }
    for extra in fragility.extras {
      table.rows.append([Table.Cell(extra.touchpoint), cell(extra.kept), cell(extra.broken)])
    }
    return Part(heading: .fragilityHeading, sentences: [sentence], table: table)
  }

  private func percentagePart(_ appearance: Appearance) -> Part? {
    guard let percentage else { return nil }
    let language = appearance.language
    let numbers = Numbers(language)
    var table = Table([
      Table.Column(ExplanationMessage.notApplicable.text(in: language)),
      Table.Column(Message.score.text(in: language), right: true),
      Table.Column(Message.rank.text(in: language), right: true),
    ])
    for place in percentage.places {
      table.rows.append([
        Table.Cell(ExplanationMessage.worth(place.policy).text(in: language)),
        Table.Cell(numbers.percent(place.score, decimals: 1)), Table.Cell("\(place.position)"),
      ])
    }
    return Part(
      heading: .percentageHeading,
      sentences: [.weights(percentage)] + (robustness.map { [.robustness($0)] } ?? []),
      table: table)
  }

  private var overTime: Part? {
    let course = course
    guard course.recent > 0 else { return nil }
    return Part(heading: .courseHeading, sentences: [.course(course)])
  }

  private var quotations: Part? {
    guard !encounters.isEmpty else { return nil }
    let shown = showsAll ? encounters : Array(encounters.prefix(ExplanationReport.quoted))
    let hidden = encounters.count - shown.count
    return Part(
      heading: .wordsHeading, sentences: hidden > 0 ? [.moreEncounters(hidden)] : [],
      quotations: shown)
  }
}
