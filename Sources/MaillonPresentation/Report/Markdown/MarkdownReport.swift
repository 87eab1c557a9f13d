import MaillonCore

extension ReportData {
  /// The report in Markdown: the same words and tables, without the pictures.
  package func markdown(language: Language) -> [String] {
    MarkdownReport(document: ReportWriter(self, language: language).document).lines
  }
}

/// A document in Markdown.
struct MarkdownReport {
  let document: ReportDocument

  /// The lines of the document.
  var lines: [String] {
    let figures = document.figures.map { "**\(escaped($0.value))** \(escaped($0.label))" }
    var lines = ["# \(escaped(document.title)) · \(escaped(document.eyebrow))", ""]
    lines += [escaped(document.subtitle), "", figures.joined(separator: " · "), ""]
    for section in document.sections { lines += self.lines(of: section, depth: 2) }
    return lines + ["---", "", escaped(document.footer)]
  }

  private func lines(of section: ReportSection, depth: Int) -> [String] {
    let body = section.blocks.flatMap { self.lines(of: $0, depth: depth) }
    guard !body.isEmpty else { return [] }
    let heading = String(repeating: "#", count: depth) + " " + escaped(section.heading)
    return [heading, ""] + body
  }

  private func lines(of block: ReportBlock, depth: Int) -> [String] {
    switch block {
    case .paragraph(let text), .note(let text): return [escaped(text), ""]
    case .box(let heading, let lines):
      return ["**\(escaped(heading))**", ""]
        + lines.enumerated().map { "\($0.offset + 1). \(escaped($0.element))" } + [""]
    case .list(let lines): return lines.map { "- " + escaped($0) } + [""]
    case .facts(let facts):
      return facts.map { "- \(escaped($0.term)): \(escaped($0.text))" } + [""]
    case .table(let table): return self.lines(of: table)
    case .picture, .download, .legend: return []
    case .chain(_, let links):
      return links.enumerated().map { index, link in
        let remark = link.remark.map { " – **\(escaped($0))**" } ?? ""
        let colon = document.language == .french ? "\u{A0}: " : ": "
        return "\(index + 1). \(escaped(link.name))\(colon)\(escaped(link.value)) "
          + "(\(escaped(link.detail)))\(remark)"
      } + [""]
    case .quotes(let quotes): return quotes.flatMap(self.lines)
    case .section(let section): return self.lines(of: section, depth: min(depth + 1, 6))
    }
  }

  private func lines(of table: ReportTable) -> [String] {
    let shown = table.columns.indices.filter { column in
      !table.rows.allSatisfy { $0.indices.contains(column) && $0[column].picture != nil }
    }
    let rows = table.rows.map { row in
      shown.map { index in
        guard row.indices.contains(index) else { return "" }
        return row[index].text + (row[index].detail.map { " (\($0))" } ?? "")
      }
    }
    return ["*\(escaped(table.caption))*", ""]
      + MarkdownTable.lines(
        headings: shown.map { (table.columns[$0].title, table.columns[$0].isNumeric) },
        rows: rows) + [""]
  }

  private func lines(of quote: QuoteView) -> [String] {
    let words = quote.pieces.map { piece in
      let text = escaped(piece.text)
      guard piece.isMarked, !text.isEmpty else { return text }
      return "**\(text)**"
    }
    return [
      "> \(words.joined())", ">", "> — \(escaped(quote.title)) · \(escaped(quote.origin))", "",
    ]
  }

  /// A text that Markdown takes for nothing else, on one line.
  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in DisplayWidth.printable(text).unicodeScalars {
      if "\\`*_<>[]#|&~".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
