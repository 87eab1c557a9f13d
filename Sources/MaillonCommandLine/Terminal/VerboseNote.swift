import MaillonCore
import MaillonPresentation

/// What `--verbose` adds on the error stream: what was decided on the way, and how long it took.
enum VerboseNote: Wording {
  /// Which ledger is read.
  case ledger(String)
  /// By what it is judged.
  case rubric(RubricLabel)
  /// How a file is read.
  case file(FileSummary)
  /// How long it took.
  case took(seconds: Double)

  func text(in language: Language) -> String {
    let isFrench = language == .french
    switch self {
    case .ledger(let path): return (isFrench ? "registre : " : "ledger: ") + path
    case .rubric(let label): return (isFrench ? "grille : " : "rubric: ") + label.text
    case .file(let summary): return Message.fileSummary(summary).text(in: language)
    case .took(let seconds):
      let time = Numbers(language).decimal(seconds, decimals: 2)
      return isFrench ? "durée : \(time) s" : "took \(time) s"
    }
  }

  /// Says it, if the user wants to hear more.
  func say(_ common: CommonOptions, in context: Context) {
    guard common.verbose else { return }
    say(common.language(in: context), in: context)
  }

  /// Says it.
  func say(_ language: Language, in context: Context) {
    context.terminal.error.write(DisplayWidth.printable(text(in: language)) + "\n")
  }
}
