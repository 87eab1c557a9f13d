import MaillonCore

/// A mapping as far as it can be guessed from an export, for a person to finish.
package struct MappingDraft: Equatable, Sendable {
  /// Why a column is taken for what it is.
  package enum Reason: Equatable, Sendable {
    /// It bears a name that Maillon knows.
    case name
    /// It is a question, criterion or measure of the rubric, by its id or its title.
    case rubric
    /// Such words stand in its heading.
    case word(String)
    /// Nothing else of the file holds dates.
    case dates
    /// Its texts are long and differ: a story.
    case stories
    /// It has few values, which come again.
    case fewValues
    /// Another column is taken for the same already, which its words or name would have it be.
    case taken(ColumnRole)
    /// Its words would have it be this, and its values are none.
    case misfit(ColumnRole)
    /// It is empty in all rows.
    case empty
    /// Nothing tells what it is.
    case unknown
  }

  /// One column of the file, or one question of a file with one row an answer.
  package struct Column: Equatable, Sendable {
    /// The heading.
    package var heading: String
    /// Which of the columns with this heading, counted from 1.
    package var position: Int
    /// What it is most likely.
    package var role: ColumnRole
    /// Why.
    package var reason: Reason
    /// The first three values that differ.
    package var samples: [String]
    /// The values and what they are likely to mean; empty to take them as they are.
    package var values: [Mapping.ValueMeaning]
  }

  /// A name made of the file's.
  package var id: String
  /// How the file is written.
  package var dialect: DialectWishes
  /// Whether days and months could be told from one another nowhere.
  package var isDateOrderOpen = false
  /// Whether times end in `Z`, so that their day depends on the place.
  package var hasUniversalTimes = false
  /// A built-in mapping that the headings are known for.
  package var preset: Preset?
  /// How rows with one answer each make an encounter; nil where each row is one.
  package var grain: Mapping.Grain?
  /// The rows read.
  package var rows: Int
  /// The columns, and the questions, in the order of the file.
  package var columns: [Column]

  /// What no encounter can do without, and no column is.
  package var missing: [ColumnRole] {
    [.provider, .observed].filter { role in !columns.contains { $0.role == role } }
  }

  /// Whether any column is the touchpoint.
  package var hasTouchpoint: Bool { columns.contains { $0.role == .touchpoint } }
}
