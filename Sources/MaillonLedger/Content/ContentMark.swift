import MaillonCore

/// What tells two contents of one encounter apart: the fingerprint, and the details beside it
/// (reported date, observer, staff).
///
/// Extras and the order of answers do not.
struct ContentMark: Equatable {
  /// The fingerprint of the canonical fields.
  var fingerprint: Fingerprint
  /// The hash of reported date, observer and staff.
  var details: UInt64

  /// The mark of an encounter.
  init(of encounter: Encounter) {
    fingerprint = Fingerprint(of: encounter)
    details = Fingerprint.details(of: encounter)
  }
}

extension ContentMark {
  /// The mark and a number as one hash (the finaliser of SplitMix64, Steele, Lea & Flood 2014).
  func mixed(with number: UInt64) -> UInt64 {
    [fingerprint.high, fingerprint.low, details].reduce(ContentMark.scrambled(number)) {
      ContentMark.scrambled($0 ^ $1)
    }
  }

  private static func scrambled(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
