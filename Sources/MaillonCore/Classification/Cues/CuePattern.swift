/// What a cue looks for, as its author wrote it: the grammar of the cue language.
///
/// A pattern is a row of elements, read from left to right over the words of one sentence.
///
/// | written | matches |
/// |---|---|
/// | `regard` | the word, whatever its case and accents; `j'ai` and `rendez-vous` are two words |
/// | `regard*` | every word that begins so |
/// | `(sans \| pas un) mot` | one of several rows of elements |
/// | `[très] aimable` | with or without |
/// | `_` | any one word |
/// | `~` | up to three words of any kind; `~8` up to eight |
/// | `@staff` | a word of the list of that name |
/// | `!rien` | nothing: but the next word must not be this one; `!(a \| b)`, `!@list` |
/// | `{>=3}` | a number, as figures or as a word; `=` `<` `<=` `>` `>=`; `{2..5}`; `{n}` any |
/// | `{>=15 min}` | a duration, whatever its unit: `20 minutes`, `1 h`, `deux jours` |
/// | `{clock>=22h}` | a time of day: `23h30`, `22 h`, `23:10`, `11 pm`; `{clock}` any |
/// | `^` | the beginning of a sentence |
/// | `a // b` | the rest in a later sentence, up to twenty words on |
///
/// A match inside the scope of a negation that begins outside it does not count, unless the cue says
/// so; a pattern that names its own negation (`pas un mot`) is not concerned.
package struct CuePattern: Equatable, Sendable {
  /// What is looked for, in order.
  package var elements: [Element]

  /// How many brackets and negations may stand within each other: a rubric that goes on for ever must not
  /// exhaust the stack.
  package static let deepest = 20

  /// One thing looked for.
  package indirect enum Element: Hashable, Sendable {
    /// One word, folded.
    case word([UInt8])
    /// Any word that begins so, folded.
    case stem([UInt8])
    /// A word of a list.
    case list(String)
    /// Any one word.
    case any
    /// Up to so many words of any kind.
    case gap(Int)
    /// A number.
    case number(NumberTest)
    /// One of several rows.
    case alternatives([[Element]])
    /// A row that may be missing.
    case optional([Element])
    /// The next word is none of these.
    case not([Element])
    /// The beginning of a sentence.
    case sentenceStart
    /// A passage to a later sentence.
    case later
  }
}

/// What a number in a narrative must be.
package struct NumberTest: Hashable, Sendable {
  /// What sort of number.
  package enum Kind: Hashable, Sendable {
    /// A plain number.
    case plain
    /// A duration in minutes.
    case duration
    /// A time of day in minutes after midnight.
    case clock
  }

  /// What sort of number.
  package var kind: Kind
  /// The least value, in minutes for durations and times.
  package var least: Float
  /// The greatest value.
  package var greatest: Float
  /// Whether the least value itself does not do.
  package var isLeastOpen: Bool
  /// Whether the greatest value itself does not do.
  package var isGreatestOpen: Bool

  /// Whether a value does.
  func accepts(_ value: Float) -> Bool {
    (isLeastOpen ? value > least : value >= least)
      && (isGreatestOpen ? value < greatest : value <= greatest)
  }
}

/// Why a pattern cannot be read.
package enum CuePatternFault: Error, Equatable, Sendable {
  /// Nothing is looked for.
  case empty
  /// A bracket is not closed, or closed without being opened; with the character.
  case bracket(Character)
  /// A number test that is not one; with what stood between the braces.
  case number(String)
  /// A character that means nothing here.
  case character(Character)
  /// A list that the rubric does not have.
  case unknownList(String)
  /// A gap, an optional row or a test at the beginning or end, where it finds no hold.
  case loose
  /// More variants than can be followed.
  case tooMany
  /// More brackets within brackets than anybody reads.
  case tooDeep
}
