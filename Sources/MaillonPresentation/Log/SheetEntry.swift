import MaillonCore

/// One encounter as a sheet holds it.
package enum SheetEntry {
  /// What a new XML sheet consists of, before and after its encounters.
  package static let xmlFrame = (
    opening: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sheet xmlns=\"urn:maillon:sheet:1\">\n",
    closing: "</sheet>\n"
  )

  /// The columns of a new CSV sheet.
  ///
  /// - Parameter answers: The questions, or criteria, that have a column each.
  /// - Returns: The headings.
  package static func columns(answers: [String]) -> [String] {
    [
      "id", "observed", "provider", "site", "sector", "touchpoint", "visit", "observer", "staff",
      "wave", "source", "wait_minutes", "lang", "narrative", "feeling", "one_percent", "ideal",
      "outcome", "outcome_by", "outcome_at", "findings",
    ] + answers
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
    func attribute(_ name: String, _ value: String?) -> String {
      value.map { " \(name)=\"\(escaped($0))\"" } ?? ""
    }
    func element(_ name: String, _ text: String?, _ attributes: String = "") -> String {
      text.map { "    <\(name)\(attributes)>\(escaped($0))</\(name)>\n" } ?? ""
    }
    let source = encounter.source.isEmpty ? nil : encounter.source
    let touchpoint =
      encounter.touchpoint == Encounter.unspecifiedTouchpoint ? nil : encounter.touchpoint
    var xml = "  <encounter"
    xml += attribute("id", encounter.id) + attribute("observed", encounter.observed.description)
    xml += attribute("touchpoint", touchpoint) + attribute("visit", encounter.visit)
    xml += attribute("wave", encounter.wave) + attribute("source", source) + ">\n"
    xml += element(
      "provider", encounter.provider.name,
      attribute("sector", encounter.provider.sector) + attribute("site", encounter.provider.site))
    xml += element("observer", encounter.observer) + element("staff", encounter.staff)
    if let wait = encounter.waitMinutes {
      xml += "    <wait minutes=\"\(CSVText.cell(wait))\"/>\n"
    }
    xml += element(
      "narrative", encounter.narrative?.text,
      attribute("xml:lang", encounter.narrative?.language))
    for answer in encounter.answers {
      xml += "    <answer" + attribute("question", answer.question)
      xml += attribute("value", answer.value) + "/>\n"
    }
    for reflection in encounter.reflections {
      xml += element(
        "reflection", reflection.text,
        attribute("kind", reflection.kind.rawValue) + attribute("xml:lang", reflection.language))
    }
    if let outcome = encounter.codedOutcome {
      xml += element(
        "outcome", outcome.level.word,
        attribute("by", outcome.coder) + attribute("at", outcome.coded?.description))
    }
    for finding in encounter.codedFindings {
      xml += "    <finding" + attribute("criterion", finding.criterion)
      xml += attribute("level", finding.level.word) + attribute("by", finding.coder)
      xml += attribute("at", finding.coded?.description) + "/>\n"
    }
    return xml + "  </encounter>\n"
  }

  /// Text that stays text in XML; what XML cannot hold at all is left out.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
