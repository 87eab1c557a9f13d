import Foundation
import MaillonCore

extension ReportData {
  /// The report as one page that needs nothing else: no network, no script, the same bytes every
  /// time.
  package func html(language: Language) -> String {
    let writer = ReportWriter(self, language: language)
    return HTMLReport(
      document: writer.document, data: json, words: writer.words
    )
    .page.text
  }

  /// The report as several pages: one for all, and one for each provider, to be handed to those who serve there.
  ///
  /// - Returns: The pages by the names of their files; the one for all is `index.html`.
  package func htmlPages(language: Language) -> [(file: String, text: String)] {
    let writer = ReportWriter(self, language: language)
    let sheets = writer.sheetPages
    var index = HTMLReport(
      document: writer.index, data: json, words: writer.words)
    for sheet in sheets { index.pages[sheet.id] = sheet.file }
    return [("index.html", index.page.text)]
      + sheets.map { sheet in
        let page = HTMLReport(document: sheet.document, data: sheet.data, words: writer.words).page
        return (sheet.file, page.text)
      }
  }

  /// The figures behind the report, for machines (`report/1`).
  private var json: JSON {
    [
      "schema": "report/1",
      "league": league.json,
      "change": change.map { $0.json } ?? .null,
      "criteria": .array(
        criteria.isEmpty
          ? []
          : rubric.criteria.map { criterion in
            [
              "criterion": .string(criterion.id),
              "providers": .array(
                league.standings.standings.map { standing in
                  let counts = criteria.counts(unit: standing.unit, touchpoint: criterion.id)
                  return [
                    "provider": .string(standing.unit.name), "site": .string(standing.unit.site),
                    "broken": .integer(counts.broken), "kept": .integer(counts.kept),
                    "exceeded": .integer(counts.exceeded),
                  ]
                }),
            ]
          }),
    ]
  }
}

/// A document as an HTML page.
struct HTMLReport {
  let document: ReportDocument
  let data: JSON
  let words: (ReportPhrase) -> String
  /// The pages that stand for sections of their own, by the ids of those sections.
  var pages: [String: String] = [:]

  /// Where a link leads: to a section of this page, or to a page.
  private func address(_ id: String?) -> String? {
    id.map { pages[$0] ?? "#\($0)" }
  }

  /// The page.
  var page: Markup {
    var body = Markup.empty
    for section in document.sections { body += markup(section, depth: 2) }
    return PageTemplate.page.filled(
      [
        "lang": document.language.rawValue, "title": document.title,
        "eyebrow": document.eyebrow, "subtitle": document.subtitle, "skip": words(.skip),
        "contents": words(.contents), "footer": document.footer,
        "figures": document.figures.map { ["value": $0.value, "label": $0.label] },
        "sections": document.sections.map { ["id": $0.id, "heading": $0.heading] },
      ],
      html: [
        "style": Markup(trusted: StyleSheet.text), "body": body,
        "data": EmbeddedData.markup(data),
      ])
  }

  private func markup(_ section: ReportSection, depth: Int) -> Markup {
    var body = Markup.empty
    for block in section.blocks { body += markup(block, depth: depth) }
    return PageTemplate.section.filled(
      [
        "id": section.id, "heading": section.heading, "depth": "\(depth)", "named": depth == 2,
        "look": section.startsPage ? ["look": "page"] : false,
        "link": optional("link", address(section.link)),
      ], html: ["body": body])
  }

  private func markup(_ block: ReportBlock, depth: Int) -> Markup {
    switch block {
    case .paragraph(let text): PageTemplate.paragraph.filled(["text": text])
    case .note(let text), .legend(let text): PageTemplate.note.filled(["text": text])
    case .box(let heading, let lines):
      PageTemplate.box.filled(["heading": heading, "lines": lines])
    case .list(let lines): PageTemplate.list.filled(["lines": lines])
    case .facts(let facts):
      PageTemplate.facts.filled(["facts": facts.map { ["term": $0.term, "text": $0.text] }])
    case .table(let table): markup(table)
    case .picture(let picture):
      PageTemplate.picture.filled(
        ["caption": picture.caption], html: ["wide": picture.wide, "narrow": picture.narrow])
    case .chain(let label, let links):
      PageTemplate.chain.filled(["label": label, "links": links.map(values)])
    case .quotes(let quotes): PageTemplate.quotes.filled(["quotes": quotes.map(values)])
    case .download(let label, let file, let text):
      PageTemplate.download.filled([
        "label": label, "file": file, "content": Data(text.utf8).base64EncodedString(),
      ])
    case .section(let section): markup(section, depth: min(depth + 1, 6))
    }
  }

  private func markup(_ table: ReportTable) -> Markup {
    PageTemplate.table.filled([
      "caption": table.caption, "look": table.look,
      "label": table.look.contains("matrix")
        ? ["label": "\(table.caption). \(words(.scrollHint))"] : false,
      "columns": table.columns.map { column in
        ["title": column.title, "look": optional("look", look(of: column))]
      },
      "rows": table.rows.map { row in
        [
          "cells": zip(row, table.columns).map { cell, column in
            [
              "heading": column.isHeading, "text": cell.text,
              "link": optional("link", address(cell.link)),
              "detail": optional("detail", cell.detail),
              "look": optional(
                "look",
                [look(of: column), cell.look].compactMap { $0 }.joined(separator: " ")),
              "html": ["picture": cell.picture?.text ?? ""],
            ] as [String: Any]
          }
        ]
      },
    ])
  }

  /// The classes of a column.
  private func look(of column: ReportTable.Column) -> String? {
    let looks = [column.isNumeric ? "num" : nil, column.isWideOnly ? "wo" : nil].compactMap { $0 }
    return looks.isEmpty ? nil : looks.joined(separator: " ")
  }

  private func values(_ link: ChainLinkView) -> [String: Any] {
    [
      "name": link.name, "value": link.value, "detail": link.detail,
      "remark": optional("remark", link.remark),
      "look": link.isWeakest ? "weakest" : link.isObserved ? "seen" : "unseen",
    ]
  }

  private func values(_ quote: QuoteView) -> [String: Any] {
    [
      "level": quote.level, "title": quote.title, "origin": quote.origin,
      "lang": optional("lang", quote.language),
      "pieces": quote.pieces.map { ["text": $0.text, "marked": $0.isMarked] as [String: Any] },
    ]
  }

  /// A value that a section of a template is shown for, under its own name; false where there is
  /// none.
  private func optional(_ name: String, _ text: String?) -> Any {
    guard let text, !text.isEmpty else { return false }
    return [name: text]
  }
}
