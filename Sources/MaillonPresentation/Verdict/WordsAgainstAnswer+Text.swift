import MaillonCore

extension WordsAgainstAnswer: Wording {
  package var english: String {
    let said = level.map { Message.outcome($0).text(in: .english) } ?? ""
    let quotes = telling.map { "“\($0.text)”" }.joined(separator: ", ")
    return switch flag {
    case .agree: "the words agree: \(quotes)"
    case .notMentioned: "the words do not mention it"
    case .factualConflict: "conflict of fact, the words say \(said): \(quotes)"
    case .toneConflict: "conflict of tone, the words say \(said): \(quotes)"
    }
  }

  package var french: String {
    let said = level.map { Message.outcome($0).text(in: .french) } ?? ""
    let quotes = telling.map { "« \($0.text) »" }.joined(separator: ", ")
    return switch flag {
    case .agree: "les mots disent de même : \(quotes)"
    case .notMentioned: "les mots n’en parlent pas"
    case .factualConflict: "contradiction de fait, les mots disent \(said) : \(quotes)"
    case .toneConflict: "contradiction de ton, les mots disent \(said) : \(quotes)"
    }
  }

  private var telling: [Evidence] { VerdictReport.telling(evidence) }
}
