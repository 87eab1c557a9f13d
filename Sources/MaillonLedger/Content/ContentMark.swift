import MaillonCore

/// What tells two contents of one encounter apart.
///
/// Extras, the order of answers and the spelling of names do not.
struct ContentMark: Equatable {
  /// The fingerprint of what was observed.
  var content: Fingerprint
  /// The fingerprint of what may be mended: reported date, observer, staff, languages.
  var details: Fingerprint

  /// The mark of an encounter.
  init(of encounter: Encounter, with maker: inout FingerprintMaker) {
    content = maker.content(of: encounter)
    details = maker.details(of: encounter)
  }

  /// The mark and a number as one hash (the finaliser of SplitMix64, Steele, Lea & Flood 2014).
  func mixed(with number: UInt64) -> UInt64 {
    [content.high, content.low, details.high, details.low]
      .reduce(ContentMark.scrambled(number)) { ContentMark.scrambled($0 ^ $1) }
  }

  private static func scrambled(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
