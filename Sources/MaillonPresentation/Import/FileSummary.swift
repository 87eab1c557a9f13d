/// One file as read, for a line of `import` and `check`.
package struct FileSummary: Sendable {
  /// The file as the user named it.
  package var file: String
  /// `XML`, `CSV`, `tallies`; nil if it could not be told.
  package var format: String?
  /// The encoding.
  package var encoding: String?
  /// Whether the encoding is a guess, to be announced.
  package var isEncodingGuessed: Bool
  /// The delimiter of a CSV sheet.
  package var delimiter: String?
  /// The decimal mark of a CSV sheet.
  package var decimalMark: String?
  /// The mapping's name, where one was used.
  package var mapping: String?
  /// The encounters read, good or not.
  package var encounters: Int
  /// The rows that the mapping leaves out.
  package var leftOut: Int

  /// Creates a summary.
  package init(
    file: String, format: String?, encoding: String? = nil, isEncodingGuessed: Bool = false,
    delimiter: String? = nil, decimalMark: String? = nil, mapping: String? = nil, encounters: Int,
    leftOut: Int = 0
  ) {
    self.file = file
    self.format = format
    self.encoding = encoding
    self.isEncodingGuessed = isEncodingGuessed
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.mapping = mapping
    self.encounters = encounters
    self.leftOut = leftOut
  }
}
