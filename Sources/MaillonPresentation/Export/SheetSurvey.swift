import MaillonCore

/// What some encounters hold, found out before the first of them is written: which columns a table of them has, and
/// whom they name.
///
/// It grows with the number of questions and people, not with the number of encounters.
package struct SheetSurvey: Sendable {
  /// How often each question is answered within one encounter, at most.
  private(set) var answers: [String: Int] = [:]
  /// Up to which answer to a question there are remarks.
  private(set) var comments: [String: Int] = [:]
  /// How often each measure stands within one encounter, at most.
  private(set) var measures: [String: Int] = [:]
  /// How often each of the three questions is answered within one encounter, at most.
  private(set) var reflections: [Reflection.Kind: Int] = [:]
  /// How often each extra stands within one encounter, at most; those without text are not counted.
  private(set) var extras: [ExtraName: Int] = [:]
  /// How many encounters there are.
  package private(set) var encounters = 0
  /// How many of them hold something that Maillon has no use for.
  package private(set) var withExtras = 0
  private var people: Set<Person> = []

  /// Starts at nothing.
  package init() {}

  /// Learns what an encounter holds.
  package mutating func add(_ encounter: Encounter) {
    encounters += 1
    people.formUnion(encounter.people)
    SheetSurvey.count(encounter.measures, by: \.id, into: &measures)
    SheetSurvey.count(encounter.reflections, by: \.kind, into: &reflections)
    let extras = encounter.extras.filter { !SheetSurvey.isBlank($0.value) }
    if !encounter.extras.isEmpty { withExtras += 1 }
    SheetSurvey.count(extras, by: { ExtraName(text: $0.name) }, into: &self.extras)
    SheetSurvey.count(encounter.answers, by: \.question, into: &answers)
    var seen: [String: Int] = [:]
    for answer in encounter.answers {
      seen[answer.question, default: 0] += 1
      guard answer.comment != nil, let place = seen[answer.question] else { continue }
      comments[answer.question] = max(comments[answer.question] ?? 0, place)
    }
  }

  /// What hides the people that were met, and others who are known.
  package func disguise(knowing others: [Person], key: [UInt8]) -> Disguise {
    Disguise(people.union(others), key: key)
  }

  /// A name whose spelling counts: one composed letter is not a letter and an accent.
  struct ExtraName: Hashable {
    var text: String

    static func == (left: ExtraName, right: ExtraName) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  /// Whether a CSV reader takes a cell for empty.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value <= 0x20 || $0.value == 0xA0 }
  }

  private static func count<Element, Key: Hashable>(
    _ elements: [Element], by key: (Element) -> Key, into most: inout [Key: Int]
  ) {
    guard elements.count > 1 else {
      if let only = elements.first, most[key(only)] == nil { most[key(only)] = 1 }
      return
    }
    var counts: [Key: Int] = [:]
    for element in elements { counts[key(element), default: 0] += 1 }
    for (key, count) in counts { most[key] = Swift.max(most[key] ?? 0, count) }
  }
}
