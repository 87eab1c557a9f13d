import MaillonCore

/// Stand-in until the fingerprint is there.
struct Fingerprint: Hashable {
  var high: UInt64
  var low: UInt64

  init(of encounter: Encounter) {
    var canonical = encounter
    canonical.id = nil
    canonical.source = ""
    canonical.extras = []
    canonical.reported = nil
    canonical.observer = nil
    canonical.staff = nil
    canonical.provider.name = ComparedName(encounter.provider.name).text
    canonical.provider.site = encounter.provider.site.map { ComparedName($0).text }
    self.init(hashing: canonical)
  }

  static func details(of encounter: Encounter) -> UInt64 {
    var details = Encounter(provider: Provider(name: ""), observed: Moment(day: Day(number: 0)))
    details.reported = encounter.reported
    details.observer = encounter.observer
    details.staff = encounter.staff
    return Fingerprint(hashing: details).low
  }

  static func key(id: String, source: String) -> UInt64 {
    var details = Encounter(provider: Provider(name: ""), observed: Moment(day: Day(number: 0)))
    details.id = id
    details.source = source
    return Fingerprint(hashing: details).low
  }

  private init(hashing encounter: Encounter) {
    var writer = ByteWriter()
    var words = NoWords()
    try? EncounterCoder.write(encounter, to: &writer, words: &words)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in writer.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    low = hash
    hash = 0x1234_5678_9abc_def0
    for byte in writer.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    high = hash
  }
}

/// By what an encounter is known again, as 64 bits.
enum IdentityKey {
  /// The key of an encounter: of its own id within its source, else of its fingerprint.
  static func key(of encounter: Encounter) -> Int64 {
    if let id = encounter.id { return key(id: id, source: encounter.source) }
    return Int64(bitPattern: Fingerprint(of: encounter).low)
  }

  /// The key of an own id within its source.
  static func key(id: String, source: String) -> Int64 {
    Int64(bitPattern: Fingerprint.key(id: id, source: source))
  }
}
