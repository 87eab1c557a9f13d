/// Why packed bytes are not an encounter.
enum ContentError: Error, Equatable {
  /// They end too early, or hold what no version writes.
  case malformed
  /// The checksum does not fit: a byte is wrong.
  case checksum
  /// A word is referred to that the lexicon does not hold.
  case wordMissing
  /// A later program packed it.
  case newerVersion
}
