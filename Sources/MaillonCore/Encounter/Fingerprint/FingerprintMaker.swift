/// Takes the fingerprints of many encounters, one after the other, with one buffer.
///
/// The same encounter has the same fingerprints whether it came as XML or as CSV, in French words or
/// English ones, and whatever the order in which answers stood.
package struct FingerprintMaker: Sendable {
  private var encoding = CanonicalEncoding()

  /// Creates a maker.
  package init() {}

  /// The fingerprint of what was observed.
  ///
  /// All of the encounter but id, source, extras, provenance, the reported date, observer, staff and
  /// the languages that texts are said to be in: those may be mended later without making it another
  /// encounter.
  package mutating func content(of encounter: Encounter) -> Fingerprint {
    encoding.begin()
    encoding.text(encounter.provider.name, as: .provider, isFolded: true)
    encoding.text(encounter.provider.site, as: .site, isFolded: true)
    encoding.text(encounter.provider.sector, as: .sector)
    encoding.text(encounter.touchpoint, as: .touchpoint)
    encoding.text(encounter.visit, as: .visit)
    encoding.text(encounter.wave, as: .wave)
    encoding.moment(encounter.observed, as: .observed)
    encoding.number(encounter.waitMinutes, as: .wait)
    for measure in sorted(encounter.measures, by: { ExactOrder.isBefore($0.id, $1.id) }) {
      encoding.number(measure.value, id: measure.id, as: .measure)
    }
    encoding.text(encounter.narrative?.text, as: .narrative)
    for answer in sorted(
      encounter.answers,
      by: { ExactOrder.isBefore(($0.question, $0.value), ($1.question, $1.value)) })
    {
      let value = AnswerWord(answer.value)?.canonical ?? answer.value
      encoding.texts([answer.question, value, answer.comment], as: .answer)
    }
    for reflection in sorted(
      encounter.reflections,
      by: { ExactOrder.isBefore(($0.kind.rawValue, $0.text), ($1.kind.rawValue, $1.text)) })
    {
      encoding.texts([reflection.kind.rawValue, reflection.text], as: .reflection)
    }
    if let coded = encounter.codedOutcome {
      encoding.texts([coded.level.word, coded.coder, coded.coded?.description], as: .outcome)
    }
    for finding in sorted(
      encounter.codedFindings,
      by: { ExactOrder.isBefore(($0.criterion, $0.level.word), ($1.criterion, $1.level.word)) })
    {
      encoding.texts(
        [finding.criterion, finding.level.word, finding.coder, finding.coded?.description],
        as: .finding)
    }
    return fingerprint()
  }

  /// The fingerprint of what may be mended without making it another encounter: the reported date,
  /// observer, staff, and the languages that texts are said to be in.
  package mutating func details(of encounter: Encounter) -> Fingerprint {
    encoding.begin()
    encoding.moment(encounter.reported, as: .reported)
    encoding.text(encounter.observer, as: .observer)
    encoding.text(encounter.staff, as: .staff)
    encoding.text(encounter.narrative?.language, as: .language)
    return fingerprint()
  }

  /// The fingerprint of an own id within its source.
  mutating func key(source: String, id: String) -> Fingerprint {
    encoding.begin()
    encoding.text(source, as: .source)
    encoding.text(id, as: .id)
    return fingerprint()
  }

  /// The fingerprint of a content and its occurrence number.
  mutating func key(_ content: Fingerprint, occurrence: Int) -> Fingerprint {
    encoding.begin()
    encoding.field(.fingerprint) { buffer in
      CanonicalEncoding.append(content.high, to: &buffer)
      CanonicalEncoding.append(content.low, to: &buffer)
    }
    encoding.field(.occurrence) { buffer in
      CanonicalEncoding.append(UInt64(bitPattern: Int64(occurrence)), to: &buffer)
    }
    return fingerprint()
  }

  private func fingerprint() -> Fingerprint {
    encoding.bytes.withUnsafeBytes { Fingerprint(of: $0) }
  }

  /// The elements in order, without any work where there are none or they stand in order already.
  private func sorted<Element>(
    _ elements: [Element], by isBefore: (Element, Element) -> Bool
  ) -> [Element] {
    guard elements.count > 1 else { return elements }
    for index in 1..<elements.count where isBefore(elements[index], elements[index - 1]) {
      return elements.sorted(by: isBefore)
    }
    return elements
  }
}

/// Texts by their bytes: Swift's own order looks up every letter's canonical form.
private enum ExactOrder {
  static func isBefore(_ left: String, _ right: String) -> Bool {
    compare(left, right) < 0
  }

  static func isBefore(_ left: (String, String), _ right: (String, String)) -> Bool {
    let first = compare(left.0, right.0)
    return first == 0 ? compare(left.1, right.1) < 0 : first < 0
  }

  private static func compare(_ left: String, _ right: String) -> Int {
    var others = right.utf8.makeIterator()
    for byte in left.utf8 {
      guard let other = others.next() else { return 1 }
      if byte != other { return byte < other ? -1 : 1 }
    }
    return others.next() == nil ? 0 : -1
  }
}
