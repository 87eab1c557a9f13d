/// Finds every cue in a scanned narrative.
struct CueMatcher {
  private let words: UnsafeMutableBufferPointer<Word>
  private let count: Int
  private let vocabulary: Vocabulary.View
  private let rows: UnsafePointer<CueRows.View>
  private var matches: [CueMatch] = []
  /// The first word of the match that is being tried.
  private var start = 0
  /// One past the last word of the sentence that is matched in.
  private var limit = 0

  /// How many words before a number word may be part of its number, and of those before it.
  private static let numberReach = 16
  /// How far `//` looks for the rest in a later sentence.
  static let laterReach = 20

  /// Finds the cues, each at most once from one word on and then as short as it holds, in the order of
  /// their first words.
  static func matches(
    in words: UnsafeMutableBufferPointer<Word>, count: Int, vocabulary: Vocabulary.View,
    rows: UnsafePointer<CueRows.View>
  ) -> [CueMatch] {
    var matcher = CueMatcher(words: words, count: count, vocabulary: vocabulary, rows: rows)
    withUnsafeTemporaryAllocation(
      of: CueRows.Marks.self, capacity: count + 2 * CueRows.reach + 1
    ) { marks in
      if let marks = marks.baseAddress { matcher.run(marks) }
    }
    return matcher.settled()
  }

  /// The matches in order; of one cue from one word on, the shortest.
  private func settled() -> [CueMatch] {
    guard matches.count > 1 else { return matches }
    var settled: [CueMatch] = []
    settled.reserveCapacity(matches.count)
    for match in matches.sorted(by: { ($0.start, $0.cue, $0.end) < ($1.start, $1.cue, $1.end) })
    where settled.last?.start != match.start || settled.last?.cue != match.cue {
      settled.append(match)
    }
    return settled
  }

  private init(
    words: UnsafeMutableBufferPointer<Word>, count: Int, vocabulary: Vocabulary.View,
    rows: UnsafePointer<CueRows.View>
  ) {
    self.words = words
    self.count = count
    self.vocabulary = vocabulary
    self.rows = rows
  }

  /// Tries every row whose anchor and witness stand in a sentence, sentence by sentence.
  ///
  /// - Parameter marks: Room for the marks of the words of a sentence, with margins of nothing before and
  ///   after, and of the whole sentence.
  private mutating func run(_ marks: UnsafeMutablePointer<CueRows.Marks>) {
    var first = 0
    while first < count {
      let end = sentenceEnd(from: first)
      limit = end
      run(first..<end, marks)
      first = end
    }
  }

  private mutating func run(_ sentence: Range<Int>, _ marks: UnsafeMutablePointer<CueRows.Marks>) {
    let (words, rows) = (words, rows.pointee)
    // The whole sentence stands first, then the margin, the words, the margin.
    let base = marks + 1 + CueRows.reach
    for margin in 1...CueRows.reach {
      base[-margin] = .zero
      base[sentence.count &- 1 &+ margin] = .zero
    }
    var all = CueRows.Marks.zero
    all[0] = 1 << UInt64(CueRows.anything)
    for index in sentence {
      if !words[index].value.isNaN { all[0] |= 1 << UInt64(CueRows.number) }
      let own = rows.marks[Int(words[index].form)]
      base[index &- sentence.lowerBound] = own
      all |= own
    }
    marks[0] = all
    for index in sentence {
      let form = Int(words[index].form)
      let own = base + (index &- sentence.lowerBound)
      if form != 0 { tryRows(of: form, at: index, own, whole: marks) }
      if !words[index].value.isNaN { tryRows(of: rows.forms, at: index, own, whole: marks) }
    }
  }

  /// Tries the rows whose anchor a word may be.
  @inline(__always)
  private mutating func tryRows(
    of form: Int, at index: Int, _ own: UnsafeMutablePointer<CueRows.Marks>,
    whole: UnsafeMutablePointer<CueRows.Marks>
  ) {
    let hooks = rows.pointee.hooks
    var place = Int(rows.pointee.hookStarts[form])
    let last = Int(rows.pointee.hookStarts[form &+ 1])
    while place < last {
      let hook = hooks[place]
      place &+= 1
      let asked = hook.offset == CueRows.anywhere ? whole : own + Int(hook.offset)
      // A mark is a bit of the four machine words that stand together.
      let part = UnsafeRawPointer(asked).load(
        fromByteOffset: Int(hook.witness >> 6) &* 8, as: UInt64.self)
      if part & (1 << UInt64(truncatingIfNeeded: hook.witness & 63)) != 0 {
        tryRow(Int(hook.row), anchoredAt: index)
      }
    }
  }

  private mutating func tryRow(_ number: Int, anchoredAt index: Int) {
    let row = rows.pointee.rows + number
    var first = index &- Int(row.pointee.least)
    let earliest = max(0, index &- Int(row.pointee.most))
    let home = limit
    while first >= earliest {
      if mayBegin(row, first),
        !row.pointee.opens || first == 0 || words[first &- 1].sentence != words[first].sentence
      {
        start = first
        if words[first].sentence != words[index].sentence { limit = sentenceEnd(from: first) }
        follow(Int(row.pointee.steps.lowerBound), of: row, at: first)
        limit = home
      }
      first &-= 1
    }
  }

  /// Whether a word is what a row begins with: the least that tells whether to go on.
  @inline(__always)
  private func mayBegin(_ row: UnsafeMutablePointer<CueRows.Row>, _ index: Int) -> Bool {
    let step = rows.pointee.steps[Int(row.pointee.steps.lowerBound)]
    return step.kind != .symbol || has(step.argument, index)
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
    rows.pointee.has(symbol, words[position].form)
  }

  /// Follows a row from one of its steps on; whether its cue is found so.
  @discardableResult
  private mutating func follow(
    _ first: Int, of row: UnsafeMutablePointer<CueRows.Row>, at position: Int
  ) -> Bool {
    var position = position
    var place = first
    let last = Int(row.pointee.steps.upperBound)
    while place < last {
      let step = rows.pointee.steps[place]
      place &+= 1
      switch step.kind {
      case .symbol:
        guard stands(position), has(step.argument, position) else { return false }
        position &+= 1
      case .any:
        guard stands(position) else { return false }
        position &+= 1
      case .number:
        guard stands(position) else { return false }
        let test = rows.pointee.numberTests[Int(step.argument)]
        guard let (value, end) = quantity(test.kind, at: position), test.accepts(value)
        else { return false }
        position = end
      case .not:
        guard !stands(position) || !has(step.argument, position) else { return false }
      case .gap:
        let farthest = min(limit, position &+ Int(step.argument))
        let next = rows.pointee.steps[place]
        while position <= farthest {
          let mayHold = next.kind != .symbol || position < limit && has(next.argument, position)
          if mayHold, follow(place, of: row, at: position) { return true }
          position &+= 1
        }
        return false
      case .later: return followLater(place, of: row, from: position)
      }
    }
    return note(row.pointee.cue, end: position)
  }

  /// Follows the rest of a row in later sentences.
  private mutating func followLater(
    _ place: Int, of row: UnsafeMutablePointer<CueRows.Row>, from position: Int
  ) -> Bool {
    let home = limit
    defer { limit = home }
    for reached in home..<max(home, min(count, position + Self.laterReach)) {
      if reached == limit { limit = sentenceEnd(from: reached) }
      if follow(place, of: row, at: reached) { return true }
    }
    return false
  }

  private func role(_ role: Grammar.Role, _ position: Int) -> Bool {
    vocabulary.has(role, words[position].form)
  }

  /// The whole number that begins at a word, of figures or of words (`forty-five`), and where it ends; nil where none
  /// begins.
  private func number(at position: Int) -> (value: Float, end: Int)? {
    guard !words[position].value.isNaN else { return nil }
    // Numbers are told apart from the first of some number words in a row: no number has more words than fit there,
    // and a narrative of nothing but numbers must not be walked back to its beginning from each of them.
    var first = position
    while position - first < Self.numberReach, let earlier = numberWord(before: first) {
      first = earlier
    }
    while first < position {
      let end = wholeNumber(from: first).end
      guard end <= position else { return nil }
      first = words[end].value.isNaN ? end + 1 : end
    }
    return wholeNumber(from: position)
  }

  /// The number word right before another, `et` aside; nil where there is none.
  private func numberWord(before position: Int) -> Int? {
    guard words[position].form != 0, position > 0 else { return nil }
    let earlier = role(.and, position - 1) ? position - 2 : position - 1
    guard earlier >= 0, words[earlier].form != 0, !words[earlier].value.isNaN,
      words[earlier].clause == words[position].clause
    else { return nil }
    return earlier
  }

  /// As many number words from one on as are one number: `vingt et un`, `quatre-vingt-dix`.
  private func wholeNumber(from position: Int) -> (value: Float, end: Int) {
    var (value, end) = (words[position].value, position + 1)
    while stands(end) {
      let next = role(.and, end) ? end + 1 : end
      guard stands(next), !words[next].value.isNaN, numberWord(before: next) == end - 1,
        let joined = NumberWords.joined(value, words[next].value)
      else { break }
      (value, end) = (joined, next + 1)
    }
    return (value, end)
  }

  /// The value of the number at a word, in minutes for durations and times, and where it ends.
  private func quantity(_ kind: NumberTest.Kind, at position: Int) -> (Float, Int)? {
    guard !words[position].isClockPart, let (value, following) = number(at: position) else {
      return nil
    }
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
      if stands(end), role(.morning, end) {
        return (value == 12 ? minutes - 720 : minutes, end + 1)
      }
      return end > following ? (minutes, end) : nil
    }
  }

  /// Notes a cue that is found; false if its words stand where they must not, or are denied.
  private mutating func note(_ cue: Int32, end: Int) -> Bool {
    let known = rows.pointee.cues[Int(cue)]
    switch known.speech {
    case .any: break
    case .inside: guard words[start].isQuoted else { return false }
    case .outside: guard !words[start].isQuoted else { return false }
    }
    if !known.ignoresNegation {
      let first = Int(words[start].negator)
      if first >= 0, first < start || first >= end { return false }
      let last = Int(words[end - 1].negator)
      if last >= 0, last < start || last >= end { return false }
    }
    matches.append(
      CueMatch(
        cue: known.index, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end)))
    return true
  }
}
