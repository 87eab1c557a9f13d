/// Writes what an observer might jot down of an encounter, in agreement with its drawn levels.
///
/// Whatever decides the outcome is always told; the rest if there is room. Nothing is told that was
/// not drawn.
struct NarrativeWriter {
  /// The length of a narrative, in Unicode scalars.
  static let length = 60...250

  private let scene: Scene
  private var cast: Cast
  private let book: PhraseBook

  init(_ scene: Scene, cast: Cast) {
    self.scene = scene
    self.cast = cast
    book = PhraseBook.of(scene.language)
  }

  /// Writes the narrative.
  mutating func narrative(random: inout SplitMix64) -> String {
    var told: [String] = []
    if scene.judgement.isFlat {
      add(book.surrounding("flat", at: scene.touchpoint), to: &told, random: &random)
    } else if scene.judgement.isUnreachable {
      add(book.section("unreachable", .broken, at: scene.touchpoint), to: &told, random: &random)
    } else {
      tellFindings(in: &told, random: &random)
    }
    let short = scalars(of: told) < Self.length.lowerBound
    if short || random.chance(0.4), !scene.judgement.isFlat {
      let opening = sentence(
        book.surrounding("opening", at: scene.touchpoint), after: "", random: &random)
      if scalars(of: told + [opening]) <= Self.length.upperBound { told.insert(opening, at: 0) }
    }
    while scalars(of: told) < Self.length.lowerBound {
      let closing = book.surrounding("closing", at: scene.touchpoint)
      guard !closing.isEmpty else { break }
      add(closing, to: &told, random: &random)
    }
    return told.joined(separator: " ")
  }

  /// A reflection of the given kind, `feeling`, `one-percent` or `ideal`, on this encounter.
  mutating func reflection(_ kind: String, random: inout SplitMix64) -> String {
    let section = kind == "feeling" ? "feeling-\(scene.judgement.outcome)" : kind
    return sentence(
      book.surrounding(section, at: scene.touchpoint), after: "", random: &random)
  }

  private mutating func tellFindings(in told: inout [String], random: inout SplitMix64) {
    let judgement = scene.judgement
    let broken = judgement.criteria(at: .broken)
    for criterion in broken.prefix(2) {
      add(
        book.findings(criterion, .broken, at: scene.touchpoint),
        after: told.isEmpty ? nil : "addition", to: &told, random: &random)
    }
    if judgement.isRecovered {
      add(
        book.section("repair", judgement[.ownership] ?? .kept, at: scene.touchpoint),
        after: "remedy", to: &told, random: &random)
    }
    for criterion in judgement.criteria(at: .exceeded)
    where !(judgement.isRecovered && criterion == .ownership) {
      add(
        book.findings(criterion, .exceeded, at: scene.touchpoint),
        after: broken.isEmpty || judgement.isRecovered ? nil : "contrast", to: &told,
        random: &random)
    }
    var kept = judgement.criteria(at: .kept).filter {
      !(judgement.isRecovered && $0 == .ownership)
    }
    random.shuffle(&kept)
    let enough = random.within(70...170)
    for criterion in kept where scalars(of: told) < enough {
      add(
        book.findings(criterion, .kept, at: scene.touchpoint),
        after: broken.isEmpty || judgement.isRecovered ? nil : "contrast", to: &told,
        random: &random)
    }
  }

  /// Adds one of the sentences, unless it would make the narrative too long.
  private mutating func add(
    _ templates: [Template], after link: String? = nil, to told: inout [String],
    random: inout SplitMix64
  ) {
    guard !templates.isEmpty else { return }
    var opening = ""
    if let link, random.chance(0.45) {
      let words = random.pick(book.surrounding(link, at: scene.touchpoint))
      words?.write(into: &opening, cast: &cast, random: &random)
      opening += ", "
    }
    let before = cast
    let next = sentence(templates, after: opening, random: &random)
    guard told.isEmpty || scalars(of: told + [next]) <= Self.length.upperBound else {
      cast = before
      return
    }
    told.append(next)
  }

  private mutating func sentence(
    _ templates: [Template], after opening: String, random: inout SplitMix64
  ) -> String {
    var text = opening
    random.pick(templates)?.write(into: &text, cast: &cast, random: &random)
    guard let first = text.first else { return "" }
    text = first.uppercased() + text.dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }

  private func scalars(of sentences: [String]) -> Int {
    sentences.reduce(sentences.count - 1) { $0 + $1.unicodeScalars.count }
  }
}
