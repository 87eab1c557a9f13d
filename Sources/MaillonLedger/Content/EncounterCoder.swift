import MaillonCore

/// Packs an encounter into bytes and back.
///
/// A version byte, then fields, each a tag and its value, absent ones left out; at the end four
/// bytes of checksum. Short texts that come again and again are numbers of words in a lexicon.
/// Provenance is not packed. The same encounter always gives the same bytes, and any bytes at all
/// give an encounter or a `ContentError`.
enum EncounterCoder {
  /// The version that is written; a reader takes this one and those before.
  static let version: UInt8 = 1

  /// The tags of the fields, in the order in which they are written.
  ///
  /// Numbers are never used again.
  private enum Tag: UInt8 {
    case id = 1
    case source, provider, site, sector, touchpoint, visit, observer, staff, wave
    case observed, reported, wait, measures, narrative, answers, answersWithComments
    case reflections, codedOutcome, codedFindings, extras
  }

  // MARK: Writing

  /// A place in packed bytes where a word is still to be put.
  struct Gap: Sendable {
    /// Before which byte.
    var position: Int
    var word: String
  }

  /// Packs an encounter after clearing the writer.
  ///
  /// - Returns: The words that are still to be put in; without any the bytes are whole.
  static func write<Words: WordCollector>(
    _ encounter: Encounter, to writer: inout ByteWriter, words: inout Words
  ) throws(Words.Failure) -> [Gap] {
    var packer = Packer(writer: ByteWriter(), words: words)
    swap(&packer.writer, &writer)
    packer.writer.clear()
    packer.writer.write(version)
    defer {
      swap(&packer.writer, &writer)
      words = packer.words
    }
    try packer.pack(encounter)
    if packer.gaps.isEmpty { packer.writer.seal() }
    return packer.gaps
  }

  /// Puts in the words that were left open.
  static func fill<Words: WordCollector>(
    _ gaps: [Gap], in bytes: [UInt8], to writer: inout ByteWriter, words: inout Words
  ) throws(Words.Failure) {
    writer.clear()
    var position = 0
    for gap in gaps {
      writer.write(bytes[position..<gap.position])
      position = gap.position
      if case .number(let number) = try words.reference(to: gap.word) {
        writer.write(word: number)
      } else {
        writer.write(text: gap.word)
      }
    }
    writer.write(bytes[position...])
    writer.seal()
  }

  private struct Packer<Words: WordCollector> {
    var writer: ByteWriter
    var words: Words
    var gaps: [Gap] = []

    mutating func pack(_ encounter: Encounter) throws(Words.Failure) {
      pack(.id, plain: encounter.id)
      if !encounter.source.isEmpty { try pack(.source, word: encounter.source) }
      try pack(.provider, word: encounter.provider.name)
      try pack(.site, word: encounter.provider.site)
      try pack(.sector, word: encounter.provider.sector)
      try pack(.touchpoint, word: encounter.touchpoint)
      pack(.visit, plain: encounter.visit)
      try pack(.observer, word: encounter.observer)
      try pack(.staff, word: encounter.staff)
      try pack(.wave, word: encounter.wave)
      pack(.observed, encounter.observed)
      if let reported = encounter.reported { pack(.reported, reported) }
      if let wait = encounter.waitMinutes {
        writer.write(Tag.wait.rawValue)
        writer.write(double: wait)
      }
      try pack(.measures, list: encounter.measures) { (packer, measure) throws(Words.Failure) in
        try packer.write(word: measure.id)
        packer.writer.write(double: measure.value)
      }
      if let narrative = encounter.narrative {
        writer.write(Tag.narrative.rawValue)
        writer.write(text: narrative.text)
        try write(optional: narrative.language)
      }
      try pack(answers: encounter.answers)
      try pack(.reflections, list: encounter.reflections) {
        (packer, reflection) throws(Words.Failure) in
        try packer.write(word: reflection.kind.rawValue)
        packer.writer.write(text: reflection.text)
        try packer.write(optional: reflection.language)
      }
      if let coded = encounter.codedOutcome {
        writer.write(Tag.codedOutcome.rawValue)
        try write(level: coded.level, by: coded.coder, at: coded.coded)
      }
      try pack(.codedFindings, list: encounter.codedFindings) {
        (packer, finding) throws(Words.Failure) in
        try packer.write(word: finding.criterion)
        try packer.write(level: finding.level, by: finding.coder, at: finding.coded)
      }
      try pack(.extras, list: encounter.extras) { (packer, extra) throws(Words.Failure) in
        try packer.write(word: extra.name)
        packer.writer.write(text: extra.value)
      }
    }

    private mutating func pack(answers: [Answer]) throws(Words.Failure) {
      let hasComments = answers.contains { $0.comment != nil }
      try pack(hasComments ? .answersWithComments : .answers, list: answers) {
        (packer, answer) throws(Words.Failure) in
        try packer.write(word: answer.question)
        try packer.write(word: answer.value)
        guard hasComments else { return }
        packer.writer.write(answer.comment == nil ? 0 : 1)
        if let comment = answer.comment { packer.writer.write(text: comment) }
      }
    }

    private mutating func pack(_ tag: Tag, plain text: String?) {
      guard let text else { return }
      writer.write(tag.rawValue)
      writer.write(text: text)
    }

    private mutating func pack(_ tag: Tag, word text: String?) throws(Words.Failure) {
      guard let text else { return }
      writer.write(tag.rawValue)
      try write(word: text)
    }

    private mutating func pack(_ tag: Tag, _ moment: Moment) {
      writer.write(tag.rawValue)
      write(moment: moment)
    }

    private mutating func pack<Element>(
      _ tag: Tag, list: [Element], _ write: (inout Self, Element) throws(Words.Failure) -> Void
    ) throws(Words.Failure) {
      guard !list.isEmpty else { return }
      writer.write(tag.rawValue)
      writer.write(number: UInt64(list.count))
      for element in list { try write(&self, element) }
    }

    private mutating func write(word text: String) throws(Words.Failure) {
      switch try words.reference(to: text) {
      case .number(let number): writer.write(word: number)
      case .text: writer.write(text: text)
      case .open: gaps.append(Gap(position: writer.bytes.count, word: text))
      }
    }

    private mutating func write(optional text: String?) throws(Words.Failure) {
      writer.write(text == nil ? 0 : 1)
      if let text { try write(word: text) }
    }

    private mutating func write(level: Level, by coder: String?, at coded: Moment?) throws(Words
      .Failure)
    {
      writer.write(level.rawValue)
      try write(optional: coder)
      writer.write(coded == nil ? 0 : 1)
      if let coded { write(moment: coded) }
    }

    /// Day, then 0 for no time, 1 for a time, 2 for a time with its offset.
    private mutating func write(moment: Moment) {
      writer.write(signed: Int64(moment.day.number))
      guard let second = moment.secondOfDay else {
        writer.write(0)
        return
      }
      writer.write(moment.offsetMinutes == nil ? 1 : 2)
      writer.write(signed: Int64(second))
      if let offset = moment.offsetMinutes { writer.write(signed: Int64(offset)) }
    }
  }

  // MARK: Reading

  /// Unpacks an encounter, without its provenance.
  static func read(_ bytes: UnsafeRawBufferPointer, words: some WordSource) throws(ContentError)
    -> Encounter
  {
    guard bytes.count > 5, let first = bytes.first else { throw .malformed }
    guard first <= version else { throw .newerVersion }
    let body = UnsafeRawBufferPointer(rebasing: bytes.dropLast(4))
    var tail = ByteReader(UnsafeRawBufferPointer(rebasing: bytes.suffix(4)))
    guard first > 0, try tail.fixed(count: 4) == UInt64(checksum(body)) else {
      throw .checksum
    }
    var unpacker = Unpacker(
      reader: ByteReader(UnsafeRawBufferPointer(rebasing: body.dropFirst())), words: words)
    return try unpacker.encounter()
  }

  /// What counting needs of a packed encounter and its row does not say.
  struct Outline {
    var observer: String?
    var reported: Day?
    /// Whether a person coded anything about it.
    var isCoded = false
  }

  /// Unpacks what counting needs; whether every byte is as it was written is left to `read`.
  static func outline(_ bytes: UnsafeRawBufferPointer, words: some WordSource) throws(ContentError)
    -> Outline
  {
    guard bytes.count > 5, let first = bytes.first, first > 0 else { throw .malformed }
    guard first <= version else { throw .newerVersion }
    let body = UnsafeRawBufferPointer(rebasing: bytes[1..<bytes.count - 4])
    var unpacker = Unpacker(reader: ByteReader(body), words: words)
    return try unpacker.outline()
  }

  private struct Unpacker<Words: WordSource> {
    var reader: ByteReader
    let words: Words

    mutating func encounter() throws(ContentError) -> Encounter {
      var encounter = Encounter(
        provider: Provider(name: ""), observed: Moment(day: Day(number: 0)))
      while !reader.isAtEnd {
        guard let tag = Tag(rawValue: try reader.byte()) else { throw .malformed }
        try read(tag, into: &encounter)
      }
      return encounter
    }

    private mutating func read(_ tag: Tag, into encounter: inout Encounter) throws(ContentError) {
      switch tag {
      case .id: encounter.id = try text()
      case .source: encounter.source = try text()
      case .provider: encounter.provider.name = try text()
      case .site: encounter.provider.site = try text()
      case .sector: encounter.provider.sector = try text()
      case .touchpoint: encounter.touchpoint = try text()
      case .visit: encounter.visit = try text()
      case .observer: encounter.observer = try text()
      case .staff: encounter.staff = try text()
      case .wave: encounter.wave = try text()
      case .observed: encounter.observed = try moment()
      case .reported: encounter.reported = try moment()
      case .wait: encounter.waitMinutes = try reader.double()
      case .measures:
        for _ in 0..<(try reader.count()) {
          encounter.measures.append(Measure(id: try text(), value: try reader.double()))
        }
      case .narrative:
        encounter.narrative = Narrative(text: try text(), language: try optionalText())
      case .answers, .answersWithComments:
        for _ in 0..<(try reader.count()) {
          var answer = Answer(question: try text(), value: try text())
          if tag == .answersWithComments { answer.comment = try optionalText() }
          encounter.answers.append(answer)
        }
      case .reflections:
        for _ in 0..<(try reader.count()) {
          guard let kind = Reflection.Kind(rawValue: try text()) else { throw .malformed }
          encounter.reflections.append(
            Reflection(kind: kind, text: try text(), language: try optionalText()))
        }
      case .codedOutcome:
        let (level, coder, coded) = try coding()
        encounter.codedOutcome = CodedOutcome(level: level, coder: coder, coded: coded)
      case .codedFindings:
        for _ in 0..<(try reader.count()) {
          let criterion = try text()
          let (level, coder, coded) = try coding()
          encounter.codedFindings.append(
            CodedFinding(criterion: criterion, level: level, coder: coder, coded: coded))
        }
      case .extras:
        for _ in 0..<(try reader.count()) {
          encounter.extras.append(Extra(name: try text(), value: try text()))
        }
      }
    }

    mutating func outline() throws(ContentError) -> Outline {
      var outline = Outline()
      while !reader.isAtEnd {
        guard let tag = Tag(rawValue: try reader.byte()) else { throw .malformed }
        switch tag {
        case .observer: outline.observer = try text()
        case .reported: outline.reported = try moment().day
        case .codedOutcome, .codedFindings:
          outline.isCoded = true
          // Fields stand in the order of their tags: nothing that follows is asked for.
          return outline
        default: try skip(tag)
        }
      }
      return outline
    }

    private mutating func skip(_ tag: Tag) throws(ContentError) {
      switch tag {
      case .id, .source, .provider, .site, .sector, .touchpoint, .visit, .observer, .staff, .wave:
        try reader.skipText()
      case .observed, .reported: _ = try moment()
      case .wait: _ = try reader.double()
      case .measures:
        for _ in 0..<(try reader.count()) {
          try reader.skipText()
          _ = try reader.double()
        }
      case .narrative:
        try reader.skipText()
        try skipOptionalText()
      case .answers, .answersWithComments:
        for _ in 0..<(try reader.count()) {
          try reader.skipText()
          try reader.skipText()
          if tag == .answersWithComments { try skipOptionalText() }
        }
      case .reflections:
        for _ in 0..<(try reader.count()) {
          try reader.skipText()
          try reader.skipText()
          try skipOptionalText()
        }
      case .codedOutcome: _ = try coding()
      case .codedFindings:
        for _ in 0..<(try reader.count()) {
          try reader.skipText()
          _ = try coding()
        }
      case .extras:
        for _ in 0..<(try reader.count()) {
          try reader.skipText()
          try reader.skipText()
        }
      }
    }

    private mutating func skipOptionalText() throws(ContentError) {
      if try isPresent() { try reader.skipText() }
    }

    private mutating func text() throws(ContentError) -> String {
      try reader.text(words)
    }

    private mutating func isPresent() throws(ContentError) -> Bool {
      switch try reader.byte() {
      case 0: false
      case 1: true
      default: throw .malformed
      }
    }

    private mutating func optionalText() throws(ContentError) -> String? {
      try isPresent() ? try text() : nil
    }

    private mutating func coding() throws(ContentError) -> (Level, String?, Moment?) {
      guard let level = Level(rawValue: try reader.byte()) else { throw .malformed }
      return (level, try optionalText(), try isPresent() ? try moment() : nil)
    }

    private mutating func moment() throws(ContentError) -> Moment {
      guard let number = Int32(exactly: try reader.signed()) else { throw .malformed }
      let day = Day(number: number)
      let kind = try reader.byte()
      guard kind > 0 else { return Moment(day: day) }
      guard kind <= 2, let second = Int32(exactly: try reader.signed()) else { throw .malformed }
      guard kind == 2 else { return Moment(day: day, secondOfDay: second) }
      guard let offset = Int16(exactly: try reader.signed()) else { throw .malformed }
      return Moment(day: day, secondOfDay: second, offsetMinutes: offset)
    }
  }

  /// FNV-1a of 32 bits (Fowler, Noll, Vo): a single wrong byte never passes.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
