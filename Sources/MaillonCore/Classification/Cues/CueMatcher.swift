/// Finds every cue in a scanned narrative, in one pass over its words.
struct CueMatcher {
  private let words: UnsafeMutableBufferPointer<Word>
  private let count: Int
  private let tables: CueTables.View
  /// What each word's form satisfies, side by side.
  private let signatures: UnsafeMutableBufferPointer<CueSignature>
  private let bits: UnsafeMutableBufferPointer<UInt64>
  private var matches: [CueMatch] = []
  private var start = 0
  /// One past the last word of the sentence being matched in.
  private var limit = 0

  /// How far `//` looks for the rest in a later sentence.
  private static let laterReach = 20

  /// Finds the cues, each at most once from one word on, in the order of their first words.
  static func matches(
    in words: UnsafeMutableBufferPointer<Word>, count: Int, automaton: CueAutomaton
  ) -> [CueMatch] {
    let tables = automaton.tables.view
    return withUnsafeTemporaryAllocation(of: CueSignature.self, capacity: count) { signatures in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { bits in
        for index in 0..<count {
          let form = Int(words[index].form)
          signatures.initializeElement(at: index, to: tables.formSignatures[form])
          bits.initializeElement(at: index, to: tables.formBits[form])
        }
        var matcher = CueMatcher(
          words: words, count: count, tables: tables, signatures: signatures, bits: bits)
        matcher.matches.reserveCapacity(32)
        matcher.run()
        return matcher.matches
      }
    }
  }

  private init(
    words: UnsafeMutableBufferPointer<Word>, count: Int, tables: CueTables.View,
    signatures: UnsafeMutableBufferPointer<CueSignature>,
    bits: UnsafeMutableBufferPointer<UInt64>
  ) {
    self.words = words
    self.count = count
    self.tables = tables
    self.signatures = signatures
    self.bits = bits
  }

  private mutating func run() {
    while start < count {
      let form = Int(words[start].form)
      let opens = start == limit
      if opens { limit = sentenceEnd(from: start) }
      if form != 0 {
        let asked = stands(start + 1) ? bits[start + 1] : CueTables.anyWord
        for slot in Int(tables.rootStarts[form])..<Int(tables.rootStarts[form + 1]) {
          begin(tables.roots[slot], asked)
        }
        if opens {
          for slot in Int(tables.openingStarts[form])..<Int(tables.openingStarts[form + 1]) {
            begin(tables.openings[slot], asked)
          }
        }
      }
      if !words[start].value.isNaN {
        for edge in tables.numberRoots { tryNumber(edge, at: start) }
        if opens {
          for edge in tables.numberOpenings { tryNumber(edge, at: start) }
        }
      }
      start += 1
    }
  }

  /// Follows a first node if the next word may have what it asks for.
  @inline(__always)
  private mutating func begin(_ root: CueTables.Root, _ asked: UInt64) {
    if root.bits & asked != 0 { follow(Int(root.node), at: start + 1) }
  }

  private func sentenceEnd(from position: Int) -> Int {
    var end = position + 1
    while end < count, words[end].sentence == words[position].sentence { end += 1 }
    return end
  }

  @inline(__always)
  private func stands(_ position: Int) -> Bool { position < limit }

  @inline(__always)
  private func has(_ symbol: Int32, _ position: Int) -> Bool {
    guard signatures[position].mayHave(symbol) else { return false }
    let row = Int(words[position].form) * tables.symbolWidth
    return tables.symbolBits[row + (Int(symbol) >> 6)] & (1 << UInt64(symbol & 63)) != 0
  }

  /// Follows a node if it can lead anywhere from a word on.
  @inline(__always)
  private mutating func follow(_ gate: CueTables.Gate, at position: Int) {
    if gate.leadsAnyway || stands(position) && signatures[position].meets(gate.signature) {
      followEdges(Int(gate.node), at: position)
    }
  }

  @inline(__always)
  private mutating func follow(_ node: Int, at position: Int) {
    follow(tables.gates[node], at: position)
  }

  private mutating func followEdges(_ node: Int, at position: Int) {
    for slot in Int(tables.foundStarts[node])..<Int(tables.foundStarts[node + 1]) {
      note(Int(tables.found[slot]), end: position)
    }
    let own = stands(position) ? bits[position] : CueTables.anyWord
    for slot in Int(tables.edgeStarts[node])..<Int(tables.edgeStarts[node + 1])
    where tables.edges[slot].bit & own != 0 {
      let edge = tables.edges[slot]
      let target = Int(edge.target)
      switch edge.kind {
      case .symbol:
        if stands(position), has(edge.argument, position) { follow(target, at: position + 1) }
      case .any:
        if stands(position) { follow(target, at: position + 1) }
      case .number:
        if stands(position) { tryNumber(edge, at: position) }
      case .not:
        if !stands(position) || !has(edge.argument, position) { follow(target, at: position) }
      case .gap:
        let last = min(limit, position + Int(edge.argument) + 1)
        let gate = tables.gates[target]
        var reached = position
        while reached < last {
          if gate.leadsAnyway || signatures[reached].meets(gate.signature) {
            followEdges(target, at: reached)
          }
          reached += 1
        }
        if last == limit, gate.leadsAnyway { followEdges(target, at: last) }
      case .later:
        let home = limit
        var reached = home
        while reached < count, reached < position + Self.laterReach {
          limit = sentenceEnd(from: reached)
          follow(target, at: reached)
          reached += 1
          while reached < limit, reached < position + Self.laterReach {
            follow(target, at: reached)
            reached += 1
          }
        }
        limit = home
      }
    }
  }

  private mutating func tryNumber(_ edge: CueTables.Edge, at position: Int) {
    let test = tables.numberTests[Int(edge.argument)]
    guard let (value, end) = quantity(test.kind, at: position), test.accepts(value) else { return }
    follow(Int(edge.target), at: end)
  }

  private func role(_ role: Grammar.Role, _ position: Int) -> Bool {
    tables.roles[Int(words[position].form)] & (1 << UInt32(role.rawValue)) != 0
  }

  /// The value of the number at a word, in minutes for durations and times, and where it ends.
  private func quantity(_ kind: NumberTest.Kind, at position: Int) -> (Float, Int)? {
    let value = words[position].value
    guard !value.isNaN, !words[position].isClockPart else { return nil }
    let following = position + 1
    let hasFollowing = stands(following)
    let isHour = hasFollowing && role(.hour, following)
    let hasMinutes =
      isHour && stands(following + 1) && !words[following + 1].value.isNaN
      && words[following + 1].form == 0 && words[following + 1].value < 60
    switch kind {
    case .plain: return (value, following)
    case .duration:
      guard hasFollowing else { return nil }
      if isHour {
        let isClock =
          hasMinutes || (position > 0 && words[position].form == 0 && role(.moment, position - 1))
        return isClock ? nil : (value * 60, following + 1)
      }
      if role(.minute, following) { return (value, following + 1) }
      if role(.day, following) { return (value * 1440, following + 1) }
      if role(.week, following) { return (value * 10_080, following + 1) }
      if role(.month, following) { return (value * 43_800, following + 1) }
      if role(.year, following) { return (value * 525_600, following + 1) }
      return nil
    case .clock:
      guard value < 25 else { return nil }
      if isHour {
        return hasMinutes
          ? (value * 60 + words[following + 1].value, following + 2) : (value * 60, following + 1)
      }
      guard hasFollowing else { return nil }
      var minutes = value * 60
      var end = following
      if words[following].isClockPart {
        minutes += words[following].value
        end += 1
      }
      if stands(end), role(.afternoon, end) {
        return (value < 12 ? minutes + 720 : minutes, end + 1)
      }
      if stands(end), role(.morning, end) { return (value == 12 ? 0 : minutes, end + 1) }
      return end > following ? (minutes, end) : nil
    }
  }

  /// Notes a cue that is found, if its words stand where they must and are not denied.
  private mutating func note(_ cue: Int, end: Int) {
    let known = tables.cues[cue]
    switch known.speech {
    case .any: break
    case .inside: guard words[start].isQuoted else { return }
    case .outside: guard !words[start].isQuoted else { return }
    }
    if !known.ignoresNegation {
      let first = Int(words[start].negator)
      if first >= 0, first < start || first >= end { return }
      let last = Int(words[end - 1].negator)
      if last >= 0, last < start || last >= end { return }
    }
    var slot = matches.count - 1
    while slot >= 0, Int(matches[slot].start) == start {
      if matches[slot].cue == known.index { return }
      slot -= 1
    }
    matches.append(
      CueMatch(
        cue: known.index, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end)))
  }
}
