/// A table of a report.
struct ReportTable {
  /// A column.
  struct Column {
    /// The heading.
    let title: String
    /// Whether its cells stand at the right.
    var isNumeric = false
    /// Whether it leaves where the page is narrow; what it says stands elsewhere too.
    var isWideOnly = false
    /// Whether its cells are the headings of their rows.
    var isHeading = false
  }

  /// A cell.
  struct Cell {
    /// The text.
    var text: String
    /// A second, smaller text.
    var detail: String?
    /// Where it leads, if anywhere: the id of a section.
    var link: String?
    /// How it looks: names of classes of the style sheet.
    var look: String?
    /// A picture in its place, that only repeats what other cells say.
    var picture: Markup?

    /// Creates a cell.
    init(
      _ text: String, detail: String? = nil, link: String? = nil, look: String? = nil,
      picture: Markup? = nil
    ) {
      self.text = text
      self.detail = detail
      self.link = link
      self.look = look
      self.picture = picture
    }
  }

  /// What the table is.
  let caption: String
  /// Names of classes of the style sheet.
  var look = ""
  /// The columns, left to right.
  let columns: [Column]
  /// The rows, each with one cell a column.
  let rows: [[Cell]]
}

/// A picture of a report, drawn for a wide page and for a narrow one.
struct ReportPicture {
  /// The drawing for a wide page.
  let wide: Markup
  /// The drawing for a narrow page.
  let narrow: Markup
  /// What to know when looking at it.
  let caption: String
}
