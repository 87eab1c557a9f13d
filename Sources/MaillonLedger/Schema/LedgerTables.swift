/// The tables of a ledger as every engine has them: what is copied from one to another.
enum LedgerTables {
  /// A table, without what an engine adds of its own.
  struct Table {
    var name: String
    var columns: [Column]

    /// The names of the columns, in order.
    var columnNames: [String] { columns.map(\.name) }

    init(_ name: String, _ columns: Column...) {
      self.name = name
      self.columns = columns
    }
  }

  /// A column and what it holds.
  struct Column {
    enum Kind {
      case integer
      case text
      case bytes
    }

    var name: String
    var kind: Kind

    static func integer(_ name: String) -> Column { Column(name: name, kind: .integer) }
    static func text(_ name: String) -> Column { Column(name: name, kind: .text) }
    static func bytes(_ name: String) -> Column { Column(name: name, kind: .bytes) }
  }

  /// The tables whose rows are the same wherever they stand; those are all but `revision`,
  /// `sighting`, `name` and `encounter`.
  static let alike = [
    Table(
      "batch", .integer("number"), .text("created"), .integer("created_day"), .text("kind"),
      .text("program"), .integer("undoes")),
    Table(
      "file", .integer("number"), .integer("batch"), .text("name"), .text("format"),
      .text("encoding"), .text("delimiter"), .text("mapping"), .text("content_hash"),
      .integer("updates"), .integer("new"), .integer("known"), .integer("changed"),
      .integer("rejected"), .integer("first_revision"), .integer("next_revision")),
    Table(
      "problem", .integer("file"), .integer("position"), .text("code"), .integer("line"),
      .integer("record"), .text("field"), .text("found"), .text("expected"), .text("suggestion")),
    Table("word", .integer("number"), .text("text")),
    Table(
      "rubric", .integer("batch"), .text("id"), .text("version"), .text("content_hash"),
      .text("judging_hash"), .bytes("bytes")),
    Table("judging", .integer("one"), .text("rubric"), .text("classifier")),
    Table(
      "review_event", .integer("batch"), .integer("encounter"), .integer("key"), .text("person"),
      .text("reason"), .text("moment"), .integer("outcome"), .text("findings"),
      .integer("appeal"), .integer("upheld")),
    Table("person", .text("kind"), .text("name")),
    Table("secret", .integer("one"), .bytes("key")),
    Table(
      "forgotten", .integer("number"), .integer("position"), .integer("batch"), .text("kind"),
      .text("role"), .integer("words"), .integer("capital"), .bytes("hash")),
  ]

  static let revision = Table(
    "revision", .integer("number"), .integer("encounter"), .integer("file"), .integer("position"),
    .integer("line"), .integer("record"), .bytes("content"))

  static let sighting = Table(
    "sighting", .integer("file"), .integer("position"), .integer("encounter"),
    .integer("revision"), .integer("line"), .integer("record"))

  static let name = Table(
    "name", .integer("number"), .text("kind"), .text("folded"), .text("text"),
    .integer("encounter"))
}
