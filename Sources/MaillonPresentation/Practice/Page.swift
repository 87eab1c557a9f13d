/// A short text for people, laid out as lines for a screen or as Markdown to be pasted.
struct Page {
  /// A piece of the text.
  enum Block {
    /// A heading within the page.
    case heading(String)
    /// A sentence or several.
    case paragraph(String)
    /// One of several points.
    case item(String)
    /// Somebody's own words, and where they stand.
    case quote(String, origin: String)
    /// Figures.
    case table(Table)
    /// What the page rests on: set apart, and fainter.
    case note(String)
  }

  /// The first line.
  var title: String
  /// The second line; nil if there is none.
  var subtitle: String?
  /// What follows.
  var blocks: [Block] = []
  /// The language of the page.
  let language: Language

  /// Starts a page.
  init(_ title: String, subtitle: String? = nil, language: Language) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
  }

  /// The page for a screen.
  func lines(for appearance: Appearance) -> [String] {
    var lines = wrapped(title, appearance).map { Paint.heading.applied(to: $0, appearance) }
    if let subtitle { lines += wrapped(subtitle, appearance) }
    var isAfterItem = false
    for block in blocks {
      switch block {
      case .heading(let text):
        lines += [""] + wrapped(text, appearance).map { Paint.heading.applied(to: $0, appearance) }
      case .paragraph(let text): lines += wrapped("  " + text, appearance, 2)
      case .item(let text):
        lines += wrapped("  \(appearance.isASCII ? "-" : "·") " + text, appearance, 4)
      case .quote(let text, let origin):
        lines += wrapped("    " + quoted(text), appearance, 4)
        lines += wrapped("    " + dash(appearance) + origin, appearance, 6).map {
          Paint.faint.applied(to: $0, appearance)
        }
      case .table(let table): lines += table.lines(for: appearance).map { "  " + $0 }
      case .note(let text):
        if !isAfterItem { lines.append("") }
        lines += wrapped(text, appearance).map { Paint.faint.applied(to: $0, appearance) }
      }
      if case .note = block { isAfterItem = true } else { isAfterItem = false }
    }
    return lines
  }

  /// The page in Markdown.
  var markdown: [String] {
    var lines = ["## \(Page.escaped(title))", ""]
    if let subtitle { lines += [Page.escaped(subtitle), ""] }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let text): lines += ["### \(Page.escaped(text))", ""]
      case .paragraph(let text): lines += [Page.escaped(text), ""]
      case .item(let text):
        lines.append("- \(Page.escaped(text))")
        if case .item? = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil { continue }
        lines.append("")
      case .quote(let text, let origin):
        lines += ["> \(Page.escaped(quoted(text)))", ">", "> — \(Page.escaped(origin))", ""]
      case .table(let table):
        lines += MarkdownTable.lines(
          headings: table.columns.map { ($0.title, $0.isRightAligned) },
          rows: table.rows.map { $0.map(\.text) })
        lines.append("")
      case .note(let text): lines += ["*\(Page.escaped(text))*", ""]
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Somebody's words in the quotation marks of the page's language.
  private func quoted(_ text: String) -> String {
    let text = DisplayWidth.printable(text)
    return language == .french ? "«\u{A0}\(text)\u{A0}»" : "“\(text)”"
  }

  private func dash(_ appearance: Appearance) -> String { appearance.isASCII ? "-- " : "— " }

  private func wrapped(_ text: String, _ appearance: Appearance, _ indentation: Int = 0) -> [String]
  {
    TextWrapping.lines(
      DisplayWidth.printable(text), width: appearance.width, indentation: indentation)
  }

  /// Text that stays text in Markdown, whatever signs are in it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in DisplayWidth.printable(text) {
      if "\\`*_<>[]#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
