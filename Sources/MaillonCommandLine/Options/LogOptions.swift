import ArgumentParser
import MaillonCore
import MaillonPresentation

/// What an encounter consists of, as options.
struct LogOptions: ParsableArguments {
  @Option(help: help("Who served.", "Qui a servi.", value: "name"))
  var provider: String?

  @Option(help: help("The place.", "Le lieu.", value: "name"))
  var site: String?

  @Option(
    help: help(
      "The trade (else that of the provider's other encounters).",
      "Le secteur (sinon celui des autres rencontres du prestataire).", value: "name"))
  var sector: String?

  @Option(help: help("The channel.", "Le point de contact.", value: "id"))
  var touchpoint: String?

  @Option(
    help: help(
      "When: 2025-07-03, 2025-07-03T08:10, yesterday (else today).",
      "Quand : 2025-07-03, 2025-07-03T08:10, hier (sinon aujourd’hui).", value: "day"))
  var observed: String?

  @Option(help: help("Who observed.", "Qui a observé.", value: "name"))
  var observer: String?

  @Option(
    help: help(
      "Who of them served, or their role.", "Qui a servi chez eux, ou son rôle.", value: "name"))
  var staff: String?

  @Option(
    help: help(
      "How many minutes the wait was.", "La durée de l’attente, en minutes.", value: "minutes"))
  var wait: Double?

  @Option(
    help: help("What happened, in your words.", "Ce qui s’est passé, dans vos mots.", value: "text")
  )
  var narrative: String?

  @Option(
    help: help("The language of the words: fr, en.", "La langue des mots : fr, en.", value: "code"))
  var narrativeLang: String?

  @Option(
    help: help(
      "An answer to a question or criterion (may be repeated).",
      "Une réponse à une question ou un critère (répétable).", value: "question=value"))
  var answer: [String] = []

  @Option(
    help: help(
      "How you would feel if you were served this way.",
      "Ce que vous ressentiriez, servi ainsi.", value: "text"))
  var feeling: String?

  @Option(
    help: help(
      "What you would improve by one percent.", "Ce que vous amélioreriez d’un pour cent.",
      value: "text"))
  var onePercent: String?

  @Option(help: help("What the ideal would be here.", "Ce que serait l’idéal ici.", value: "text"))
  var ideal: String?

  @Option(
    help: help(
      "The outcome as you judge it: broken, kept, exceeded.",
      "L’issue selon vous : rompue, tenue, dépassée.", value: "level"))
  var outcome: String?

  @Option(
    help: help(
      "A criterion's level as you judge it (may be repeated).",
      "Le niveau d’un critère selon vous (répétable).", value: "criterion=level"))
  var finding: [String] = []

  @Option(
    help: help(
      "The occasion that joins several encounters.", "La visite qui joint plusieurs rencontres.",
      value: "id"))
  var visit: String?

  @Option(help: help("The wave of visits.", "La vague de visites.", value: "name"))
  var wave: String?

  @Option(help: help("An id of your own.", "Un identifiant à vous.", value: "id"))
  var id: String?

  @Option(
    help: help(
      "The source within which the id is unique.",
      "La source dans laquelle l’identifiant est unique.", value: "name"))
  var source: String?

  /// What the options say.
  ///
  /// - Parameters:
  ///   - rubric: Whose questions and criteria may be answered.
  ///   - today: The present day.
  /// - Returns: The draft.
  /// - Throws: `Failure` where an option cannot be understood.
  func draft(rubric: Rubric, today: Day) throws -> LogDraft {
    var draft = LogDraft()
    draft.id = id
    draft.provider = provider.flatMap(LogValues.text)
    draft.site = site.flatMap(LogValues.text)
    draft.sector = sector.flatMap(LogValues.text)
    draft.touchpoint = touchpoint.flatMap(LogValues.text)
    draft.observer = observer.flatMap(LogValues.text)
    draft.staff = staff.flatMap(LogValues.text)
    draft.visit = visit
    draft.wave = wave
    draft.source = source
    draft.narrative = narrative.flatMap(LogValues.text)
    draft.language = narrativeLang
    if let observed {
      guard let moment = LogValues.moment(observed, today: today), moment.day <= today else {
        throw LogOptions.misuse(.dayUnreadable(observed))
      }
      draft.observed = moment.description
    }
    if let wait {
      guard wait >= 0, wait <= 100_000 else {
        throw LogOptions.misuse(.answerUnreadable("\(wait)"))
      }
      draft.waitMinutes = wait
    }
    for text in answer {
      let (question, value) = try LogOptions.pair(text)
      guard rubric.answers(to: question) else { throw LogOptions.misuse(.answerUnreadable(text)) }
      draft.answers.append(LogDraft.GivenAnswer(question: question, value: value))
    }
    let reflections: [(Reflection.Kind, String?)] = [
      (.feeling, feeling), (.onePercent, onePercent), (.ideal, ideal),
    ]
    for (kind, text) in reflections {
      draft.reflections[kind.rawValue] = text.flatMap(LogValues.text)
    }
    if let outcome {
      guard let level = AnswerWord(outcome)?.level else {
        throw LogOptions.misuse(.answerUnreadable(outcome))
      }
      draft.set(level, of: nil)
    }
    for text in finding {
      let (criterion, word) = try LogOptions.pair(text)
      guard rubric.criteria.contains(where: { $0.id == criterion }),
        let level = AnswerWord(word)?.level
      else { throw LogOptions.misuse(.answerUnreadable(text)) }
      draft.set(level, of: criterion)
    }
    return draft
  }

  /// The options that are still needed to record without a question.
  var missing: [String] {
    let hasSubstance =
      narrative != nil || wait != nil || outcome != nil || !answer.isEmpty || !finding.isEmpty
    return [
      provider == nil ? "--provider" : nil,
      hasSubstance ? nil : "--narrative, --answer, --wait, --outcome, --finding",
    ].compactMap { $0 }
  }

  /// Whether none is needed any more.
  var isEnough: Bool { missing.isEmpty }

  /// Whether enough is said to record without a question.
  func isComplete(_ draft: LogDraft) -> Bool {
    draft.provider != nil && draft.hasSubstance
  }

  private static func misuse(_ message: LogMessage) -> Failure {
    Failure(saying: message, status: .misuse)
  }

  private static func pair(_ text: String) throws -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1).compactMap { LogValues.text(String($0)) }
    guard parts.count == 2 else { throw LogOptions.misuse(.answerUnreadable(text)) }
    return (parts[0], parts[1])
  }
}
