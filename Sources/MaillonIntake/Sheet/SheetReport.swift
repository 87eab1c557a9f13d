import MaillonCore

/// What a sheet was found to be, and what became of it.
package struct SheetReport: Sendable {
  /// The file as the user named it.
  package var file: String
  /// What sort of file it is; nil if that could not be told.
  package var format: SheetFormat?
  /// The encoding; of XML as the document states it.
  package var encoding: String?
  /// Whether the encoding is a guess, to be announced.
  package var isEncodingGuessed = false
  /// What separates the cells of a CSV file.
  package var delimiter: String?
  /// What stands before decimals in a CSV file.
  package var decimalMark: DecimalMark?
  /// What the numbers of a CSV file show of it.
  package var decimalEvidence = DecimalEvidence()
  /// The rows before the heading of a CSV file.
  package var skippedRows = 0
  /// What the user says of how the file is written.
  package var asked = DialectWishes()
  /// What the mapping says of it.
  package var mapped = DialectWishes()
  /// Whether a byte order mark says the encoding.
  package var isEncodingMarked = false
  /// Whether a first line `sep=;` says what separates cells.
  package var isDelimiterAnnounced = false
  /// How dates are read.
  package var dates = DateReader()
  /// How the file is compressed: `gzip`, `zstd`; nil if it is not.
  package var compression: String?
  /// Whether the mapping was recognised by what the file holds, and nobody named it.
  package var isMappingRecognised = false
  /// The mapping's name, where one was used.
  package var mapping: String?
  /// The encounters read, good or not.
  package var encounters = 0
  /// Those handed over; always `encounters` − `rejected`.
  package var good = 0
  /// Those not taken; all of them if the file is rejected.
  package var rejected = 0
  /// The rows of a CSV file that the mapping leaves out; no encounters.
  package var leftOut = 0
  /// What is wrong; a bounded number, in the order of the file.
  package var problems: [Problem] = []
  /// How many problems there are in all, by code.
  package var problemCounts: [ProblemCode: Int] = [:]
  /// Whether the whole file is rejected: what was handed over before must be taken back.
  package var isRejected = false
  /// What the columns of a CSV file were taken for.
  package var columns: [ColumnDecision] = []

  init(file: String) {
    self.file = file
  }

  /// The report of a file of which nothing could be read.
  init(rejected problem: Problem) {
    file = problem.file
    problems = [problem]
    problemCounts = [problem.code: 1]
    isRejected = true
  }
}

/// What sort of file a sheet is.
package enum SheetFormat: String, Sendable {
  case xml = "XML"
  case csv = "CSV"
  /// A CSV of counts, not of encounters.
  case tallies = "tallies"
}

/// What a column of a CSV file was taken for, and why.
package struct ColumnDecision: Equatable, Sendable {
  /// Why a column was taken for what it was.
  package enum Basis: String, CaseIterable, Sendable {
    /// It bears Maillon's own name for it.
    case canonical
    /// It bears another name that Maillon knows.
    case alias
    /// It is a question, criterion or measure of the rubric.
    case rubric
    /// The mapping says so.
    case mapping
    /// An earlier column is that already: it counts where that one is empty.
    case fallback
    /// The mapping does not name it: it is kept as an extra.
    case unmapped
    /// An earlier column is that already: it is kept as an extra.
    case repeated
    /// Nobody knows it: it is kept as an extra.
    case unknown
  }

  /// The heading.
  package var heading: String
  /// What it was taken for, as `ColumnRole.name` says it.
  package var role: String
  /// Why.
  package var basis: Basis
  /// The first values that stand in it, at most three.
  package var samples: [String]
}
