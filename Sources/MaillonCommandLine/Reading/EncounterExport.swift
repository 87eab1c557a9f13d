import MaillonCore
import MaillonPresentation

/// Writes encounters, or the verdicts on them, one after the other: nothing of them is kept.
///
/// What columns there are and whom to hide is found out in a first reading.
struct EncounterExport {
  private let audit: Audit
  private let selection: Selection
  private let output: Output
  private let dialect: CSVDialect
  private let survey: SheetSurvey
  private let disguise: Disguise?
  private let order: CanonicalOrder

  /// As much as is written at once.
  private static let piece = 1 << 16

  /// Prepares an export.
  ///
  /// - Parameters:
  ///   - selection: Which encounters.
  ///   - audit: Where they are.
  ///   - output: Where they go.
  ///   - dialect: How CSV is written.
  ///   - showsNames: Whether people stay named.
  /// - Throws: `Failure` where they cannot be read.
  init(
    _ selection: Selection, of audit: Audit, to output: Output, _ dialect: CSVDialect,
    showsNames: Bool
  ) throws {
    self.selection = selection
    self.audit = audit
    self.output = output
    self.dialect = dialect
    order = CanonicalOrder(audit.judgingRubric)
    var survey = SheetSurvey()
    if !showsNames || output.format == .csv {
      guard audit.canBeReadAgain else {
        throw Failure(saying: ExportMessage.inputReadTwice, status: .misuse)
      }
      try audit.forEachEncounter(in: selection) { survey.add($0.encounter) }
    }
    self.survey = survey
    disguise =
      showsNames
      ? nil : survey.disguise(knowing: try audit.people(), key: try audit.pseudonymKey())
  }

  /// How many encounters hold something that is left out because people are hidden.
  var leavesOut: Int { disguise == nil ? 0 : survey.withExtras }

  /// Writes encounters.
  ///
  /// - Throws: `Failure` where they cannot be read.
  func writeEncounters() throws {
    switch output.format {
    case .xml: try writeXML()
    case .json:
      try writeJSON(schema: "encounters/1", list: "encounters") { $0.encounter.json }
    case .ndjson: try writeLines { $0.encounter.json }
    default: try writeCSV()
    }
  }

  /// Writes verdicts, under one spelling of each name, so that others can count by them.
  ///
  /// - Throws: `Failure` where encounters cannot be read.
  func writeVerdicts() throws {
    var names = try audit.shownNames()
    switch output.format {
    case .json:
      try writeJSON(schema: "verdicts/1", list: "verdicts") { report(on: $0, &names).json }
    case .ndjson: try writeLines { report(on: $0, &names).json }
    default:
      var bytes = dialect.opening
      let header = VerdictReport.csvHeader + ["site", "sector", "touchpoint", "observed", "wave"]
      dialect.append(header.map { .text($0) }, to: &bytes)
      try forEach(&bytes) { seen, bytes in
        let encounter = names.applied(to: seen.encounter)
        dialect.append(
          report(on: seen, &names).csvCells + [
            .text(encounter.provider.site), .text(encounter.provider.sector),
            .text(encounter.touchpoint), .text(encounter.observed.description),
            .text(encounter.wave),
          ], to: &bytes)
      }
    }
  }

  private func report(on seen: Audit.Seen, _ names: inout ShownNames) -> VerdictReport {
    let verdict = audit.verdict(on: seen.encounter)
    return VerdictReport(
      id: disguise?.identifier(seen.id) ?? seen.id,
      provider: names.applied(to: seen.encounter).provider.name,
      verdict: disguise?.applied(to: verdict) ?? verdict)
  }

  private func writeXML() throws {
    var bytes = Array(SheetXML.opening.utf8)
    try forEach(&bytes) { seen, bytes in SheetXML.append(shown(seen).encounter, to: &bytes) }
    output.write(SheetXML.closing)
  }

  private func writeCSV() throws {
    let columns = SheetColumns(survey, order, hidesExtras: disguise != nil)
    var bytes = dialect.opening
    dialect.append(columns.headings.map { .text($0) }, to: &bytes)
    try forEach(&bytes) { seen, bytes in
      guard let row = columns.row(of: shown(seen).encounter) else {
        throw Failure(saying: ExportMessage.ledgerChanged)
      }
      dialect.append(row, to: &bytes)
    }
  }

  private func writeLines(_ json: (Audit.Seen) -> JSON) throws {
    var bytes: [UInt8] = []
    try forEach(&bytes) { seen, bytes in
      bytes.append(contentsOf: json(shown(seen)).compact.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private func writeJSON(
    schema: String, list: String, _ json: (Audit.Seen) -> JSON
  ) throws {
    var bytes = Array("{\"schema\":\"\(schema)\",\"\(list)\":[".utf8)
    var isFirst = true
    try forEach(&bytes) { seen, bytes in
      bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      bytes.append(contentsOf: json(shown(seen)).compact.utf8)
    }
    output.write(isFirst ? "]}\n" : "\n]}\n")
  }

  /// An encounter as it is written, as it was observed: what persons coded since is no part of a sheet.
  private func shown(_ seen: Audit.Seen) -> Audit.Seen {
    let whole = order.ordered(seen.original)
    let shown = disguise?.applied(to: whole) ?? whole
    return Audit.Seen(
      encounter: shown, original: shown, record: nil, judgement: seen.judgement, id: seen.id)
  }

  /// Hands out the encounters, and writes what comes of them piece by piece.
  private func forEach(
    _ bytes: inout [UInt8], _ body: (Audit.Seen, inout [UInt8]) throws -> Void
  ) throws {
    try audit.forEachEncounter(in: selection) { seen in
      try body(seen, &bytes)
      guard bytes.count >= EncounterExport.piece else { return }
      output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    output.write(bytes)
    bytes = []
  }
}
