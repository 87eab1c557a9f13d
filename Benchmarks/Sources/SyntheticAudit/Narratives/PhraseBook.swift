/// The sentences of one language, by what they say and where they can be said.
///
/// The texts are lines of `touchpoint, touchpoint: template` (or `anywhere: template`) under
/// headings `# section`.
package struct PhraseBook: Sendable {
  /// A section's templates, in the order of `Touchpoint`.
  private typealias Places = [[Template]]

  private let sections: [Level: [String: Places]]
  private let surroundings: [String: Places]

  static let french = PhraseBook(
    broken: FrenchBroken.text, kept: FrenchKept.text, exceeded: FrenchExceeded.text,
    surroundings: FrenchSurroundings.text)
  static let english = PhraseBook(
    broken: EnglishBroken.text, kept: EnglishKept.text, exceeded: EnglishExceeded.text,
    surroundings: EnglishSurroundings.text)

  package static func of(_ language: Language) -> PhraseBook {
    language == .french ? french : english
  }

  private init(broken: String, kept: String, exceeded: String, surroundings: String) {
    sections = [
      .broken: Self.read(broken), .kept: Self.read(kept), .exceeded: Self.read(exceeded),
    ]
    self.surroundings = Self.read(surroundings)
  }

  /// True if there is a sentence for this finding at this touchpoint.
  package func canTell(_ criterion: Criterion, _ level: Level, at touchpoint: Touchpoint) -> Bool {
    !findings(criterion, level, at: touchpoint).isEmpty
  }

  /// The sentences for one finding; empty where that cannot be said.
  func findings(_ criterion: Criterion, _ level: Level, at touchpoint: Touchpoint) -> [Template] {
    section(criterion.written, level, at: touchpoint)
  }

  /// The sentences of a named section of one level: `repair` or `unreachable`.
  func section(_ name: String, _ level: Level, at touchpoint: Touchpoint) -> [Template] {
    sections[level]?[name]?[touchpoint.rawValue] ?? []
  }

  /// The sentences round the findings: `opening`, `flat`, `one-percent` and so on.
  func surrounding(_ name: String, at touchpoint: Touchpoint) -> [Template] {
    surroundings[name]?[touchpoint.rawValue] ?? []
  }

  private static func read(_ text: String) -> [String: Places] {
    var sections: [String: Places] = [:]
    var heading = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        heading = String(line.dropFirst(2))
        sections[heading] = Places(repeating: [], count: Touchpoint.allCases.count)
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let places = line[..<colon].split(separator: ",").map { $0.drop { $0 == " " } }
      let template = Template(String(line[line.index(after: colon)...].drop { $0 == " " }))
      for touchpoint in Touchpoint.allCases
      where places.contains("anywhere") || places.contains(Substring(touchpoint.written)) {
        sections[heading]?[touchpoint.rawValue].append(template)
      }
    }
    return sections
  }
}
