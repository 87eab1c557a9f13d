import MaillonCore

/// How a foreign export becomes encounters: what its columns are, and what its values mean.
package struct Mapping: Equatable, Sendable {
  /// The name, for people and for the record.
  package var id: String
  /// Under which name ids are unique, where the sheet gives none.
  package var source: String?
  /// How the file is written, as far as it shall not be found out.
  package var dialect: DialectWishes
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
    /// Its heading, and others that it may have in other exports; the first one found counts.
    package var names: [ColumnName]
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

  /// Creates wishes.
  package init(
    encoding: TextEncoding? = nil, delimiter: UInt8? = nil, decimalMark: DecimalMark? = nil,
    dateOrder: DateReader.Order? = nil, skippedRows: Int? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.dateOrder = dateOrder
    self.skippedRows = skippedRows
  }

  /// These wishes, and where they say nothing, others.
  package func or(_ others: DialectWishes?) -> DialectWishes {
    DialectWishes(
      encoding: encoding ?? others?.encoding, delimiter: delimiter ?? others?.delimiter,
      decimalMark: decimalMark ?? others?.decimalMark, dateOrder: dateOrder ?? others?.dateOrder,
      skippedRows: skippedRows ?? others?.skippedRows)
  }
}
