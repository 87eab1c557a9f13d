import MaillonCore

/// One encounter as a sheet holds it.
package enum SheetEntry {
  /// The columns of a new CSV sheet.
  ///
  /// - Parameter answers: The questions, or criteria, that have a column each.
  /// - Returns: The headings.
  package static func columns(answers: [String]) -> [String] {
    SheetColumns.canonical + answers
  }

  /// What each canonical column holds of an encounter, empty ones left out.
  package static func cells(of encounter: Encounter) -> [String: String] {
    var cells: [String: String] = [
      "observed": encounter.observed.description, "provider": encounter.provider.name,
    ]
    cells["id"] = encounter.id
    cells["site"] = encounter.provider.site
    cells["sector"] = encounter.provider.sector
    if encounter.touchpoint != Encounter.unspecifiedTouchpoint {
      cells["touchpoint"] = encounter.touchpoint
    }
    cells["visit"] = encounter.visit
    cells["observer"] = encounter.observer
    cells["staff"] = encounter.staff
    cells["wave"] = encounter.wave
    if !encounter.source.isEmpty { cells["source"] = encounter.source }
    cells["wait_minutes"] = encounter.waitMinutes.map { CSVText.cell($0) }
    cells["lang"] = encounter.narrative?.language
    cells["narrative"] = encounter.narrative?.text
    for reflection in encounter.reflections {
      cells[reflection.kind.rawValue.replacing("-", with: "_")] = reflection.text
    }
    cells["outcome"] = encounter.codedOutcome?.level.word
    cells["outcome_by"] = encounter.codedOutcome?.coder
    cells["outcome_at"] = encounter.codedOutcome?.coded?.description
    if !encounter.codedFindings.isEmpty {
      cells["findings"] = encounter.codedFindings.map { "\($0.criterion):\($0.level.word)" }
        .joined(separator: ";")
    }
    for answer in encounter.answers { cells[answer.question] = answer.value }
    return cells
  }

  /// A CSV row.
  ///
  /// - Parameters:
  ///   - cells: The cells, left to right.
  ///   - delimiter: What separates them.
  /// - Returns: The row with its end.
  package static func row(_ cells: [String], delimiter: Character) -> String {
    cells.map { cell in
      let needsQuotes = cell.contains { $0 == delimiter || "\"\n\r\r\n".contains($0) }
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: String(delimiter)) + "\n"
  }

  /// The XML element of an encounter, indented by two blanks.
  package static func xml(of encounter: Encounter) -> String {
    var bytes: [UInt8] = []
    SheetXML.append(encounter, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
