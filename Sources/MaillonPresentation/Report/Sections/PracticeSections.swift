import MaillonCore

extension ReportWriter {
  /// The most names that a section for all goes through one by one; the others have their sheets.
  private static let mostNames = 40

  /// What deserves thanks, with the words that earned it.
  var praise: ReportSection? { data.praise.map { section("praise", $0.page(language)) } }

  /// The promise beside what customers want and what they get.
  var gap: ReportSection? { data.gap.map { section("gap", $0.page(language)) } }

  /// What each unit should work on first.
  var plan: ReportSection? { data.plan.map { section("plan", $0.page(language)) } }

  /// A page of a command as a section: its headings become sections within, which lead to the sheets of
  /// those whose names they are; its notes stand at the end.
  private func section(_ id: String, _ page: Page) -> ReportSection {
    var opening: [Page.Block] = []
    var parts: [(heading: String, unit: RankedUnit?, blocks: [Page.Block])] = []
    var notes: [ReportBlock] = []
    for block in page.blocks {
      switch block {
      case .heading(let text, let unit): parts.append((text, unit, []))
      case .note(let text): notes.append(.note(text))
      default:
        if parts.isEmpty {
          opening.append(block)
        } else {
          parts[parts.count - 1].blocks.append(block)
        }
      }
    }
    let units = parts.count { $0.unit != nil }
    if units > ReportWriter.mostNames {
      let left = units - ReportWriter.mostNames
      var shown = 0
      parts.removeAll { part in
        guard part.unit != nil else { return false }
        shown += 1
        return shown > ReportWriter.mostNames
      }
      notes.insert(.note(ExcerptMessage.onSheets(left).text(in: language)), at: 0)
    }
    let sections = parts.enumerated().map { index, part in
      ReportBlock.section(
        ReportSection(
          id: "\(id)-\(index + 1)", heading: DisplayWidth.printable(part.heading),
          link: part.unit.flatMap { anchor($0) }, blocks: blocks(part.blocks)))
    }
    return ReportSection(
      id: id, heading: page.heading,
      blocks: blocks((page.subtitle.map { [.paragraph($0)] } ?? []) + opening) + sections + notes)
  }

  /// Blocks of a command's page as those of a report: points next to each other are one list, quotes
  /// one group, and a point that leads to quotes introduces them.
  func blocks(_ blocks: [Page.Block]) -> [ReportBlock] {
    var result: [ReportBlock] = []
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let text, _), .paragraph(let text):
        result.append(.paragraph(DisplayWidth.printable(text)))
      case .note(let text): result.append(.note(DisplayWidth.printable(text)))
      case .table(let table, let caption):
        result.append(.table(ReportTable(table, caption: caption)))
      case .picture(let picture): result.append(.picture(picture))
      case .item(let item):
        let text = DisplayWidth.printable(item)
        if blocks.indices.contains(index + 1), case .quote = blocks[index + 1] {
          result.append(.paragraph(text))
        } else if case .list(let items)? = result.last {
          result[result.count - 1] = .list(items + [text])
        } else {
          result.append(.list([text]))
        }
      case .quote(let quote, let subject, let origin):
        let view = QuoteView(quote, title: subject, origin: origin)
        if case .quotes(let views)? = result.last {
          result[result.count - 1] = .quotes(views + [view])
        } else {
          result.append(.quotes([view]))
        }
      }
    }
    return result
  }
}

extension ReportTable {
  /// A table of a command, as a report shows it.
  init(_ table: Table, caption: String) {
    self.caption = caption
    columns = table.columns.enumerated().map { index, column in
      Column(
        title: column.title, isNumeric: column.isRightAligned, isWideOnly: column.mayLeave,
        isHeading: index == 0)
    }
    rows = table.rows.map { row in
      row.map { cell in
        let look: String? =
          switch cell.paint {
          case .better: "up-mark"
          case .worse: "dn-mark"
          default: nil
          }
        return Cell(cell.text, look: look)
      }
    }
  }
}
