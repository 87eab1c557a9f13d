import MaillonCore
import MaillonPresentation

/// Asks for an encounter step by step, and keeps a draft of all that was typed.
struct LogSession {
  /// How a session ended.
  enum Ending {
    /// The draft is to be recorded.
    case record(LogDraft)
    /// It is kept for another time.
    case kept
    /// It was thrown away.
    case discarded
    /// Ctrl-C; it is kept.
    case interrupted
  }

  private let input: any LineInput
  private let context: Context
  private let common: CommonOptions
  private let classifier: Classifier
  private let file: LogDraftFile
  private let known: LogKnown
  private let language: Language

  /// Prepares a session.
  init(
    _ input: any LineInput, known: LogKnown, classifier: Classifier, file: LogDraftFile,
    _ common: CommonOptions, in context: Context
  ) {
    self.input = input
    self.known = known
    self.classifier = classifier
    self.file = file
    self.common = common
    self.context = context
    language = common.language(in: context)
  }

  /// Asks until everything is said.
  ///
  /// - Parameter given: What is known before the first question.
  /// - Returns: How it ended.
  func run(given: LogDraft) -> Ending {
    defer { input.finish() }
    var dialogue = LogDialogue(
      rubric: classifier.rubric, known: known, given: given, stored: file.draft())
    say(.welcome)
    var shown: LogDialogue.Step?
    while !dialogue.step.isLast {
      ask(dialogue, isNew: shown != dialogue.step)
      shown = dialogue.step
      let isResuming = dialogue.step == .resume
      switch input.next() {
      case .line(let line):
        let reply = dialogue.answer(line)
        if reply == .editor { edit(&dialogue) }
        if reply == .corrected { shown = nil }
        let text = LogMessage.reply(reply).text(in: language)
        if !text.isEmpty { write("  \(text)\n") }
        if case .choices(let names) = reply { list(names) }
        if !dialogue.step.isLast, dialogue.step != .resume { file.keep(dialogue.draft) }
      case .end(let typed), .interrupted(let typed):
        write("\n")
        // A draft that was only offered stays as it is.
        guard !isResuming else { return .interrupted }
        dialogue.interrupt(typed: typed)
        file.keep(dialogue.draft)
        return .interrupted
      }
    }
    switch dialogue.step {
    case .done:
      file.keep(dialogue.draft)
      return .record(dialogue.draft)
    case .discarded:
      file.remove()
      return .discarded
    default:
      file.keep(dialogue.draft)
      return .kept
    }
  }

  private func ask(_ dialogue: LogDialogue, isNew: Bool) {
    switch dialogue.step {
    case .resume:
      if let stored = dialogue.storedDraft { prompt(.resume(stored)) }
    case .confirm:
      if isNew { showVerdict(on: dialogue.draft) }
      prompt(dialogue.draft.hasSubstance ? .confirm : .confirmNothing)
    default:
      if isNew, dialogue.step == .touchpoint || dialogue.step == .site { list(dialogue.choices) }
      var standard = dialogue.standard
      if dialogue.step == .observer, dialogue.unfinished == nil, !common.names {
        standard = standard.map { Pseudonyms(for: [$0]).pseudonym(of: $0) }
      }
      prompt(
        .prompt(
          dialogue.step, standard: standard, title: title(of: dialogue.step, dialogue),
          unfinished: dialogue.goesOn))
    }
  }

  /// What a question asks, with the answers it has.
  private func title(of step: LogDialogue.Step, _ dialogue: LogDialogue) -> String {
    let rubric = classifier.rubric
    switch step {
    case .question(let id):
      let text =
        rubric.questions.first { $0.id == id }?.text
        ?? rubric.criteria.first { $0.id == id }?.title
      let words =
        language == .french ? text?.french ?? text?.english : text?.english ?? text?.french
      let answers = dialogue.answers(to: id).enumerated().map { "\($0.offset + 1) \($0.element)" }
      return "\(words ?? id)" + (answers.isEmpty ? "" : " - \(answers.joined(separator: ", "))")
    default:
      let name = LogMessage.prompt(step, standard: nil, title: "", unfinished: false)
        .text(in: language)
      return String(name.split(separator: "(").first ?? "").trimmingBlanks
    }
  }

  private func showVerdict(on draft: LogDraft) {
    write("\n" + DisplayWidth.printable(LogMessage.summary(draft).text(in: language)) + "\n")
    guard let encounter = draft.encounter(recorded: context.today) else { return }
    let report = VerdictReport(
      id: nil, provider: encounter.provider.name,
      verdict: classifier.classify(
        common.names ? encounter : LogReport.disguised(encounter)))
    let error = context.terminal.error
    write(
      report.lines(for: common.appearance(on: error, in: context)).joined(separator: "\n") + "\n")
  }

  private func edit(_ dialogue: inout LogDialogue) {
    guard let editor = Editor(environment: context.environment) else {
      say(.editorMissing)
      return
    }
    guard let text = editor.edited(dialogue.draft.narrative ?? "") else {
      say(.editorFailed(editor.command[0]))
      return
    }
    _ = dialogue.answer(text)
  }

  private func list(_ names: [String]) {
    for (index, name) in names.prefix(20).enumerated() {
      say(.choice(index + 1, DisplayWidth.printable(name)))
    }
  }

  private func say(_ message: LogMessage) { write(message.text(in: language) + "\n") }

  private func prompt(_ message: LogMessage) { write(message.text(in: language)) }

  private func write(_ text: String) { context.terminal.error.write(text) }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String { LogValues.text(self) ?? "" }
}
