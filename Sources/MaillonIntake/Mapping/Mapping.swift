import MaillonCore

/// How a foreign export becomes encounters: what its columns are, and what its values mean.
package struct Mapping: Equatable, Sendable {
  /// The name, for people and for the record.
  package var id: String
  /// Under which name ids are unique, where the sheet gives none.
  package var source: String?
  /// How the file is written, as far as it shall not be found out.
  package var dialect: DialectWishes
  /// The headings that an export of this kind has, each with its other names; empty to never be
  /// recognised by them.
  package var signature: [[ColumnName]] = []
  /// How rows with one answer each make an encounter; nil where each row is one.
  package var grain: Grain?
  /// Where the submissions of an XML file are; nil where the mapping says nothing of XML.
  package var submission: Submission?
  /// What joins the names of groups and of the question in a heading, behind the last of which
  /// Maillon's own names are looked for too; nil where headings have no groups.
  package var groupSeparator: Character?
  /// Whether it names only some columns, so that a preset that is recognised fills up the rest.
  package var isPartial = false
  /// Which rows count.
  package var filters: [RowFilter] = []
  /// What columns are.
  package var columns: [Column]
  /// What is the same for all rows.
  package var constants: [Constant]
  /// Words that stand for no answer, in any column.
  package var nullWords: [NullWord]
  /// What together makes a row the same one when it is met again; empty for the usual rule.
  package var identity: [IdentityPart]
  /// Whether columns that it does not name may be found by Maillon's own names for them.
  package var keepsCanonicalColumns: Bool

  /// Creates a mapping.
  package init(
    id: String, source: String? = nil, dialect: DialectWishes = DialectWishes(),
    columns: [Column] = [], constants: [Constant] = [], nullWords: [NullWord] = [],
    identity: [IdentityPart] = [], keepsCanonicalColumns: Bool = false
  ) {
    self.id = id
    self.source = source
    self.dialect = dialect
    self.columns = columns
    self.constants = constants
    self.nullWords = nullWords
    self.identity = identity
    self.keepsCanonicalColumns = keepsCanonicalColumns
  }

  /// A column by its heading; equal headings are told apart by position.
  package struct ColumnName: Equatable, Sendable {
    /// The heading; case, accents, and how words are joined make no difference.
    package var heading: String
    /// Which of the columns with this heading, counted from 1.
    package var position: Int

    /// Creates a name.
    package init(_ heading: String, position: Int = 1) {
      self.heading = heading
      self.position = position
    }
  }

  /// What one column is.
  package struct Column: Equatable, Sendable {
    /// What it is.
    package var role: ColumnRole
    /// Its heading, and others that it may have in other exports; the first one found counts, and
    /// where it is empty in a row the next one.
    package var names: [ColumnName]
    /// Headings with a `*` for any words, in place of names or beside them; in the role's question a
    /// `*` stands for what was found there.
    package var patterns: [String] = []
    /// Whether it counts only where no other column of this role has a value.
    package var isOtherwise = false
    /// What may stand before each value and is left out: `uuid:`.
    package var prefix: String?
    /// What separates the values in one cell, each of which is taken by itself; nil for one value.
    package var split: Character?
    /// Several columns put together, instead of one.
    package var template: [TemplatePart]
    /// What its values mean; empty to take them as they are.
    package var values: [ValueMeaning]

    /// Creates a column.
    package init(
      role: ColumnRole, names: [ColumnName] = [], template: [TemplatePart] = [],
      values: [ValueMeaning] = []
    ) {
      self.role = role
      self.names = names
      self.template = template
      self.values = values
    }
  }

  /// How rows with one answer each make an encounter.
  package struct Grain: Equatable, Sendable {
    /// The column whose value the rows of an encounter share.
    package var group: [ColumnName]
    /// The column that says which question a row answers; its values are headings to the mapping.
    package var question: [ColumnName]
    /// The column of answers.
    package var answer: [ColumnName]
    /// The column of remarks on answers; empty if there is none.
    package var comment: [ColumnName]

    /// Creates a grain.
    package init(
      group: [ColumnName], question: [ColumnName], answer: [ColumnName], comment: [ColumnName] = []
    ) {
      self.group = group
      self.question = question
      self.answer = answer
      self.comment = comment
    }
  }

  /// Which rows count, by the value of one column; where there is no such column, all do.
  package struct RowFilter: Equatable, Sendable {
    /// The column.
    package var names: [ColumnName]
    /// The values; case, accents, and how words are joined make no difference.
    package var values: [String]
    /// Whether rows with one of the values are kept, and all others left out; else the reverse.
    package var keeps: Bool

    /// Creates a filter.
    package init(names: [ColumnName], values: [String], keeps: Bool) {
      self.names = names
      self.values = values
      self.keeps = keeps
    }
  }

  /// A piece of a text put together from columns.
  package enum TemplatePart: Equatable, Sendable {
    case text(String)
    case column(ColumnName)
  }

  /// What a value means.
  package struct ValueMeaning: Equatable, Sendable {
    /// The value in the export; case, accents, and how words are joined make no difference.
    package var from: String
    /// What it becomes; empty for no answer.
    package var to: String

    /// Creates a meaning.
    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// What is the same for all rows that do not say otherwise.
  package struct Constant: Equatable, Sendable {
    /// What it is.
    package var role: ColumnRole
    /// Its value.
    package var value: String

    /// Creates a constant.
    package init(role: ColumnRole, value: String) {
      self.role = role
      self.value = value
    }
  }

  /// A word that stands for no answer.
  package struct NullWord: Equatable, Sendable {
    /// What it stands for.
    package enum Meaning: String, Sendable {
      case missing
      case notApplicable = "not-applicable"
      case notObserved = "not-observed"
    }

    /// The word; case, accents, and how words are joined make no difference.
    package var word: String
    /// What it stands for.
    package var meaning: Meaning

    /// Creates a word.
    package init(_ word: String, meaning: Meaning) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// A part of what makes a row the same one.
  package enum IdentityPart: Equatable, Sendable {
    /// What a role came to; of `observed`, the day.
    case role(ColumnRole)
    /// A column as it stands, by its heading or another one.
    case column([ColumnName])
  }
}

/// How a CSV file is written, as far as somebody says so; nil is to be found out.
package struct DialectWishes: Equatable, Sendable {
  /// The encoding.
  package var encoding: TextEncoding?
  /// What separates cells, one ASCII character.
  package var delimiter: UInt8?
  /// What stands before decimals.
  package var decimalMark: DecimalMark?
  /// What comes first in dates of three numbers.
  package var dateOrder: DateReader.Order?
  /// Rows before the heading.
  package var skippedRows: Int?
  /// Where a time of day with a `Z` was observed, so that its day is the local day: `Europe/Paris`.
  package var timeZone: String?

  /// Creates wishes.
  package init(
    encoding: TextEncoding? = nil, delimiter: UInt8? = nil, decimalMark: DecimalMark? = nil,
    dateOrder: DateReader.Order? = nil, skippedRows: Int? = nil, timeZone: String? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.dateOrder = dateOrder
    self.skippedRows = skippedRows
    self.timeZone = timeZone
  }

  /// These wishes, and where they say nothing, others.
  package func or(_ others: DialectWishes?) -> DialectWishes {
    DialectWishes(
      encoding: encoding ?? others?.encoding, delimiter: delimiter ?? others?.delimiter,
      decimalMark: decimalMark ?? others?.decimalMark, dateOrder: dateOrder ?? others?.dateOrder,
      skippedRows: skippedRows ?? others?.skippedRows, timeZone: timeZone ?? others?.timeZone)
  }
}
