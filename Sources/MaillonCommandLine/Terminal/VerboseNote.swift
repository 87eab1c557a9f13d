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

  var english: String {
    switch self {
    case .ledger(let path): "ledger: \(path)"
    case .rubric(let label): "rubric: \(label.text)"
    case .file(let summary): Message.fileSummary(summary).english
    case .took(let seconds): "took \(Numbers(.english).decimal(seconds, decimals: 2)) s"
    }
  }

  var french: String {
    switch self {
    case .ledger(let path): "registre : \(path)"
    case .rubric(let label): "grille : \(label.text)"
    case .file(let summary): Message.fileSummary(summary).french
    case .took(let seconds): "durée : \(Numbers(.french).decimal(seconds, decimals: 2)) s"
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
