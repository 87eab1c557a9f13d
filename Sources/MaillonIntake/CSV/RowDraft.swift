import MaillonCore

/// What a row has said so far.
struct RowDraft {
  var id: String?
  var sawObserved = false
  var observed: Moment?
  var reported: Moment?
  var provider: String?
  var site: String?
  var sector: String?
  var touchpoint: String?
  var visit: String?
  var observer: String?
  var staff: String?
  var wave: String?
  var source: String?
  var waitMinutes: Double?
  var measures: [Measure] = []
  var language: String?
  var narrative: String?
  var reflections: [Reflection] = []
  var answers: [Answer] = []
  var comments: [(question: String, text: String)] = []
  var outcome: Level?
  var coder: String?
  var coded: Moment?
  /// Those that say themselves who coded them, and those that leave it to the row.
  var findings: [(finding: CodedFinding, isOwn: Bool)] = []
  var extras: [Extra] = []

  /// Adds an answer to one of the three questions.
  mutating func add(_ kind: Reflection.Kind, _ text: String) {
    reflections.append(Reflection(kind: kind, text: text))
  }

  /// Adds a remark: to the last answer so far, or to the first one that may follow.
  mutating func addComment(_ text: String, to question: String) {
    if let index = answers.lastIndex(where: { $0.question == question }) {
      answers[index].comment = text
    } else {
      comments.append((question, text))
    }
  }

  /// Whether the row itself has said this, so that a constant is not asked for.
  func has(_ role: ColumnRole) -> Bool {
    switch role {
    case .id: id != nil
    case .observed: sawObserved
    case .reported: reported != nil
    case .provider: provider != nil
    case .site: site != nil
    case .sector: sector != nil
    case .touchpoint: touchpoint != nil
    case .visit: visit != nil
    case .observer: observer != nil
    case .staff: staff != nil
    case .wave: wave != nil
    case .source: source != nil
    case .waitMinutes: waitMinutes != nil
    case .language: language != nil
    case .narrative: narrative != nil
    case .outcome: outcome != nil
    case .outcomeCoder: coder != nil
    case .outcomeCoded: coded != nil
    case .findings: !findings.isEmpty
    case .feeling: reflections.contains { $0.kind == .feeling }
    case .onePercent: reflections.contains { $0.kind == .onePercent }
    case .ideal: reflections.contains { $0.kind == .ideal }
    case .answer(let question): answers.contains { $0.question == question }
    case .measure(let id): measures.contains { $0.id == id }
    case .comment, .extra: false
    }
  }

  /// The encounter; without provider or day, an empty name and the day 0 stand for them.
  func encounter(_ context: RowContext, file: String, line: Int, record: Int) -> Encounter {
    var encounter = Encounter(
      provider: Provider(name: provider ?? "", site: site, sector: sector),
      observed: observed ?? Moment(day: Day(number: 0)))
    encounter.id = id
    encounter.source = source ?? context.source
    if let touchpoint { encounter.touchpoint = touchpoint }
    encounter.visit = visit
    encounter.observer = observer
    encounter.staff = staff
    encounter.wave = wave
    encounter.reported = reported
    encounter.waitMinutes = waitMinutes
    encounter.measures = measures
    encounter.narrative = narrative.map { Narrative(text: $0, language: language) }
    encounter.answers = answers
    for comment in comments {
      if let index = encounter.answers.firstIndex(where: { $0.question == comment.question }) {
        encounter.answers[index].comment = comment.text
      } else {
        encounter.extras.append(Extra(name: "\(comment.question)_comment", value: comment.text))
      }
    }
    encounter.reflections = reflections
    if language != nil {
      for index in encounter.reflections.indices {
        encounter.reflections[index].language = language
      }
    }
    encounter.codedOutcome = outcome.map { CodedOutcome(level: $0, coder: coder, coded: coded) }
    encounter.codedFindings = findings.map { finding, isOwn in
      guard !isOwn else { return finding }
      return CodedFinding(
        criterion: finding.criterion, level: finding.level, coder: coder, coded: coded)
    }
    encounter.extras += extras
    encounter.provenance = Provenance(file: file, line: line, record: record)
    return encounter
  }
}
