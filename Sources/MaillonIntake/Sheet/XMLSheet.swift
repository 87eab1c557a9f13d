import CLibXML2
import MaillonCore

/// Reads an XML sheet.
///
/// The schema's complaints about an encounter come while it is being read, and reject it alone.
final class XMLSheet: XMLHandler {
  /// The namespace of sheets.
  static let namespace: StaticString = "urn:maillon:sheet:1"
  private static let empty = Encounter(
    provider: Provider(name: ""), observed: Moment(day: Day(number: 0)))

  private let session: SheetSession
  private let answers: AnswerCheck
  private let dates: DateReader
  private var stream: XMLStream?

  private var names = ElementNames()
  private var open: [SheetElement] = []
  private var text: [UInt8] = []
  private var foreign = ForeignElements()

  private var source = ""
  private var wave: String?
  private var sheetLanguage: String?
  // Not an optional: comparing one with nil copies all of it.
  private var encounter = XMLSheet.empty
  private var isInEncounter = false
  private var encounterLanguage: String?
  private var language: String?
  private var isBad = false
  private var line = 0

  init(_ session: SheetSession) {
    self.session = session
    let wishes = session.reader.wishes.or(session.reader.mapping?.dialect)
    dates = DateReader(DialectWishes(timeZone: wishes.timeZone))
    answers = AnswerCheck(rubric: session.reader.rubric)
    source = session.reader.source ?? ""
  }

  /// Reads a file whose form is XML.
  func read(_ source: SheetSource) throws {
    session.report.format = .xml
    session.report.mapping = nil
    session.report.dates = dates
    let stream = XMLStream(
      schema: XMLSchema.sheet, namespace: "\(XMLSheet.namespace)", children: ["encounter"],
      handler: self)
    self.stream = stream
    defer { self.stream = nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    var goesOn = true
    while goesOn {
      guard let count = source.read(at: offset, into: buffer) else {
        session.fail(source.failure(file: session.file))
        return
      }
      if count == 0 { break }
      offset += count
      goesOn = try stream.feed(UnsafeRawBufferPointer(rebasing: buffer[0..<count]))
    }
    let isWhole = goesOn ? try stream.finish() : false
    session.report.encoding = stream.encoding ?? TextEncoding.utf8.rawValue
    if !isWhole { session.report.isRejected = true }
  }

  // What the stream tells

  func start(_ element: XMLStart) {
    var kind = names.element(element.name)
    // Anywhere else the schema complains of it.
    if kind == .encounter, open.count != 1 { kind = .unknown }
    let parent = open.last
    open.append(kind)
    if kind == .foreign {
      if isInEncounter {
        foreign.start(element, into: &encounter.extras)
      } else if parent == .sheet {
        tellOutside(element.name.qualified)
      }
      return
    }
    if kind.holdsText { text.removeAll(keepingCapacity: true) }
    switch kind {
    case .sheet: startSheet(element)
    case .encounter: startEncounter(element)
    default:
      guard isInEncounter else { return }
      language = element.language ?? encounterLanguage
      startPart(kind, element)
      for attribute in element.attributes where attribute.isForeign {
        encounter.extras.append(
          Extra(
            name: "\(element.name.local)/@\(attribute.qualifiedName.qualified)",
            value: attribute.text))
      }
    }
  }

  func end(_ name: XMLName) throws {
    guard let kind = open.popLast() else { return }
    if kind == .foreign {
      if isInEncounter { foreign.end(into: &encounter.extras) }
    } else if kind == .encounter {
      try endEncounter()
    } else if isInEncounter {
      endPart(kind)
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if open.last == .foreign {
      foreign.add(bytes)
    } else {
      text.append(contentsOf: bytes)
    }
  }

  func problem(_ problem: XMLProblem) throws {
    if problem.isFatal {
      let record = isInEncounter ? session.nextRecord : nil
      // A tag that breaks off looks like one with too little in it.
      if problem.kind == .malformed { session.forgetCurrentRecord() }
      var told = problem.problem(file: session.file, record: record)
      if told.code == .elementUnexpected, open.count <= 1 {
        told.expected = "<sheet xmlns=\"\(XMLSheet.namespace)\">"
      }
      session.fail(told)
      return
    }
    let told = problem.problem(file: session.file, record: session.nextRecord)
    session.add(told)
    if problem.kind == .unexpectedChild {
      try session.reject(line: told.line)
    } else {
      isBad = true
    }
  }

  // The sheet and its encounters

  private func startSheet(_ element: XMLStart) {
    wave = element.trimmed("wave")
    if let source = element.trimmed("source") { self.source = source }
    sheetLanguage = element.language
    for attribute in element.attributes where attribute.isForeign {
      tellOutside(attribute.qualifiedName.qualified)
    }
  }

  private func startEncounter(_ element: XMLStart) {
    isBad = false
    line = element.line
    encounterLanguage = element.language ?? sheetLanguage
    var new = XMLSheet.empty
    new.source = source
    new.wave = wave
    for attribute in element.attributes {
      if attribute.name_space != nil {
        if attribute.isForeign {
          new.extras.append(
            Extra(name: "@\(attribute.qualifiedName.qualified)", value: attribute.text))
        }
        continue
      }
      let name = attribute.qualifiedName
      if name.isLocal("observed") {
        if let moment = moment(attribute) { new.observed = moment }
      } else if name.isLocal("reported") {
        new.reported = moment(attribute)
      } else if name.isLocal("id") {
        new.id = attribute.bytes.trimmedText.orNil
      } else if name.isLocal("touchpoint") {
        new.touchpoint = session.touchpoints.id(of: attribute.bytes.trimmedText)
      } else if name.isLocal("visit") {
        new.visit = attribute.bytes.trimmedText.orNil
      } else if name.isLocal("wave") {
        new.wave = attribute.bytes.trimmedText.orNil
      } else if name.isLocal("source") {
        new.source = attribute.bytes.trimmedText
      }
    }
    encounter = new
    isInEncounter = true
  }

  private func endEncounter() throws {
    guard isInEncounter else { return }
    isInEncounter = false
    var whole = encounter
    encounter = XMLSheet.empty
    whole.provenance = Provenance(
      file: session.file, line: line, record: session.nextRecord)
    // The schema asks for a name, and takes any spaces for one.
    if !isBad, whole.provider.name.isEmpty, !session.reader.allowsIncomplete {
      refuse(.fieldMissing, stream.map { "\($0.path)/provider" })
    }
    if !isBad, !whole.hasSubstance { refuse(.nothingToJudge, stream?.path) }
    if isBad {
      try session.reject(line: line)
    } else {
      try session.take(whole)
    }
  }

  private func refuse(_ code: ProblemCode, _ field: String?) {
    session.add(
      Problem(code, file: session.file, line: line, record: session.nextRecord, field: field))
    isBad = true
  }

  // The parts of an encounter

  private func startPart(_ kind: SheetElement, _ element: XMLStart) {
    switch kind {
    case .provider:
      encounter.provider.site = element.trimmed("site")
      encounter.provider.sector = element.trimmed("sector")
    case .wait:
      encounter.waitMinutes = element.trimmed("minutes").flatMap { Double($0) }
    case .measure:
      guard let id = element.trimmed("id"),
        let value = element.trimmed("value").flatMap({ Double($0) })
      else { return }
      encounter.measures.append(Measure(id: id, value: value))
    case .answer: startAnswer(element)
    case .reflection:
      let kind = element.trimmed("kind").flatMap { Reflection.Kind(rawValue: $0) }
      encounter.reflections.append(
        Reflection(kind: kind ?? .feeling, text: "", language: language))
    case .outcome:
      encounter.codedOutcome = CodedOutcome(
        level: .kept, coder: element.trimmed("by"),
        coded: codedMoment(element))
    case .finding:
      guard let criterion = element.trimmed("criterion"),
        let level = element.trimmed("level").flatMap({ Level(word: $0) })
      else { return }
      if !answers.knows(criterion) { tellUnknownQuestion(criterion, attribute: "criterion") }
      encounter.codedFindings.append(
        CodedFinding(
          criterion: criterion, level: level,
          coder: element.trimmed("by"), coded: codedMoment(element)))
    default: break
    }
  }

  private func endPart(_ kind: SheetElement) {
    switch kind {
    case .provider: encounter.provider.name = trimmedText
    case .observer: encounter.observer = trimmedText.orNil
    case .staff: encounter.staff = trimmedText.orNil
    case .narrative:
      if !isTextBlank { encounter.narrative = Narrative(text: wholeText, language: language) }
    case .comment:
      // The answer itself may have been empty, and then the remark has nothing to belong to.
      let count = encounter.answers.count
      if !isTextBlank, count > 0, isAnswerKept {
        encounter.answers[count - 1].comment = wholeText
      }
    case .reflection:
      let count = encounter.reflections.count
      guard count > 0 else { return }
      if isTextBlank {
        encounter.reflections.removeLast()
      } else {
        encounter.reflections[count - 1].text = wholeText
      }
    case .outcome:
      if let level = Level(word: trimmedText) {
        encounter.codedOutcome?.level = level
      } else {
        encounter.codedOutcome = nil
      }
    default: break
    }
  }

  private var isAnswerKept = false

  private func startAnswer(_ element: XMLStart) {
    isAnswerKept = false
    guard let question = element.trimmed("question"),
      let value = element.trimmed("value")
    else { return }
    switch answers.check(value, to: question) {
    case .fine: break
    case .unmapped(let expected, let suggestion):
      tell(.answerUnknown, "value", found: value, expected: expected, suggestion: suggestion)
    case .unknownWord(let expected, let suggestion):
      tell(.valueUnknown, "value", found: value, expected: expected, suggestion: suggestion)
      isBad = true
    case .unknownQuestion: tellUnknownQuestion(question, attribute: "question")
    }
    isAnswerKept = true
    encounter.answers.append(Answer(question: question, value: value))
  }

  private var wholeText: String { String(decoding: text, as: UTF8.self) }
  private var trimmedText: String { text.withUnsafeBytes { $0.trimmedText } }
  private var isTextBlank: Bool { text.withUnsafeBytes { $0.isBlank } }

  private func codedMoment(_ element: XMLStart) -> Moment? {
    for attribute in element.attributes
    where attribute.name_space == nil && attribute.qualifiedName.isLocal("at") {
      return moment(attribute)
    }
    return nil
  }

  /// The moment that an attribute says; the schema has seen to its shape, and not to the calendar.
  private func moment(_ attribute: maillon_xml_attribute) -> Moment? {
    switch dates.read(attribute.bytes) {
    case .moment(let moment): return moment
    case .impossible:
      tell(.dateImpossible, attribute.qualifiedName.local, found: attribute.bytes.trimmedText)
      isBad = true
    case .unreadable: break
    }
    return nil
  }

  private func tellUnknownQuestion(_ question: String, attribute: String) {
    session.addOnce(
      Problem(
        .questionUnknown, file: session.file, line: stream?.line, record: session.nextRecord,
        field: stream.map { "\($0.path)/@\(attribute)" }, found: question,
        suggestion: answers.nearest(to: question)),
      subject: question)
  }

  private func tell(
    _ code: ProblemCode, _ attribute: String, found: String, expected: String? = nil,
    suggestion: String? = nil
  ) {
    session.add(
      Problem(
        code, file: session.file, line: stream?.line, record: session.nextRecord,
        field: stream.map { "\($0.path)/@\(attribute)" }, found: found, expected: expected,
        suggestion: suggestion))
  }

  private func tellOutside(_ name: String) {
    session.addOnce(
      Problem(
        .contentOutside, file: session.file, line: stream?.line, field: "/sheet", found: name),
      subject: name)
  }
}

extension String {
  /// The text, or nil if there is none.
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
