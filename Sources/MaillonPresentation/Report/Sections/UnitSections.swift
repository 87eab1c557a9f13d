import MaillonCore

extension ReportWriter {
  /// The most words quoted per level on a unit's own sheet.
  private static let mostQuotes = 4

  /// A sheet for each unit, to be handed to those who serve there.
  var sheets: ReportSection? {
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      id: "sheets", heading: words(.sheetsHeading(data.league.unit)),
      blocks: [.paragraph(words(.sheetsReading))]
        + rows.map { .section(sheet(of: $0)) }, startsPage: true)
  }

  /// A page for each unit.
  var sheetPages: [(id: String, file: String, document: ReportDocument, data: JSON)] {
    rows.map { standing in
      let id = anchor(standing.unit) ?? "u"
      return (
        id, "\(id).html", page(of: standing),
        StandingsReport.json(standing).preceded(by: "standing/1")
      )
    }
  }

  private func page(of standing: Standing) -> ReportDocument {
    let rubric = data.league.rubric.map { "\($0.id) \($0.version)" }
    var figures = [
      ReportDocument.KeyFigure(
        value: numbers.percent(standing.strength), label: words(Message.score)),
      ReportDocument.KeyFigure(
        value: numbers.integer(standing.counts.decided),
        label: words(.decidedEncounters(standing.counts.decided))),
    ]
    if standing.position != nil {
      figures.insert(
        ReportDocument.KeyFigure(value: couldBe(standing), label: words(Message.couldBe)), at: 0)
    }
    let sheet = sheet(of: standing)
    // The title names the unit already, and the page is one sheet.
    let summary = ReportSection(
      id: "summary", heading: words(.summaryHeading), blocks: sheet.blocks.filter(\.isNoSection))
    let further = sheet.blocks.compactMap { block -> ReportSection? in
      if case .section(let section) = block { section } else { nil }
    }
    return ReportDocument(
      language: language, title: name(standing.unit), eyebrow: dates.name(of: data.league.period),
      subtitle: words(.subtitle(period: dates.period(data.league.period), rubric: rubric)),
      figures: figures, sections: [summary] + further, footer: words(.footer(data.program)))
  }

  private func sheet(of standing: Standing) -> ReportSection {
    let id = anchor(standing.unit) ?? "u"
    let deflections = data.chain?.deflections(of: standing.unit, language) ?? []
    let thanks = thanks(to: standing.unit)
    let plan = plan(of: standing.unit)
    var blocks: [ReportBlock] = [.paragraph(sentences(on: standing))]
    if !standing.touchpoints.isEmpty { blocks.append(links(of: standing)) }
    blocks += self.blocks(deflections)
    if let table = criteriaTable(of: standing) { blocks.append(.table(table)) }
    for (name, heading, part) in [
      ("praise", PraiseMessage.title.text(in: language), thanks),
      ("plan", PlanMessage.title.text(in: language), plan),
    ] where !part.isEmpty {
      blocks.append(
        .section(
          ReportSection(id: "\(id)-\(name)", heading: heading, blocks: self.blocks(part))))
    }
    let told = Page.encounters(quotedIn: deflections + thanks + plan)
    let quotes = data.quotes[standing.unit] ?? []
    for level in Level.allCases.reversed() {
      let own = quotes.filter {
        $0.level == level && !$0.text.isEmpty && !told.contains($0.encounter)
      }.prefix(ReportWriter.mostQuotes)
      guard !own.isEmpty else { continue }
      blocks.append(
        .section(
          ReportSection(
            id: "\(id)-\(level.word)", heading: words(.quotesHeading(level)),
            blocks: [.quotes(own.map { quote($0) })])))
    }
    return ReportSection(id: id, heading: name(standing.unit), blocks: blocks, startsPage: true)
  }

  /// What is known of a unit, in words.
  private func sentences(on standing: Standing) -> String {
    var sentences = [
      words(
        .sheetSentence(
          encounters: standing.counts.decided, broken: standing.counts.broken,
          kept: standing.counts.kept, exceeded: standing.counts.exceeded)),
      words(
        .sheetScore(
          strength: standing.strength, low: standing.low, high: standing.high,
          network: standings.networkStrength)),
    ]
    if let position = standing.position, let low = standing.rankLow, let high = standing.rankHigh {
      sentences.append(words(.sheetPlace(position: position, low: low, high: high)))
    } else {
      sentences.append(words(.sheetNoPlace(minimum: standings.minimumEncounters)))
    }
    if let movement = movement(of: standing.unit) {
      sentences.append(
        words(
          .sheetMovement(
            movement.verdict, change: movement.change?.estimate,
            before: data.change.map { dates.name(of: $0.before) } ?? "")))
    }
    return sentences.joined(separator: " ")
  }

  private func criteriaTable(of standing: Standing) -> ReportTable? {
    let shown = data.rubric.criteria.enumerated().map { index, criterion in
      (
        name: self.criterion(criterion.id), network: networkCriteria[index],
        counts: data.criteria.counts(unit: standing.unit, touchpoint: criterion.id)
      )
    }.filter { $0.counts.decided > 0 }
    guard !shown.isEmpty else { return nil }
    return ReportTable(
      caption: words(.sheetCriteriaCaption), look: "counts",
      columns: [
        .init(title: words(.criterion), isHeading: true),
        .init(title: words(.honouredShare), isNumeric: true),
        .init(title: words(.networkLabel(nil)), isNumeric: true),
        .init(title: words(.level(.broken)), isNumeric: true),
        .init(title: words(.level(.kept)), isNumeric: true),
        .init(title: words(.level(.exceeded)), isNumeric: true),
      ],
      rows: shown.map { name, network, counts in
        [
          .init(name),
          .init(numbers.percent(counts.honouredShare)),
          .init(numbers.percent(network.honouredShare)),
          .init(numbers.integer(counts.broken)), .init(numbers.integer(counts.kept)),
          .init(numbers.integer(counts.exceeded)),
        ]
      })
  }
}

extension ReportBlock {
  /// Whether it stands under the heading of its own section.
  fileprivate var isNoSection: Bool {
    if case .section = self { false } else { true }
  }
}
