/// How a piece of text is set off on a terminal that has colour; the words say the same without it.
package enum Paint: Sendable {
  case heading
  case strong
  case faint
  /// Above the network, or better: blue (Okabe–Ito).
  case better
  /// Below the network, or worse: vermillion (Okabe–Ito).
  case worse

  /// The text with its colour, or unchanged where there is none.
  package func applied(to text: String, _ appearance: Appearance) -> String {
    guard appearance.usesColor, !text.isEmpty else { return text }
    let code =
      switch self {
      case .heading: "1"
      case .strong: "1"
      case .faint: "2"
      case .better: "38;5;32"
      case .worse: "38;5;166"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
