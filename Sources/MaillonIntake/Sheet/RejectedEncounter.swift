import MaillonCore

/// An encounter that was not taken, as it came, so that it can be mended and imported.
package struct RejectedEncounter: Sendable {
  /// The physical line at which it begins in its file, counted from 1; nil if unknown.
  package var line: Int?
  /// The rows that it stood on, with their quotes, in UTF-8 without the last line end; what is no
  /// character of the file's encoding stays so.
  ///
  /// Nil where it cannot be copied: from an XML sheet, or a row that is too long.
  package var rows: [UInt8]?
  /// The row of headings above it, in the same form; nil where there is none.
  package var heading: [UInt8]?
  /// What separates the cells of both.
  package var delimiter: UInt8
  /// What is wrong with it; at most 50 problems.
  package var problems: [Problem]
}
