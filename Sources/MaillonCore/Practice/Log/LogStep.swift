extension LogDialogue {
  /// What is asked.
  package enum Step: Hashable, Sendable {
    /// Whether to go on with a draft.
    case resume
    /// Who was visited.
    case provider
    /// At which place.
    case site
    /// Through which channel.
    case touchpoint
    /// On which day.
    case observed
    /// Who observed.
    case observer
    /// What happened.
    case narrative
    /// How long the wait was.
    case wait
    /// Whether to answer the rubric's questions.
    case asksQuestions
    /// One of the rubric's questions, or criteria, by its id.
    case question(String)
    /// One of the three questions of someone who also serves.
    case reflection(Reflection.Kind)
    /// Whether everything is right.
    case confirm
    /// Nothing more: the draft is to be recorded.
    case done
    /// Nothing more: the draft is to be kept for another time.
    case left
    /// Nothing more: the draft is to be thrown away.
    case discarded

    /// Whether the conversation is over.
    package var isLast: Bool {
      switch self {
      case .done, .left, .discarded: true
      default: false
      }
    }

    /// The name of the step, by which one goes back to it.
    package var name: String {
      switch self {
      case .resume: "resume"
      case .provider: "provider"
      case .site: "site"
      case .touchpoint: "touchpoint"
      case .observed: "observed"
      case .observer: "observer"
      case .narrative: "narrative"
      case .wait: "wait"
      case .asksQuestions: "questions"
      case .question(let id): "question:\(id)"
      case .reflection(let kind): kind.rawValue
      case .confirm: "confirm"
      case .done, .left, .discarded: ""
      }
    }
  }
}
