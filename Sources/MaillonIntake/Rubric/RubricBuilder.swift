import MaillonCore

/// Builds a rubric out of the elements of its file; the schema vouches for their order and types.
final class RubricBuilder: XMLHandler {
  private(set) var rubric = Rubric(
    id: "", version: "", rule: OutcomeRule(recoveryCriterion: nil))
  private(set) var problems: [Problem] = []
  /// The lines on which things stand.
  private(set) var places = RubricPlaces()

  private let file: String
  private var text: [UInt8] = []
  private var language: String?
  private var group: (language: String, criterion: String?, level: Level)?

  init(file: String) {
    self.file = file
  }

  func start(_ element: XMLStart) {
    text = []
    language = element.language
    let line = element.line
    switch element.name.local {
    case "rubric":
      rubric.id = Self.token(element.attribute("id"))
      rubric.version = Self.token(element.attribute("version"))
    case "touchpoint":
      rubric.touchpoints.append(
        Touchpoint(
          id: Self.token(element.attribute("id")),
          isAutomated: element.attribute("service") == "automated"))
      places.touchpoints.append(line)
    case "criterion":
      rubric.criteria.append(Self.criterion(element))
      places.criteria.append(line)
    case "question":
      rubric.questions.append(Self.question(element))
      places.questions.append(line)
    case "answer": addMeaning(element)
    case "scale": addScale(element)
    case "measure":
      rubric.measures.append(Self.measure(element))
      places.measures.append(line)
    case "outcome":
      rubric.rule.recoveryCriterion = element.attribute("recovery").map(Self.token)
      places.outcome = line
    case "weighing", "finding", "prior", "unspecified":
      readWeighing(element)
      places.weighing = line
    case "list":
      rubric.lists.append(
        WordList(
          id: Self.token(element.attribute("id")), language: element.language ?? "", words: ""))
      places.lists.append(line)
    case "cues":
      group = (
        element.language ?? "", element.attribute("criterion").map(Self.token),
        element.attribute("level").flatMap { Level(word: $0) } ?? .kept
      )
    case "learned":
      rubric.learned.append(
        LearnedWords(
          language: element.language ?? "",
          decideFrom: Self.number(element.attribute("decide-from")) ?? 0.6,
          sharpness: Self.number(element.attribute("sharpness")) ?? 1,
          findingBonus: Self.number(element.attribute("finding-bonus")) ?? 0))
      places.learned.append(line)
    case "terms":
      termsCriterion = element.attribute("criterion").map(Self.token)
      places.terms.append((line, termsCriterion))
    case "cue":
      rubric.cues.append(cue(element))
      places.cues.append(line)
    default: break
    }
    path.append(element.name.local)
  }

  private var path: [String] = []
  private var termsCriterion: String?

  func end(_ name: XMLName) {
    path.removeLast()
    if name.local == "terms" {
      let read = LearnedTermReader.terms(in: text, criterion: termsCriterion)
      for line in read.unreadable {
        problems.append(
          Problem(
            .valueUnknown, file: file, line: places.terms.last?.line, field: "learned/terms",
            found: line, expected: "0.4 0 -0.2 sans un"))
      }
      Self.change(&rubric.learned) { $0.terms += read.terms }
      text = []
      return
    }
    let words = Self.token(text)
    text = []
    switch (path.last, name.local) {
    case ("rubric", "title"): Self.set(&rubric.title, words, language)
    case ("rubric", "guidance"): Self.set(&rubric.guidance, words, language)
    case ("touchpoint", "title"):
      Self.change(&rubric.touchpoints) { Self.set(&$0.title, words, language) }
    case ("criterion", "title"):
      Self.change(&rubric.criteria) { Self.set(&$0.title, words, language) }
    case ("criterion", "guidance"):
      Self.change(&rubric.criteria) { Self.set(&$0.guidance, words, language) }
    case ("question", "text"):
      Self.change(&rubric.questions) { Self.set(&$0.text, words, language) }
    case (_, "list"): Self.change(&rubric.lists) { $0.words = words }
    case (_, "cue"): Self.change(&rubric.cues) { $0.pattern = words }
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    text.append(contentsOf: bytes)
  }

  func problem(_ problem: XMLProblem) {
    let code: ProblemCode =
      switch problem.kind {
      case .malformed, .doctype, .internal: .xmlMalformed
      case .encoding: .encodingInvalid
      case .limit: .limitExceeded
      case .invalid, .unexpectedChild, .invalidRoot: .schemaInvalid
      }
    problems.append(
      Problem(
        code, file: file, line: problem.line > 0 ? problem.line : nil, field: problem.path,
        found: problem.words.first, expected: problem.message))
  }

  // MARK: - Elements

  private static func criterion(_ element: XMLStart) -> Criterion {
    Criterion(
      id: token(element.attribute("id")),
      kind: element.attribute("kind").flatMap(Criterion.Kind.init) ?? .both,
      half: element.attribute("half").flatMap(Criterion.Half.init) ?? .relation,
      nature: element.attribute("nature").flatMap(Criterion.Nature.init) ?? .judgement,
      isCritical: flag(element.attribute("critical")) ?? true,
      target: number(element.attribute("target")),
      keptLimit: number(element.attribute("kept-from")) ?? 0.5)
  }

  private static func question(_ element: XMLStart) -> Question {
    Question(
      id: token(element.attribute("id")), criterion: token(element.attribute("criterion")),
      touchpoint: element.attribute("touchpoint").map(token),
      weight: number(element.attribute("weight")) ?? 1,
      isKnockout: flag(element.attribute("knock-out")) ?? false)
  }

  private static func measure(_ element: XMLStart) -> MeasureRule {
    MeasureRule(
      measure: token(element.attribute("field")), criterion: token(element.attribute("criterion")),
      touchpoint: element.attribute("touchpoint").map(token),
      unit: token(element.attribute("unit")), keptUpTo: number(element.attribute("kept-up-to")),
      brokenFrom: number(element.attribute("broken-from")))
  }

  private func addMeaning(_ element: XMLStart) {
    let meaning = Question.Meaning(
      value: Self.token(element.attribute("value")),
      level: element.attribute("means").flatMap { Level(word: $0) })
    Self.change(&rubric.questions) { $0.meanings.append(meaning) }
  }

  private func addScale(_ element: XMLStart) {
    let scale = Question.Scale(
      worst: Self.number(element.attribute("worst")) ?? 0,
      best: Self.number(element.attribute("best")) ?? 0,
      keptFrom: Self.number(element.attribute("kept-from")) ?? 0.5,
      exceededFrom: Self.number(element.attribute("exceeded-from")))
    Self.change(&rubric.questions) { $0.scale = scale }
  }

  private func cue(_ element: XMLStart) -> Cue {
    let id = Self.token(element.attribute("id"))
    let group = group ?? ("", nil, .kept)
    let prefix = "\(group.language).\(group.criterion ?? "any").\(group.level.word)"
    return Cue(
      id: "\(prefix).\(id)", language: group.language, criterion: group.criterion,
      level: group.level, pattern: "", weight: Self.number(element.attribute("weight")) ?? 1,
      speech: element.attribute("speech").flatMap(Cue.Speech.init) ?? .any,
      ignoresNegation: element.attribute("denied") == "speaks")
  }

  private func readWeighing(_ element: XMLStart) {
    func levels() -> LevelNumbers {
      LevelNumbers(
        broken: Self.number(element.attribute("broken")) ?? 0,
        kept: Self.number(element.attribute("kept")) ?? 0,
        exceeded: Self.number(element.attribute("exceeded")) ?? 0)
    }
    func read(_ name: StaticString, into number: inout Double) {
      number = Self.number(element.attribute(name)) ?? number
    }
    switch element.name.local {
    case "finding": rubric.weighing.finding = levels()
    case "prior": rubric.weighing.outcome = levels()
    case "unspecified":
      rubric.weighing.unspecified = LevelCriteria(
        broken: element.attribute("broken").map(Self.token),
        kept: element.attribute("kept").map(Self.token),
        exceeded: element.attribute("exceeded").map(Self.token))
    default:
      read("cue", into: &rubric.weighing.cue)
      read("tone", into: &rubric.weighing.tone)
      read("recovery", into: &rubric.weighing.recovery)
      read("contrary", into: &rubric.weighing.contrary)
      read("before-contrast", into: &rubric.weighing.beforeContrast)
      read("decide-from", into: &rubric.weighing.decideFrom)
      read("add-from", into: &rubric.weighing.addFrom)
      read("sharpness", into: &rubric.weighing.sharpness)
    }
  }

  // MARK: - Values

  /// A text with single inner spaces and none around, as `xs:token` has it.
  private static func token(_ text: String?) -> String {
    text.map { token($0.utf8) } ?? ""
  }

  private static func token(_ bytes: some Sequence<UInt8>) -> String {
    var token: [UInt8] = []
    var isPending = false
    for byte in bytes {
      if byte == 0x20 || (9...13).contains(byte) {
        isPending = !token.isEmpty
      } else {
        if isPending { token.append(0x20) }
        isPending = false
        token.append(byte)
      }
    }
    return String(decoding: token, as: UTF8.self)
  }

  private static func number(_ text: String?) -> Double? {
    text.flatMap { Double(token($0)) }
  }

  private static func flag(_ text: String?) -> Bool? {
    text.map { ["true", "1"].contains(token($0)) }
  }

  private static func set(_ text: inout LocalizedText, _ words: String, _ language: String?) {
    if language?.hasPrefix("fr") == true { text.french = words } else { text.english = words }
  }

  private static func change<Element>(
    _ elements: inout [Element], _ change: (inout Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    change(&elements[elements.count - 1])
  }
}

/// The lines of a rubric's file, beside its lists.
struct RubricPlaces {
  var touchpoints: [Int] = []
  var criteria: [Int] = []
  var questions: [Int] = []
  var measures: [Int] = []
  var lists: [Int] = []
  var cues: [Int] = []
  var learned: [Int] = []
  var terms: [(line: Int, criterion: String?)] = []
  var outcome: Int?
  var weighing: Int?
}
