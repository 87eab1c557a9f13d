import Crypto

/// Those whose identity was removed for good, known by keyed hashes alone: enough to remove it again
/// when a sheet brings it back, and not enough to say who they were.
package struct ForgottenPeople: Sendable {
  /// One thing that is known of somebody forgotten.
  package struct Mark: Equatable, Sendable {
    /// What a hash is of.
    package enum Role: String, Sendable {
      /// The whole name, as a column holds it.
      case name
      /// Words by which a text names the person.
      case words
      /// The first of several such words.
      case start
    }

    /// What the person did.
    package var kind: Person.Kind
    /// The number of the person among those forgotten, counted from 1.
    package var number: Int
    /// What the hash is of.
    package var role: Role
    /// How many words it is of.
    package var count: Int
    /// Whether only occurrences with a capital are meant: the name is that of a role.
    package var needsCapital: Bool
    /// Half of an HMAC-SHA-256 under the ledger's key.
    package var hash: [UInt8]

    /// Creates a mark.
    package init(
      kind: Person.Kind, number: Int, role: Role, count: Int, needsCapital: Bool, hash: [UInt8]
    ) {
      self.kind = kind
      self.number = number
      self.role = role
      self.count = count
      self.needsCapital = needsCapital
      self.hash = hash
    }
  }

  /// What stands in a text in place of a forgotten name: a word, so that the sentence stays one.
  package static let sign = "[X]"

  private let key: SymmetricKey
  private var names: [Person.Kind: [[UInt8]: Int]] = [:]
  private var phrases: [[UInt8]: Mark] = [:]
  private var starts: Set<[UInt8]> = []
  private var longest = 0
  /// Words whose hashes were taken already: narratives repeat themselves.
  private var seen: [String: Meaning] = [:]

  private struct Meaning {
    var phrase: Mark?
    var isStart: Bool
  }

  private static let mostSeen = 50_000

  /// Whether nobody was forgotten.
  package var isEmpty: Bool { names.isEmpty }

  /// Knows the forgotten by their marks.
  package init(_ marks: [Mark], key: [UInt8]) {
    self.key = SymmetricKey(data: key)
    for mark in marks {
      switch mark.role {
      case .name: names[mark.kind, default: [:]][mark.hash] = mark.number
      case .words:
        phrases[mark.hash] = mark
        longest = max(longest, mark.count)
      case .start: starts.insert(mark.hash)
      }
    }
  }

  /// The marks of somebody to be forgotten.
  package static func marks(
    of name: String, kind: Person.Kind, number: Int, key: [UInt8]
  ) -> [Mark] {
    let key = SymmetricKey(data: key)
    func mark(_ role: Mark.Role, _ text: String, count: Int, needsCapital: Bool = false) -> Mark {
      Mark(
        kind: kind, number: number, role: role, count: count, needsCapital: needsCapital,
        hash: hash(role, text, key))
    }
    var marks = [mark(.name, ComparedName(name).text, count: 0)]
    let words = NameWords.words(of: Array(name.unicodeScalars))
    guard let first = words.first, words.contains(where: \.hasLetter) else { return marks }
    let isRole = !words.contains { $0.hasCapital }
    marks.append(
      mark(
        .words, phrase(words[...]), count: words.count, needsCapital: isRole))
    if words.count > 1 { marks.append(mark(.start, first.folded, count: 1)) }
    for word in NameMask.parts(of: words) {
      marks.append(mark(.words, word.folded, count: 1))
    }
    return marks
  }

  /// What stands for somebody forgotten; nil if the name is none of theirs.
  ///
  /// Whoever coded may be forgotten as an observer or as staff.
  package func standIn(for name: String, _ kind: Person.Kind) -> String? {
    let hash = ForgottenPeople.hash(.name, ComparedName(name).text, key)
    let kinds: [Person.Kind] = kind == .coder ? [.observer, .staff, .coder] : [kind]
    return kinds.lazy.compactMap { names[$0]?[hash] }.first.map { ForgottenPeople.standIn($0) }
  }

  /// What stands for the forgotten person of a number.
  package static func standIn(_ number: Int) -> String { "forgotten-\(number)" }

  /// A text without forgotten names; nil if it holds none.
  package mutating func masked(_ text: String) -> String? {
    guard longest > 0, !text.isEmpty else { return nil }
    let scalars = Array(text.unicodeScalars)
    let words = NameWords.words(of: scalars)
    var found: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let length = lengthOfName(at: index, in: words)
      if length > 0 {
        found.append(words[index].range.lowerBound..<words[index + length - 1].range.upperBound)
      }
      index += max(1, length)
    }
    guard !found.isEmpty else { return nil }
    return NameWords.replacing(found, in: scalars) { _ in ForgottenPeople.sign }.text
  }

  private mutating func lengthOfName(at index: Int, in words: [NameWords.Word]) -> Int {
    let meaning = meaning(of: words[index].folded)
    if meaning.isStart, longest > 1 {
      for count in stride(from: min(longest, words.count - index), to: 1, by: -1) {
        let own = words[index..<index + count]
        let hash = ForgottenPeople.hash(.words, ForgottenPeople.phrase(own), key)
        if let mark = phrases[hash], mark.count == count,
          !mark.needsCapital || own.contains(where: \.hasCapital)
        {
          return count
        }
      }
    }
    guard let mark = meaning.phrase, !mark.needsCapital || words[index].hasCapital else { return 0 }
    return 1
  }

  private mutating func meaning(of word: String) -> Meaning {
    if let known = seen[word] { return known }
    let phrase = phrases[ForgottenPeople.hash(.words, word, key)]
    let meaning = Meaning(
      phrase: phrase?.count == 1 ? phrase : nil,
      isStart: starts.contains(ForgottenPeople.hash(.start, word, key)))
    if seen.count < ForgottenPeople.mostSeen { seen[word] = meaning }
    return meaning
  }

  /// An encounter without what identifies the forgotten; nil if there is nothing of the kind in it.
  ///
  /// Its id, source and the names of places stay: they say which encounter it is.
  package mutating func forgetting(_ encounter: Encounter) -> Encounter? {
    var result = encounter
    var isTouched = false
    func replaced(_ name: String?, _ kind: Person.Kind) -> String? {
      guard let name, let standIn = standIn(for: name, kind) else { return name }
      isTouched = true
      return standIn
    }
    result.observer = replaced(encounter.observer, .observer)
    result.staff = replaced(encounter.staff, .staff)
    result.codedOutcome?.coder = replaced(encounter.codedOutcome?.coder, .coder)
    for index in result.codedFindings.indices {
      result.codedFindings[index].coder = replaced(result.codedFindings[index].coder, .coder)
    }
    func mask(_ text: String) -> String {
      guard let masked = masked(text) else { return text }
      isTouched = true
      return masked
    }
    if let text = result.narrative?.text { result.narrative?.text = mask(text) }
    result.visit = result.visit.map(mask)
    for index in result.answers.indices {
      result.answers[index].value = mask(result.answers[index].value)
      result.answers[index].comment = result.answers[index].comment.map(mask)
    }
    for index in result.reflections.indices {
      result.reflections[index].text = mask(result.reflections[index].text)
    }
    for index in result.extras.indices {
      result.extras[index].value = mask(result.extras[index].value)
    }
    return isTouched ? result : nil
  }

  private static func phrase(_ words: ArraySlice<NameWords.Word>) -> String {
    words.map(\.folded).joined(separator: " ")
  }

  private static func hash(_ role: Mark.Role, _ text: String, _ key: SymmetricKey) -> [UInt8] {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("\(role.rawValue):\(text)".utf8), using: key)
    return Array(code.prefix(16))
  }
}
