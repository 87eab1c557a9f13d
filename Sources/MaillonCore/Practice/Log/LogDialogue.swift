/// The conversation in which an encounter is recorded, step by step: a state machine without a terminal.
///
/// `prompt` says what is asked; `answer` takes a line and says what became of it. Everything typed is in
/// `draft` at once, so that whoever keeps it loses nothing.
package struct LogDialogue: Sendable {
  /// What was typed so far.
  package private(set) var draft: LogDraft
  /// What is asked now.
  package private(set) var step: Step

  private let rubric: Rubric
  private let known: LogKnown
  private var offered: [String] = []
  private var stored: LogDraft?
  private var returnsToConfirm = false

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - rubric: Whose questions are asked.
  ///   - known: What may be offered.
  ///   - given: What is known before the first question.
  ///   - stored: A draft of an earlier conversation, which is offered first.
  package init(
    rubric: Rubric, known: LogKnown, given: LogDraft = LogDraft(), stored: LogDraft? = nil
  ) {
    self.rubric = rubric
    self.known = known
    draft = given
    self.stored = stored
    step = .resume
    if stored == nil { step = next() }
  }

  /// The draft that is offered.
  package var storedDraft: LogDraft? { step == .resume ? stored : nil }

  /// What was being typed at this step when an earlier conversation was interrupted; nil if nothing.
  package var unfinished: String? {
    draft.unfinishedStep == step.name ? draft.unfinished : nil
  }

  /// Whether a line goes on from what was being typed, instead of taking its place.
  package var goesOn: Bool {
    switch step {
    case .narrative, .reflection: unfinished != nil
    default: false
    }
  }

  /// What an empty line means; nil where it skips, or cannot be.
  package var standard: String? {
    if let unfinished { return unfinished }
    return switch step {
    case .touchpoint: draft.touchpoint ?? known.touchpoints.first
    case .observed: draft.observed ?? known.today.description
    case .observer: draft.observer ?? known.lastObserver
    case .site:
      draft.site
        ?? (known.sites(of: draft.provider).count == 1
          ? known.sites(of: draft.provider).first : nil)
    case .provider: draft.provider
    case .narrative: draft.narrative
    default: nil
    }
  }

  /// What may be answered by number.
  package var choices: [String] {
    if !offered.isEmpty { return offered }
    switch step {
    case .touchpoint: return known.touchpoints
    case .site: return known.sites(of: draft.provider)
    default: return []
    }
  }

  /// The questions to ask at the touchpoint: the rubric's, or its criteria where it asks nothing.
  package var questions: [String] {
    let touchpoint = draft.touchpoint.map { ComparedName($0) }
    let asked = rubric.questions.filter { question in
      question.touchpoint == nil || question.touchpoint.map { ComparedName($0) } == touchpoint
    }
    return asked.isEmpty ? rubric.criteria.map(\.id) : asked.map(\.id)
  }

  /// The answers that a question has; empty where it wants a figure.
  package func answers(to question: String) -> [String] {
    guard let found = rubric.questions.first(where: { $0.id == question }) else {
      return Level.allCases.map(\.word) + ["n/a", "not observed"]
    }
    return found.meanings.map(\.value)
  }

  /// Takes what was being typed when the conversation was interrupted.
  package mutating func interrupt(typed: String) {
    guard let text = LogValues.text(typed) else { return }
    draft.unfinished = goesOn ? [unfinished, text].compactMap { $0 }.joined(separator: " ") : text
    draft.unfinishedStep = step.name
  }

  /// Takes a line.
  @discardableResult
  package mutating func answer(_ line: String) -> Reply {
    var text = LogValues.text(line)
    if goesOn {
      text = text == "-" ? nil : [unfinished, text].compactMap { $0 }.joined(separator: " ")
      if text == nil {
        draft.unfinished = nil
        return .corrected
      }
    }
    let reply = take(text)
    switch reply {
    case .taken, .completed, .new:
      offered = []
      if step != .resume {
        draft.unfinished = nil
        draft.unfinishedStep = nil
      }
      if !step.isLast { step = returnsToConfirm ? .confirm : next(after: step) }
      if step == .confirm { returnsToConfirm = false }
    case .choices(let names): offered = names
    default: break
    }
    return reply
  }

  private mutating func take(_ text: String?) -> Reply {
    switch step {
    case .resume: return takeResume(text)
    case .provider:
      guard let text = text ?? draft.provider else { return .needed }
      let reply = name(text, among: known.providers.map(\.name))
      if let found = reply.name ?? draft.provider, found != draft.provider {
        draft.site = nil
        draft.sector = nil
      }
      if let found = reply.name { draft.provider = found }
      return reply.reply
    case .site:
      guard let text = text ?? standard else { return skip() }
      if text == "-" {
        draft.site = nil
        return skip()
      }
      let reply = name(text, among: known.sites(of: draft.provider))
      if let found = reply.name { draft.site = found }
      return reply.reply
    case .touchpoint:
      guard let text = text ?? standard else { return skip() }
      let reply = name(text, among: known.touchpoints)
      if let found = reply.name { draft.touchpoint = found }
      return reply.reply
    case .observed:
      guard let moment = LogValues.moment(text ?? standard ?? "", today: known.today),
        moment.day <= known.today
      else { return .noDay }
      draft.observed = moment.description
      return .taken
    case .observer:
      guard let text = text ?? standard else { return skip() }
      if text == "-" {
        draft.observer = nil
        return skip()
      }
      draft.observer = text
      return .taken
    case .narrative:
      if text == ":e" { return .editor }
      guard let text = text ?? standard else { return skip() }
      draft.narrative = text
      return .taken
    case .wait:
      guard let text = text ?? standard else { return skip() }
      guard let minutes = LogValues.minutes(text) else { return .noMinutes }
      draft.waitMinutes = minutes
      return .taken
    case .asksQuestions:
      guard let text else { return skip() }
      guard let yes = LogConfirmation.yes(text) else { return .notUnderstood }
      draft.asksQuestions = yes
      return yes ? .taken : skip()
    case .question(let id): return takeAnswer(text, to: id)
    case .reflection(let kind):
      guard let text else { return skip() }
      draft.reflections[kind.rawValue] = text
      return .taken
    case .confirm: return confirm(text)
    case .done, .left, .discarded: return .notUnderstood
    }
  }

  private mutating func skip() -> Reply {
    if !draft.skipped.contains(step.name) { draft.skipped.append(step.name) }
    return .taken
  }

  private mutating func takeResume(_ text: String?) -> Reply {
    guard let yes = text.map(LogConfirmation.yes) ?? true else { return .notUnderstood }
    if yes, let stored { draft = stored }
    stored = nil
    return .taken
  }

  private mutating func takeAnswer(_ text: String?, to id: String) -> Reply {
    guard let text else { return skip() }
    let possible = answers(to: id)
    var value = text
    if !possible.isEmpty {
      if let number = Int(text), possible.indices.contains(number - 1),
        !possible.contains(where: { Int($0) != nil })
      {
        value = possible[number - 1]
      } else if let word = AnswerWord(text) {
        value = word.canonical
      } else {
        switch LogKnown.match(text, among: possible) {
        case .exact(let name), .only(let name): value = name
        default: return .noAnswer(possible)
        }
      }
    } else if LogValues.minutes(text) == nil, AnswerWord(text) == nil {
      return .noAnswer([])
    }
    draft.answers.removeAll { $0.question == id }
    draft.answers.append(LogDraft.GivenAnswer(question: id, value: value))
    return .taken
  }

  private mutating func confirm(_ text: String?) -> Reply {
    switch LogConfirmation(text, rubric) {
    case .record:
      guard draft.hasSubstance else { return .nothingToJudge }
      step = .done
      return .taken
    case .leave:
      step = .left
      return .taken
    case .discard:
      step = .discarded
      return .taken
    case .level(let level, let criterion):
      draft.set(level, of: criterion)
      return .corrected
    case .step(let step):
      self.step = step
      returnsToConfirm = step != .asksQuestions
      offered = []
      if step == .asksQuestions {
        draft.skipped.removeAll { $0.hasPrefix("question") }
        draft.answers = []
      }
      return .corrected
    case nil: return .notUnderstood
    }
  }

  /// A typed name among known ones.
  private func name(_ text: String, among names: [String]) -> (name: String?, reply: Reply) {
    let choices = choices
    if let number = Int(text), choices.indices.contains(number - 1) {
      return (choices[number - 1], .completed(choices[number - 1]))
    }
    if text.first == "=", let exact = LogValues.text(String(text.dropFirst())) {
      return (exact, .new(exact))
    }
    switch LogKnown.match(text, among: names) {
    case .exact(let name): return (name, .taken)
    case .only(let name): return (name, .completed(name))
    case .several(let names): return (nil, .choices(names))
    case .none: return (text, names.isEmpty ? .taken : .new(text))
    }
  }

  /// The first step that is still open.
  private func next(after last: Step? = nil) -> Step {
    let order = order
    var start = order.startIndex
    if let last, let place = order.firstIndex(of: last) {
      start = place + 1
    } else if case .question? = last {
      start = order.firstIndex(of: .reflection(.feeling)) ?? order.startIndex
    }
    for step in order[start...] where isOpen(step) { return step }
    return .confirm
  }

  private var order: [Step] {
    var order: [Step] = [
      .provider, .site, .touchpoint, .observed, .observer, .narrative, .wait, .asksQuestions,
    ]
    if draft.asksQuestions { order += questions.map { .question($0) } }
    return order + Reflection.Kind.allCases.map { .reflection($0) }
  }

  private func isOpen(_ step: Step) -> Bool {
    guard !draft.skipped.contains(step.name) else { return false }
    switch step {
    case .provider: return draft.provider == nil
    case .site: return draft.site == nil
    case .touchpoint: return draft.touchpoint == nil
    case .observed: return draft.observed == nil
    case .observer: return draft.observer == nil
    case .narrative: return draft.narrative == nil
    case .wait: return draft.waitMinutes == nil
    case .asksQuestions: return draft.answers.isEmpty
    case .question(let id): return !draft.answers.contains { $0.question == id }
    case .reflection(let kind): return draft.reflections[kind.rawValue] == nil
    default: return false
    }
  }
}
