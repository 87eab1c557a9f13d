/// A cue found in a narrative.
struct CueMatch: Equatable {
  /// The cue's index in the rubric.
  var cue: Int32
  /// The first word.
  var start: Int32
  /// One past the last word.
  var end: Int32
}
