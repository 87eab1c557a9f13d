import MaillonCore

/// The quality of observation, for people and machines; people by pseudonym unless names are asked for.
package struct ObserversReport: PrintedReport, Sendable {
  private let observation: Observation
  private let period: Period
  private let rubric: RubricLabel?
  private let pseudonyms: Pseudonyms?

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - observation: What was found.
  ///   - period: The observed days.
  ///   - rubric: The rubric that outcomes rest on.
  ///   - showsNames: Whether observers are shown by name.
  ///   - key: The ledger's key for pseudonyms; files have one of their own.
  package init(
    _ observation: Observation, period: Period, rubric: RubricLabel?, showsNames: Bool,
    key: [UInt8] = Pseudonyms.keyOfFiles
  ) {
    self.observation = observation
    self.period = period
    self.rubric = rubric
    pseudonyms = showsNames ? nil : Pseudonyms(for: observation.observers.map(\.observer), key: key)
  }

  private func name(_ observer: String) -> String {
    pseudonyms?.pseudonym(of: observer) ?? observer
  }

  /// The report for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    func wrapped(_ message: ObserverMessage) -> [String] {
      TextWrapping.lines(message.text(in: language), width: appearance.width)
    }
    let title = ObserverMessage.title(
      period: Dates(language).period(period), observers: observation.observers.count,
      encounters: observation.observers.reduce(0) { $0 + $1.encounters })
    guard !observation.observers.isEmpty else { return wrapped(.none) }
    var lines = wrapped(title) + [""] + table(language).lines(for: appearance) + [""]
    let copies = observation.duplicates.reduce(0) { $0 + $1.encounters.count }
    var footer: [ObserverMessage] = [.reading, .agreement(observation.agreement)]
    footer.append(
      observation.groups.isConnected ? .connected : .groups(observation.groups.groups))
    if copies > 0 {
      footer.append(.duplicates(observation.duplicates.count, encounters: copies))
    }
    if observation.anonymous > 0 { footer.append(.anonymous(observation.anonymous)) }
    lines += footer.flatMap(wrapped)
    return lines
  }

  private func table(_ language: Language) -> Table {
    let numbers = Numbers(language)
    func column(_ message: ObserverMessage) -> Table.Column {
      Table.Column(message.text(in: language), right: true)
    }
    var table = Table([
      Table.Column(ObserverMessage.observer.text(in: language), minimumWidth: 6),
      Table.Column(Message.encounters.text(in: language), right: true), column(.providers),
      column(.broken), column(.expected), Table.Column("z", right: true), Table.Column(""),
      column(.notObserved), column(.straight), column(.copies), column(.delay),
    ])
    // By what is shown, not by the names behind pseudonyms, which would tell something of them.
    let observers = AlphabeticalOrder(language).settling(
      observation.observers, by: { name($0.observer) }, where: { $0.severity?.z == $1.severity?.z })
    for record in observers {
      let severity = record.severity
      let paint: Paint? = severity.flatMap { $0.verdict == .asOthers ? nil : .worse }
      func number(_ value: Double?, _ decimals: Int) -> Table.Cell {
        Table.Cell(value.map { numbers.decimal($0, decimals: decimals) } ?? numbers.missing)
      }
      table.rows.append([
        Table.Cell(name(record.observer), .strong), Table.Cell(numbers.integer(record.encounters)),
        Table.Cell(numbers.integer(record.units)),
        Table.Cell(severity.map { numbers.integer($0.broken) } ?? numbers.missing),
        number(severity?.expected, 1), number(severity?.z, 1),
        Table.Cell(ObserverMessage.verdict(severity?.verdict).text(in: language), paint),
        Table.Cell(record.notObserved.map { numbers.percent($0) } ?? numbers.missing),
        Table.Cell(record.straight.map { numbers.percent($0) } ?? numbers.missing),
        Table.Cell(numbers.integer(record.duplicates)), number(record.medianDelay, 1),
      ])
    }
    return table
  }

  /// The report for machines (`observers/1`).
  package var json: JSON {
    [
      "schema": "observers/1",
      "period": .period(period),
      "rubric": .rubric(rubric),
      "pseudonyms": .bool(pseudonyms != nil),
      "connected": .bool(observation.groups.isConnected),
      "groups": .array(
        observation.groups.groups.map {
          ["observers": .integer($0.observers), "providers": .integer($0.units)]
        }),
      "agreement": [
        "alpha": .number(observation.agreement.value),
        "occasions": .integer(observation.agreement.units),
        "values": .integer(observation.agreement.pairable),
      ],
      "anonymous": .integer(observation.anonymous),
      "observers": .array(observation.observers.map(json)),
      "duplicates": .array(
        observation.duplicates.map { duplicate in
          [
            "encounters": .array(duplicate.encounters.map { .string($0) }),
            "observers": .array(duplicate.observers.map { .string(name($0)) }),
          ]
        }),
    ]
  }

  private func json(_ record: ObserverRecord) -> JSON {
    let severity = record.severity
    return [
      "observer": .string(name(record.observer)),
      "encounters": .integer(record.encounters),
      "visits": .integer(record.visits),
      "providers": .integer(record.units),
      "providersAlone": .integer(record.unitsAlone),
      "compared": .integer(severity?.compared),
      "broken": .integer(severity?.broken),
      "expected": .number(severity?.expected),
      "z": .number(severity?.z),
      "p": .number(severity?.p),
      "adjusted": .number(severity?.adjusted),
      "verdict": .string(severity?.verdict.rawValue),
      "notObserved": .number(record.notObserved),
      "straight": .number(record.straight),
      "duplicates": .integer(record.duplicates),
      "medianDelay": .number(record.medianDelay),
      "longestDelay": .integer(record.longestDelay),
    ]
  }
}
