import MaillonCore

/// What the reader of a sheet knows at its end, kept beside the encounters.
package struct FileReport: Equatable, Sendable {
  /// `xml`, `csv`.
  package var format: String
  /// `utf-8`, `windows-1252`.
  package var encoding: String?
  /// The delimiter of a CSV.
  package var delimiter: String?
  /// The mapping or preset it was read by.
  package var mapping: String?
  /// A hash of the file's bytes, in hexadecimal.
  package var contentHash: String?
  /// Encounters that were not taken.
  package var rejected: Int
  /// What was wrong, as many as are worth keeping.
  package var problems: [Problem]

  /// Creates a report.
  package init(
    format: String, encoding: String? = nil, delimiter: String? = nil, mapping: String? = nil,
    contentHash: String? = nil, rejected: Int = 0, problems: [Problem] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.mapping = mapping
    self.contentHash = contentHash
    self.rejected = rejected
    self.problems = problems
  }
}
