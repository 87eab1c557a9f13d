/// A sentence with choices and slots: `{agent} m'a [vu|salué] tout de suite`.
///
/// `[a|b|c]` is one of its parts, which may be empty and may hold choices of their own; `{name}` is
/// filled in from the `Cast`. A name that is no slot stays as written, braces and all.
struct Template: Sendable {
  private enum Part: Sendable {
    case text(String)
    case slot(Slot)
    case choice([Template])
  }

  private let parts: [Part]

  init(_ text: String) {
    var rest = Substring(text)
    self.init(reading: &rest)
  }

  private init(reading rest: inout Substring) {
    var parts: [Part] = []
    var text = ""
    reading: while let character = rest.first {
      switch character {
      case "[":
        rest.removeFirst()
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.choice(Self.alternatives(reading: &rest)))
      case "|", "]":
        break reading
      case "{":
        let name = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(name.count + 2)
        if let slot = Slot(rawValue: String(name)) {
          if !text.isEmpty { parts.append(.text(text)) }
          text = ""
          parts.append(.slot(slot))
        } else {
          text += "{\(name)}"
        }
      default:
        text.append(character)
        rest.removeFirst()
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  private static func alternatives(reading rest: inout Substring) -> [Template] {
    var alternatives: [Template] = []
    while true {
      alternatives.append(Template(reading: &rest))
      let end = rest.popFirst()
      if end != "|" { return alternatives }
    }
  }

  /// Appends one of the sentences this template can say.
  ///
  /// - Parameters:
  ///   - text: What is written so far.
  ///   - cast: What fills the slots, and remembers who was named.
  ///   - random: What decides the choices.
  func write(into text: inout String, cast: inout Cast, random: inout SplitMix64) {
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .slot(let slot): text += cast.fill(slot)
      case .choice(let alternatives):
        random.pick(alternatives)?.write(into: &text, cast: &cast, random: &random)
      }
    }
  }
}
