import MaillonCore

/// Encounters as rows of a canonical CSV sheet.
///
/// The canonical columns come first, then the criteria and questions of the rubric, always all of them and in its order;
/// then what else the encounters hold, by its bytes. What one encounter holds twice stands in a second column of the same
/// heading.
package struct SheetColumns: Sendable {
  /// What a column holds.
  private enum Content: Hashable {
    case field(String)
    case reflection(Reflection.Kind, Int)
    case answer(String, Int)
    case comment(String, Int)
    case measure(String, Int)
    case extra(SheetSurvey.ExtraName, Int)
  }

  /// The canonical columns, in their order.
  package static let canonical = [
    "id", "observed", "reported", "provider", "site", "sector", "touchpoint", "visit", "observer",
    "staff", "wave", "source", "wait_minutes", "lang", "narrative", "feeling", "one_percent",
    "ideal", "outcome", "outcome_by", "outcome_at", "findings",
  ]

  /// The headings.
  package private(set) var headings: [String] = []
  private var places: [Content: Int] = [:]

  /// Decides which columns there are.
  ///
  /// - Parameters:
  ///   - survey: What the encounters hold.
  ///   - order: The order of the rubric.
  ///   - hidesExtras: Whether what Maillon has no use for is left out.
  package init(_ survey: SheetSurvey, _ order: CanonicalOrder, hidesExtras: Bool) {
    for name in SheetColumns.canonical {
      guard let kind = SheetColumns.kind(name) else {
        add(name, .field(name))
        continue
      }
      for number in 0..<max(1, survey.reflections[kind] ?? 0) {
        add(name, .reflection(kind, number))
      }
    }
    let known = Set(order.questions)
    let others = Set(survey.answers.keys).subtracting(known).sorted(by: CanonicalOrder.isBefore)
    for question in order.questions + others {
      let isPlain = known.contains(question) && !SheetColumns.isTaken(question)
      for number in 0..<max(known.contains(question) ? 1 : 0, survey.answers[question] ?? 0) {
        add(isPlain && number == 0 ? question : "answer:\(question)", .answer(question, number))
        if number < survey.comments[question] ?? 0 {
          add("comment:\(question)", .comment(question, number))
        }
      }
    }
    for (id, count) in survey.measures.sorted(by: { CanonicalOrder.isBefore($0.key, $1.key) }) {
      for number in 0..<count { add("measure:\(id)", .measure(id, number)) }
    }
    guard !hidesExtras else { return }
    let extras = survey.extras.sorted { CanonicalOrder.isBefore($0.key.text, $1.key.text) }
    for (name, count) in extras {
      for number in 0..<count { add("extra:\(name.text)", .extra(name, number)) }
    }
  }

  /// The row of an encounter; nil where it holds something that the survey did not meet.
  package func row(of encounter: Encounter) -> [CSVDialect.Cell]? {
    var row = Row(columns: self)
    row.set("id", .text(encounter.id))
    row.set("observed", .text(encounter.observed.description))
    row.set("reported", .text(encounter.reported?.description))
    row.set("provider", .text(encounter.provider.name))
    row.set("site", .text(encounter.provider.site))
    row.set("sector", .text(encounter.provider.sector))
    if encounter.touchpoint != Encounter.unspecifiedTouchpoint {
      row.set("touchpoint", .text(encounter.touchpoint))
    }
    row.set("visit", .text(encounter.visit))
    row.set("observer", .text(encounter.observer))
    row.set("staff", .text(encounter.staff))
    row.set("wave", .text(encounter.wave))
    row.set("source", .text(encounter.source))
    if let wait = encounter.waitMinutes { row.set("wait_minutes", .number(PlainNumber.text(wait))) }
    let language =
      encounter.narrative == nil
      ? encounter.reflections.first?.language : encounter.narrative?.language
    row.set("lang", .text(language))
    row.set("narrative", .text(encounter.narrative?.text))
    let coding = Coding(encounter)
    row.set("outcome", .text(encounter.codedOutcome?.level.word))
    row.set("outcome_by", .text(coding.coder))
    row.set("outcome_at", .text(coding.coded?.description))
    row.set("findings", .text(coding.findings(encounter.codedFindings)))
    row.fill(encounter.reflections, \.kind) {
      .reflection($0, $1)
    } cell: {
      .text($0.text)
    }
    row.fill(encounter.answers, \.question) {
      .answer($0, $1)
    } cell: {
      .text($0.value)
    }
    row.fill(encounter.answers, \.question) {
      .comment($0, $1)
    } cell: {
      $0.comment.map { .text($0) }
    }
    row.fill(encounter.measures, \.id) {
      .measure($0, $1)
    } cell: {
      .number(PlainNumber.text($0.value))
    }
    row.fill(encounter.extras, { SheetSurvey.ExtraName(text: $0.name) }) {
      .extra($0, $1)
    } cell: {
      SheetSurvey.isBlank($0.value) ? nil : .text($0.value)
    }
    return row.isWhole ? row.cells : nil
  }

  /// A row on its way.
  private struct Row {
    let columns: SheetColumns
    var cells: [CSVDialect.Cell]
    var isWhole = true

    init(columns: SheetColumns) {
      self.columns = columns
      cells = Array(repeating: .empty, count: columns.headings.count)
    }

    mutating func set(_ name: String, _ cell: CSVDialect.Cell) {
      if let place = columns.places[.field(name)] { cells[place] = cell }
    }

    mutating func fill<Element, Key: Hashable>(
      _ elements: [Element], _ key: (Element) -> Key, column: (Key, Int) -> Content,
      cell: (Element) -> CSVDialect.Cell?
    ) {
      var counts: [Key: Int] = [:]
      for element in elements {
        // An extra without text has no cell, and takes no place.
        let key = key(element)
        let number = counts[key, default: 0]
        guard let cell = cell(element) else {
          if !(element is Extra) { counts[key] = number + 1 }
          continue
        }
        counts[key] = number + 1
        if let place = columns.places[column(key, number)] {
          cells[place] = cell
        } else {
          isWhole = false
        }
      }
    }
  }

  private mutating func add(_ heading: String, _ content: Content) {
    places[content] = headings.count
    headings.append(heading)
  }

  private static func kind(_ name: String) -> Reflection.Kind? {
    Reflection.Kind(rawValue: name.replacing("_", with: "-"))
  }

  /// Whether a heading means something else than the question of that id.
  private static func isTaken(_ question: String) -> Bool {
    let folded = FoldedName.of(question)
    return canonical.contains { FoldedName.of($0) == folded }
  }
}

/// Who coded an encounter and when, as CSV says it: once for all, and with a finding where it is another one.
private struct Coding {
  let coder: String?
  let coded: Moment?

  init(_ encounter: Encounter) {
    if let outcome = encounter.codedOutcome {
      (coder, coded) = (outcome.coder, outcome.coded)
    } else {
      let first = encounter.codedFindings.first
      (coder, coded) = (first?.coder, first?.coded)
    }
  }

  /// `criterion:level`, or `criterion:level|coder|moment`, joined by semicolons.
  func findings(_ findings: [CodedFinding]) -> String {
    findings.map { finding in
      let isPlain =
        finding.coder == coder && finding.coded == coded
        && !finding.criterion.utf8.contains { ":;|%".utf8.contains($0) }
      guard !isPlain else { return "\(finding.criterion):\(finding.level.word)" }
      let coder = Coding.escaped(finding.coder ?? "")
      let coded = finding.coded?.description ?? ""
      return "\(Coding.escaped(finding.criterion)):\(finding.level.word)|\(coder)|\(coded)"
    }.joined(separator: ";")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case ";": escaped.append(contentsOf: "%3B".unicodeScalars)
      case "|": escaped.append(contentsOf: "%7C".unicodeScalars)
      case ":": escaped.append(contentsOf: "%3A".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
