import MaillonCore

/// A short text for people, laid out as lines for a screen or as Markdown to be pasted.
struct Page {
  /// A piece of the text.
  enum Block {
    /// A heading within the page, and whose name it is, if it is one.
    case heading(String, of: RankedUnit? = nil)
    /// A sentence or several.
    case paragraph(String)
    /// One of several points.
    case item(String)
    /// Somebody's own words, of what, if that is said, and where they stand.
    case quote(EvidenceQuote, of: String, origin: String)
    /// Figures, and what they are; a screen shows the figures alone.
    case table(Table, caption: String = "")
    /// A drawing, where one can be shown.
    case picture(ReportPicture)
    /// What the page rests on: set apart, and fainter.
    case note(String)
  }

  /// What it is.
  let heading: String
  /// What it is about: a period; nil where the heading says all.
  let scope: String?
  /// What stands under the first line; nil if nothing does.
  let subtitle: String?
  /// What follows.
  var blocks: [Block] = []
  /// What to do next; said on a screen only.
  var next: String?
  /// The language of the page.
  let language: Language

  /// Starts a page.
  init(
    _ heading: String, _ scope: String? = nil, subtitle: String? = nil, language: Language
  ) {
    self.heading = heading
    self.scope = scope
    self.subtitle = subtitle
    self.language = language
  }

  /// The first line.
  private var title: String { scope.map { "\(heading) · \($0)" } ?? heading }

  /// The page for a screen.
  func lines(for appearance: Appearance) -> [String] {
    var lines = wrapped(title, appearance).map { Paint.heading.applied(to: $0, appearance) }
    if let subtitle { lines += wrapped(subtitle, appearance) }
    var isAfterItem = false
    for block in blocks {
      switch block {
      case .heading(let text, _):
        lines += [""] + wrapped(text, appearance).map { Paint.heading.applied(to: $0, appearance) }
      case .paragraph(let text): lines += wrapped("  " + text, appearance, 2)
      case .item(let text):
        lines += wrapped("  \(appearance.isASCII ? "-" : "·") " + text, appearance, 4)
      case .quote(let quote, let subject, let origin):
        lines += wrapped("    " + quoted(quote.text), appearance, 4)
        let source = Page.source(subject, origin)
        lines += wrapped("    " + dash(appearance) + source, appearance, 6).map {
          Paint.faint.applied(to: $0, appearance)
        }
      case .table(let table, _):
        var within = appearance
        within.width = appearance.width.map { $0 - 2 }
        lines += table.lines(for: within).map { "  " + $0 }
      case .picture: continue
      case .note(let text):
        if !isAfterItem { lines.append("") }
        lines += wrapped(text, appearance).map { Paint.faint.applied(to: $0, appearance) }
      }
      if case .note = block { isAfterItem = true } else { isAfterItem = false }
    }
    if let next { lines += wrapped(next, appearance) }
    return lines
  }

  /// The page in Markdown.
  var markdown: [String] {
    var lines = ["## \(Page.escaped(title))", ""]
    if let subtitle { lines += [Page.escaped(subtitle), ""] }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let text, _): lines += ["### \(Page.escaped(text))", ""]
      case .paragraph(let text): lines += [Page.escaped(text), ""]
      case .item(let text):
        lines.append("- \(Page.escaped(text))")
        if case .item? = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil { continue }
        lines.append("")
      case .quote(let quote, let subject, let origin):
        let source = Page.escaped(Page.source(subject, origin))
        lines += ["> \(Page.escaped(quoted(quote.text)))", ">", "> — \(source)", ""]
      case .table(let table, _):
        lines += MarkdownTable.lines(
          headings: table.columns.map { ($0.title, $0.isRightAligned) },
          rows: table.rows.map { $0.map(\.text) })
        lines.append("")
      case .picture: continue
      case .note(let text): lines += ["*\(Page.escaped(text))*", ""]
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The ids of the encounters that blocks quote.
  static func encounters(quotedIn blocks: [Block]) -> Set<String> {
    Set(
      blocks.compactMap { block in
        if case .quote(let quote, _, _) = block { quote.encounter } else { nil }
      })
  }

  private static func source(_ subject: String, _ origin: String) -> String {
    subject.isEmpty ? origin : "\(subject) · \(origin)"
  }

  /// Somebody's words in the quotation marks of the page's language.
  private func quoted(_ text: String) -> String {
    let text = DisplayWidth.printable(text)
    return Typography.quoted(text, language)
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
