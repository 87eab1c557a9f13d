import MaillonCore
import Testing

@testable import MaillonLedger

@Suite("An encounter is packed and unpacked")
struct EncounterCoderTests {
  /// Words in memory.
  private struct Words: WordSource, WordCollector {
    var words: [String] = []

    func word(_ number: Int) -> String? { words.indices.contains(number) ? words[number] : nil }

    mutating func reference(to word: String) -> WordReference {
      guard word.utf8.count < 20 else { return .text }
      if let number = words.firstIndex(where: { $0.utf8.elementsEqual(word.utf8) }) {
        return .number(number)
      }
      words.append(word)
      return .number(words.count - 1)
    }
  }

  private func packed(_ encounter: Encounter, _ words: inout Words) -> [UInt8] {
    var writer = ByteWriter()
    #expect(EncounterCoder.write(encounter, to: &writer, words: &words).isEmpty)
    return writer.bytes
  }

  private func unpacked(_ bytes: [UInt8], _ words: Words) throws(ContentError) -> Encounter {
    var result: Result<Encounter, ContentError> = .failure(.malformed)
    bytes.withUnsafeBytes { buffer in
      do throws(ContentError) {
        result = .success(try EncounterCoder.read(buffer, words: words))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  @Test("Nothing is lost, not even the sign of zero or a composed accent", arguments: 0..<8)
  func roundTrip(seed: UInt64) throws {
    var audit = RandomAudit(seed: seed)
    var words = Words()
    for _ in 0..<25 {
      let encounter = audit.fullEncounter()
      let bytes = packed(encounter, &words)
      let back = try unpacked(bytes, words)
      #expect(back == encounter)
      #expect(back.waitMinutes?.bitPattern == encounter.waitMinutes?.bitPattern)
      let (text, original) = (back.narrative?.text ?? "", encounter.narrative?.text ?? "")
      #expect(text.unicodeScalars.elementsEqual(original.unicodeScalars))
      #expect(packed(encounter, &words) == bytes)
    }
  }

  private func outline(_ bytes: [UInt8], _ words: Words) throws -> EncounterCoder.Outline {
    try bytes.withUnsafeBytes { try EncounterCoder.outline($0, words: words) }
  }

  @Test("What counting needs is read as the whole would be", arguments: 0..<8)
  func outlines(seed: UInt64) throws {
    var audit = RandomAudit(seed: seed)
    var words = Words()
    for _ in 0..<25 {
      let encounter = audit.fullEncounter()
      let outline = try outline(packed(encounter, &words), words)
      #expect(outline.observer == encounter.observer)
      #expect(outline.reported == encounter.reported?.day)
      #expect(outline.isCoded == encounter.isCoded)
    }
  }

  @Test("Any bytes at all give what counting needs, or an error")
  func outlinesOfNoise() throws {
    var generator = SeededGenerator(seed: 8)
    var audit = RandomAudit(seed: 8)
    var words = Words()
    var refused = 0
    for _ in 0..<1_500 {
      var bytes = packed(audit.fullEncounter(), &words)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let cut = bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))
      if (try? outline(Array(cut), words)) == nil { refused += 1 }
    }
    #expect(refused > 500)
  }

  @Test("Every wrong byte and every cut is noticed", arguments: 0..<3)
  func corruption(seed: UInt64) throws {
    var audit = RandomAudit(seed: seed)
    var words = Words()
    let bytes = packed(audit.fullEncounter(), &words)
    var passed = 0
    for index in bytes.indices {
      for bit in 0..<8 {
        var wrong = bytes
        wrong[index] ^= 1 << bit
        passed += (try? unpacked(wrong, words)) == nil ? 0 : 1
      }
      passed += (try? unpacked(Array(bytes[..<index]), words)) == nil ? 0 : 1
    }
    #expect(passed == 0)
  }

  @Test("Any bytes at all, even with a right checksum, give a value or an error")
  func noise() throws {
    var generator = SeededGenerator(seed: 7)
    var audit = RandomAudit(seed: 7)
    var words = Words()
    for _ in 0..<1_500 {
      var bytes = packed(audit.fullEncounter(), &words).dropLast(4)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 1..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      var writer = ByteWriter()
      writer.write(fixed: UInt64(EncounterCoder.checksum(bytes)), count: 4)
      _ = try? unpacked(Array(bytes) + writer.bytes, words)
    }
  }

  @Test("A word that the lexicon lost is an error")
  func lostWord() throws {
    var audit = RandomAudit(seed: 3)
    var words = Words()
    let bytes = packed(audit.fullEncounter(), &words)
    #expect(throws: ContentError.wordMissing) { try unpacked(bytes, Words()) }
  }

  @Test("A later version is told apart")
  func laterVersion() throws {
    var audit = RandomAudit(seed: 3)
    var words = Words()
    var bytes = packed(audit.fullEncounter(), &words)
    bytes[0] = EncounterCoder.version + 1
    #expect(throws: ContentError.newerVersion) { try unpacked(bytes, words) }
  }
}
