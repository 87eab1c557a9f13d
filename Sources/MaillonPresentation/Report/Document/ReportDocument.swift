/// A report as it is read, before it becomes HTML or Markdown: headings and blocks in order.
struct ReportDocument {
  /// The language of all its words.
  let language: Language
  /// The title.
  let title: String
  /// What stands over the title.
  let eyebrow: String
  /// What stands under the title.
  let subtitle: String
  /// A few figures that stand out.
  let figures: [KeyFigure]
  /// The sections, in order.
  let sections: [ReportSection]
  /// What stands at the foot.
  let footer: String

  /// A figure that stands out, with what it counts.
  struct KeyFigure {
    let value: String
    let label: String
  }
}

/// A part of a report under its heading.
struct ReportSection {
  /// What links lead to; made of letters, digits and hyphens.
  let id: String
  /// The heading.
  let heading: String
  /// Where the heading leads, if anywhere: the id of a section.
  var link: String?
  /// What stands under it.
  let blocks: [ReportBlock]
  /// Whether it begins a page in print.
  var startsPage = false
}

/// A piece of a section.
indirect enum ReportBlock {
  /// A paragraph.
  case paragraph(String)
  /// A paragraph that says what to mind.
  case note(String)
  /// A paragraph on the look of what follows, which means nothing where there is none.
  case legend(String)
  /// The box that says how to read the report.
  case box(heading: String, lines: [String])
  /// Points, one under the other.
  case list([String])
  /// Terms with what is known of them.
  case facts([(term: String, text: String)])
  /// A table.
  case table(ReportTable)
  /// A picture.
  case picture(ReportPicture)
  /// The links of a chain, in order.
  case chain(label: String, links: [ChainLinkView])
  /// What observers wrote.
  case quotes([QuoteView])
  /// A file to keep.
  case download(label: String, file: String, text: String)
  /// A section within, with its own heading one level below.
  case section(ReportSection)
}

/// A link of a chain as it is shown.
struct ChainLinkView {
  /// The name of the touchpoint.
  let name: String
  /// The strength, or what stands for it.
  let value: String
  /// What more is known.
  let detail: String
  /// A word that sets it off: the weakest, or not observed.
  let remark: String?
  /// Whether it is the weakest.
  let isWeakest: Bool
  /// Whether it was observed.
  let isObserved: Bool
}

/// What an observer wrote, as it is shown.
struct QuoteView {
  /// The language of the words; nil where it is not known.
  let language: String?
  /// What is quoted, in pieces.
  let pieces: [(text: String, isMarked: Bool)]
  /// What it was written of, and where.
  let title: String
  /// Where it comes from.
  let origin: String
  /// The level, for its colour.
  let level: String
}
