import MaillonCore

extension ComparisonReport {
  /// The comparison for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    var lines = title(appearance)
    guard !comparison.touchpoints.isEmpty else {
      // Without a chain there is no count to show either: every figure would be about nothing.
      let empty = warnings.filter { if case .periodEmpty = $0 { true } else { false } }
      let reasons = (empty.isEmpty ? [.nothingInCommon] : empty).map {
        ComparisonMessage.warning($0).text(in: language)
      }
      return lines
        + ([""] + reasons).flatMap { TextWrapping.lines($0, width: appearance.width) }
    }
    lines += counts(appearance)
    let hasChange = comparison.movements.contains {
      $0.verdict != .withinChance || $0.change?.estimate != 0
    }
    guard hasChange else { return lines + [ComparisonMessage.same.text(in: language)] }
    lines += table(appearance).lines(for: appearance)
    lines += listed(appearance).flatMap {
      TextWrapping.lines($0, width: appearance.width, indentation: 3)
    }
    if count(.improved) + count(.declined) == 0 {
      lines.append(ComparisonMessage.nothingBeyondChance.text(in: language))
    }
    lines += moved(appearance)
    lines.append("")
    lines += footer(language).flatMap { TextWrapping.lines($0, width: appearance.width) }
    return lines
  }

  private func title(_ appearance: Appearance) -> [String] {
    let language = appearance.language
    let dates = Dates(language)
    let common = comparison.movements.count { $0.presence == .both }
    let title = ComparisonMessage.title(
      before: dates.period(before), after: dates.period(after),
      rubric: rubric?.text ?? Numbers(language).missing, both: common, unit: unit)
    return TextWrapping.lines(title.text(in: language), width: appearance.width)
  }

  private func counts(_ appearance: Appearance) -> [String] {
    let counts = ComparisonMessage.counts(
      before: encounters(\.before), after: encounters(\.after), level: level)
    return TextWrapping.lines(counts.text(in: appearance.language), width: appearance.width)
      + immature(appearance) + [""]
  }

  /// What is said before any verdict: which side is still incomplete.
  private func immature(_ appearance: Appearance) -> [String] {
    warnings.filter(\.isImmature).flatMap {
      TextWrapping.lines(
        DisplayWidth.printable(ComparisonMessage.warning($0).text(in: appearance.language)),
        width: appearance.width)
    }
  }

  private func encounters(_ side: KeyPath<Movement, Movement.Snapshot?>) -> Int {
    comparison.movements.reduce(0) { $0 + ($1[keyPath: side]?.encounters ?? 0) }
  }

  /// Rows present in both periods that are worth a line.
  private func paired(_ language: Language) -> [Movement] {
    ordered(language).filter { $0.presence == .both && (showsAll || $0.verdict != .withinChance) }
  }

  private func table(_ appearance: Appearance) -> Table {
    let language = appearance.language
    let numbers = Numbers(language)
    let dates = Dates(language)
    let isWide = (appearance.width ?? 120) >= 100
    var table = Table([
      Table.Column(""),
      Table.Column(unit.heading.text(in: language), minimumWidth: 12),
      Table.Column(dates.name(of: before), right: true, minimumWidth: 4),
      Table.Column(dates.name(of: after), right: true, minimumWidth: 4),
      Table.Column(Message.change(level).text(in: language), right: true),
    ])
    table.gap = 2
    if isWide {
      table.columns.append(Table.Column(Message.encounters.text(in: language)))
      let sureness = isByFisher ? FisherMessage.adjusted.text(in: language) : "s"
      table.columns.append(Table.Column(sureness, right: true))
    }
    for movement in paired(language) {
      table.rows.append(cells(movement, numbers, appearance, isWide: isWide))
    }
    table.hasHeadings = !table.rows.isEmpty
    return table
  }

  private func cells(
    _ movement: Movement, _ numbers: Numbers, _ appearance: Appearance, isWide: Bool
  ) -> [Table.Cell] {
    let paint: Paint? =
      switch movement.verdict {
      case .improved: .better
      case .declined: .worse
      default: nil
      }
    var cells = [
      Table.Cell(symbol(movement.verdict, appearance), paint),
      Table.Cell(movement.unit.displayName, paint == nil ? nil : .strong),
      Table.Cell(movement.shownBefore.map { numbers.percent($0) } ?? numbers.missing),
      Table.Cell(movement.shownAfter.map { numbers.percent($0) } ?? numbers.missing),
      Table.Cell(movement.shownChange(numbers), paint),
    ]
    if isWide {
      let before = movement.before.map { numbers.integer($0.encounters) } ?? numbers.missing
      let after = movement.after.map { numbers.integer($0.encounters) } ?? numbers.missing
      cells.append(Table.Cell("\(before) → \(after)"))
      let sureness = isByFisher ? movement.frequentist?.adjusted : movement.change?.sValue
      cells.append(
        Table.Cell(sureness.map { numbers.decimal($0, decimals: 3) } ?? numbers.missing))
    }
    return cells
  }

  private var isByFisher: Bool { comparison.test == .fisher }

  private func symbol(_ verdict: Movement.Verdict, _ appearance: Appearance) -> String {
    switch verdict {
    case .improved: appearance.isASCII ? "^" : "▲"
    case .declined: appearance.isASCII ? "v" : "▼"
    case .withinChance: "="
    case .new: "+"
    case .gone: "-"
    }
  }

  /// What is not a row of the table: those within chance, counted, and those seen on one side only.
  private func listed(_ appearance: Appearance) -> [String] {
    let language = appearance.language
    var lines: [String] = []
    let within = count(.withinChance)
    if !showsAll, within > 0 {
      lines.append("=  " + ComparisonMessage.withinChance(within).text(in: language))
    }
    for presence in [Movement.Presence.new, .gone] {
      lines += oneSided(presence, appearance)
    }
    return lines
  }

  /// Where to look in those that are marked: their criteria.
  private func moved(_ appearance: Appearance) -> [String] {
    let language = appearance.language
    let numbers = Numbers(language)
    let marked = ordered(language).filter { moves[$0.unit]?.isEmpty == false }
    guard !marked.isEmpty else { return [] }
    var table = Table([Table.Column(""), Table.Column("", minimumWidth: 12), Table.Column("")])
    table.hasHeadings = false
    let most = (appearance.width ?? 120) >= 100 ? 3 : 1
    for movement in marked {
      let words = (moves[movement.unit] ?? []).prefix(most).map {
        "\($0.criterion) \(numbers.percent($0.before)) → \(numbers.percent($0.after))"
      }
      table.rows.append([
        Table.Cell(symbol(movement.verdict, appearance)), Table.Cell(movement.unit.displayName),
        Table.Cell(words.joined(separator: "   ")),
      ])
    }
    return ["", ComparisonMessage.whatMoved.text(in: language)] + table.lines(for: appearance)
  }

  /// The rows seen on one side only that are listed unless all are asked for.
  private static let shownOneSided = 8

  private func oneSided(_ presence: Movement.Presence, _ appearance: Appearance) -> [String] {
    let language = appearance.language
    let movements = ordered(language).filter { $0.presence == presence }
    let shown = showsAll ? movements : Array(movements.prefix(ComparisonReport.shownOneSided))
    var lines = shown.map { movement in
      let isNew = movement.presence == .new
      let encounters = (isNew ? movement.after : movement.before)?.encounters ?? 0
      let detail: ComparisonMessage =
        isNew
        ? .presentOnlyAfter(encounters: encounters) : .presentOnlyBefore(encounters: encounters)
      let name = DisplayWidth.printable(movement.unit.displayName)
      return "\(symbol(movement.verdict, appearance))  \(name) (\(detail.text(in: language)))"
    }
    if shown.count < movements.count {
      let more = Message.moreRows(movements.count - shown.count).text(in: language)
      lines.append("   \(more)")
    }
    return lines
  }

  private func footer(_ language: Language) -> [String] {
    let summary = ComparisonMessage.summary(
      improved: count(.improved), declined: count(.declined), within: count(.withinChance),
      new: count(.new), gone: count(.gone))
    return
      (attributionLines(language) + warnings(language) + [
        isByFisher
          ? FisherMessage.reading.text(in: language)
          : ComparisonMessage.reading.text(in: language),
        summary.text(in: language),
      ]).map(DisplayWidth.printable)
  }

  /// What stands behind the change of the raw rate.
  private func attributionLines(_ language: Language) -> [String] {
    var messages: [AttributionMessage] = []
    if let mix = comparison.mix { messages.append(.mix(mix)) }
    if let attribution {
      if let observers = attribution.observers {
        messages.append(.observers(observers))
      } else if case .disjoint = attribution.refusal {
        messages.append(.observersUnknown)
      }
      if attribution.codes.before.changed + attribution.codes.after.changed > 0 {
        messages.append(.codes(attribution.codes))
      }
    }
    return messages.map { $0.text(in: language) }
  }

  /// The warnings in words; those about single rows are counted where there are many.
  private func warnings(_ language: Language) -> [String] {
    var few = 0
    var lines: [String] = []
    for warning in self.warnings where !warning.isImmature {
      if case .fewEncounters = warning {
        few += 1
        guard few <= ComparisonReport.shownOneSided / 2 else { continue }
      }
      lines.append(ComparisonMessage.warning(warning).text(in: language))
    }
    let hidden = few - ComparisonReport.shownOneSided / 2
    if hidden > 0 { lines.append(ComparisonMessage.moreFewEncounters(hidden).text(in: language)) }
    return lines
  }
}

extension Movement {
  /// What is shown of the first period: as seen where that is what was tested, else the strength.
  var shownBefore: Double? { frequentist?.before ?? before?.strength }

  /// What is shown of the second period.
  var shownAfter: Double? { frequentist?.after ?? after?.strength }

  /// The change with its interval, in points.
  func shownChange(_ numbers: Numbers) -> String {
    let raw = frequentist.map { ($0.estimate, $0.low, $0.high) }
    guard let (estimate, low, high) = raw ?? change.map({ ($0.estimate, $0.low, $0.high) })
    else { return numbers.missing }
    return "\(numbers.points(estimate)) (\(numbers.points(low)) \(numbers.points(high)))"
  }
}

extension ComparisonWarning {
  /// Whether it says that a side is still incomplete, and comes before the table.
  fileprivate var isImmature: Bool {
    if case .periodImmature = self { true } else { false }
  }
}
