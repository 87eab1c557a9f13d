/// One word or number of a narrative, with its place.
struct Word {
  /// The first byte.
  var byteStart: Int32
  /// One past the last byte.
  var byteEnd: Int32
  /// What the lexicon knows it as; 0 for a word that no cue mentions.
  var form: Int32
  /// Its first letters as a number, for learned terms; see `TermKey`.
  var stem: UInt32
  /// Its number in the vocabulary; −1 for a word that nobody mentions.
  var number: Int32
  /// Its value as a number (`24`, `trois`); NaN for other words.
  var value: Float
  /// The sentence it stands in, counted from 0.
  var sentence: Int32
  /// The clause it stands in, counted from 0 over the whole narrative.
  var clause: Int32
  /// The negator in whose scope it stands, as an index of a word; −1 for none.
  var negator: Int32
  /// Whether it stands in quoted speech.
  var isQuoted: Bool
  /// Whether it follows a colon directly attached to a number: the minutes of `10:30`.
  var isClockPart: Bool
}
