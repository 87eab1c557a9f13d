/// Where some words stand in a narrative as stored.
struct TextPlace: Equatable, Sendable {
  /// The bytes, in UTF-8.
  var bytes: Range<Int>
  /// The Unicode scalars.
  var scalars: Range<Int>
}
