/// How a language sets its punctuation.
enum Typography {
  /// A quotation between the marks of a language.
  static func quoted(_ text: String, _ language: Language) -> String {
    switch language {
    case .english: "“\(text)”"
    case .french: "«\u{00A0}\(text)\u{00A0}»"
    }
  }

  /// A French text whose signs do not part from their words: a no-break space before `:` and inside
  /// guillemets, a
  /// narrow one before `;`, `?` and `!`.
  static func french(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(" ") else { return text }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      guard scalar == " " else {
        result.append(scalar)
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isBeforeSpace = index + 2 >= scalars.count || scalars[index + 2] == " "
      let last = index > 0 ? scalars[index - 1] : " "
      switch next {
      case ":" where isBeforeSpace: result.append("\u{00A0}")
      case ";" where isBeforeSpace, "?" where isBeforeSpace, "!" where isBeforeSpace:
        result.append("\u{202F}")
      case "»": result.append("\u{00A0}")
      default: result.append(last == "«" ? "\u{00A0}" : " ")
      }
    }
    return String(result)
  }
}
