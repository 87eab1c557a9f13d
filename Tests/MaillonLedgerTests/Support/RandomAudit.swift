import MaillonCore

/// Random encounters of a small, crowded world, so that names, ids and twins collide often.
struct RandomAudit {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &generator)
  }

  /// An encounter; with the same `id` it has the same provider, so that no id is reused.
  mutating func encounter(id: Int? = nil) -> Encounter {
    let providers = [
      "Boulangerie x", "BOULANGERIE  x", "Hôtel Étoile", "HÔTEL étoile", "Hotel",
      "Étoile du Nord", "Zinc",
    ]
    let name = id.map { "Prestataire \($0 % 5)" } ?? pick(providers) ?? ""
    var encounter = Encounter(
      provider: Provider(name: name),
      observed: Moment(day: Day(number: Int32(20_000 + number(below: 6)))))
    encounter.id = id.map { "F-\($0)" }
    encounter.source = id.map { $0 % 2 == 0 ? "nord" : "" } ?? ""
    if chance(50) { encounter.provider.site = pick(["Namur", "NAMUR", "Liège"]) }
    if chance(60) { encounter.provider.sector = pick(["bakery", "hotel", "Bakery"]) }
    encounter.touchpoint = pick(["phone", "in-person", "email", "Phone"]) ?? ""
    if chance(40) { encounter.wave = pick(["2025-T1", "2025-T2"]) }
    if chance(50) { encounter.observer = pick(["O-1", "O-2"]) }
    if chance(30) { encounter.waitMinutes = pick([0, 1.5, 24, -0.0]) }
    if chance(50) {
      encounter.narrative = Narrative(
        text: pick(["Bonjour.", "Rien.", "Merci !"]) ?? "", language: "fr")
    }
    for question in ["attention", "warmth", "promise"] where chance(70) {
      encounter.answers.append(
        Answer(question: question, value: pick(["broken", "kept", "exceeded"]) ?? ""))
    }
    return encounter
  }

  /// An encounter with every field filled in some way.
  mutating func fullEncounter() -> Encounter {
    var encounter = encounter(id: number(below: 100))
    func text(_ length: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<length).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 1..<0xD800, using: &generator))
          }))
    }
    encounter.visit = chance(50) ? text(3) : nil
    encounter.staff = chance(50) ? text(70) : nil
    encounter.observed = Moment(
      day: encounter.observed.day, secondOfDay: Int32(number(below: 86_400)),
      offsetMinutes: Int16(number(below: 1_681) - 840))
    encounter.reported =
      chance(50) ? Moment(day: Day(number: Int32(truncatingIfNeeded: generator.next()))) : nil
    encounter.waitMinutes = Double(
      bitPattern: generator.next() & ~(0x7FF << 52) | UInt64(number(below: 2_046)) << 52)
    encounter.measures = (0..<number(below: 3)).map {
      Measure(id: text(2), value: Double($0) * 1.1 - 1)
    }
    encounter.narrative = chance(50) ? Narrative(text: text(number(below: 300))) : nil
    encounter.reflections = Reflection.Kind.allCases.filter { _ in chance(50) }.map {
      Reflection(kind: $0, text: text(9), language: chance(50) ? "en" : nil)
    }
    encounter.codedOutcome =
      chance(50) ? CodedOutcome(level: .kept, coder: "c", coded: encounter.reported) : nil
    encounter.codedFindings =
      chance(50) ? [CodedFinding(criterion: "warmth", level: .exceeded)] : []
    encounter.extras = (0..<number(below: 3)).map { Extra(name: "x\($0)", value: text(5)) }
    if chance(50) {
      encounter.answers.append(Answer(question: "Q", value: "1,33", comment: text(4)))
    }
    return encounter
  }
}
