/// One step of a pattern with its alternatives laid out: what rows are made of.
enum CueStep: Hashable {
  /// The next word satisfies a symbol.
  case symbol(Int32)
  /// The next word is a number that passes a test, with its unit.
  case number(Int32)
  /// Any next word.
  case any
  /// Up to so many words are skipped.
  case gap(Int32)
  /// The next word does not satisfy a symbol.
  case not(Int32)
  /// A sentence begins here.
  case start
  /// The rest stands in a later sentence.
  case later
}

/// The symbols that patterns test words by: each a set of words and stems.
struct SymbolTable {
  /// A word or a stem.
  struct Member: Hashable {
    var letters: [UInt8]
    var isStem: Bool
  }

  private var memberIds: [Member: Int32] = [:]
  private var members: [Member] = []
  private var ids: [[Int32]: Int32] = [:]
  /// What the lexicon must know.
  private(set) var entries: [Lexicon.Entry] = []
  private var tests: [NumberTest: Int32] = [:]
  /// The number tests, by index.
  private(set) var numberTests: [NumberTest] = []
  /// The members of each list.
  private var lists: [String: [Int32]] = [:]
  private let firstSymbol: Int32

  init(lists: [String: Set<Member>], firstSymbol: Int32) {
    self.firstSymbol = firstSymbol
    for (name, words) in lists { self.lists[name] = words.map { member($0) } }
  }

  /// The number of a word or stem.
  mutating func member(_ member: Member) -> Int32 {
    if let known = memberIds[member] { return known }
    let new = Int32(members.count)
    memberIds[member] = new
    members.append(member)
    return new
  }

  /// The members of a list; nil if there is none of that name.
  func list(_ name: String) -> [Int32]? { lists[name] }

  /// How many symbols there are, those of grammar included.
  var count: Int { Int(firstSymbol) + ids.count }

  /// The symbol that a set of members satisfies.
  mutating func symbol(for set: [Int32]) -> Int32 {
    let key = set.count == 1 ? set : Set(set).sorted()
    if let known = ids[key] { return known }
    let new = firstSymbol + Int32(ids.count)
    ids[key] = new
    for id in key {
      let member = members[Int(id)]
      entries.append(
        Lexicon.Entry(letters: member.letters, isStem: member.isStem, symbol: new))
    }
    return new
  }

  /// How common each symbol is likely to be in narratives of a language, by its number.
  ///
  /// Grammar's own symbols, which no cue asks for, count for nothing.
  func costs(language: String) -> [Int] {
    let frequencies = WordFrequency.perTenThousand(language: language).map { word, count in
      (letters: word.utf8.map { $0 - UInt8(ascii: "a") }, count: count)
    }
    let common = Dictionary(uniqueKeysWithValues: frequencies.map { ($0.letters, $0.count) })
    let rarely = 1
    let memberCosts = members.map { member in
      guard member.isStem else { return common[member.letters] ?? rarely }
      return frequencies.reduce(2 * rarely) {
        $0 + ($1.letters.starts(with: member.letters) ? $1.count : 0)
      }
    }
    var costs = [Int](repeating: 0, count: count)
    for (key, symbol) in ids {
      costs[Int(symbol)] = key.reduce(0) { $0 + memberCosts[Int($1)] }
    }
    return costs
  }

  /// The index of a number test.
  mutating func number(for test: NumberTest) -> Int32 {
    if let known = tests[test] { return known }
    let new = Int32(numberTests.count)
    tests[test] = new
    numberTests.append(test)
    return new
  }
}

/// Lays a pattern out as rows of steps, one for each way through its alternatives.
struct CuePatternLayout {
  /// The most rows one pattern may have.
  static let mostRows = 400

  /// The rows of a pattern.
  static func rows(
    of pattern: CuePattern, symbols: inout SymbolTable
  ) -> Result<[[CueStep]], CuePatternFault> {
    do throws(CuePatternFault) {
      let rows = try expand(pattern.elements, symbols: &symbols)
      for row in rows {
        let body = row.first == .start ? row.dropFirst() : row[...]
        switch body.first {
        case .symbol, .number: break
        default: throw .loose
        }
        switch body.last {
        case .gap, .later, .start: throw .loose
        default: break
        }
        guard !body.dropFirst().contains(.start) else { throw .loose }
      }
      return .success(rows)
    } catch {
      return .failure(error)
    }
  }

  private static func expand(
    _ elements: [CuePattern.Element], symbols: inout SymbolTable
  ) throws(CuePatternFault) -> [[CueStep]] {
    var rows: [[CueStep]] = [[]]
    for element in elements {
      let choices = try steps(of: element, symbols: &symbols)
      guard rows.count * choices.count <= mostRows else { throw .tooMany }
      rows = rows.flatMap { row in choices.map { row + $0 } }
    }
    // A gap beside an optional row may come out doubled.
    return rows.map { row in
      row.enumerated().filter { index, step in
        guard case .gap = step, index > 0, case .gap = row[index - 1] else { return true }
        return false
      }.map(\.element)
    }
  }

  private static func steps(
    of element: CuePattern.Element, symbols: inout SymbolTable
  ) throws(CuePatternFault) -> [[CueStep]] {
    if let members = try members(of: element, symbols: &symbols) {
      return [[.symbol(symbols.symbol(for: members))]]
    }
    switch element {
    case .any: return [[.any]]
    case .gap(let count): return [[.gap(Int32(count))]]
    case .number(let test): return [[.number(symbols.number(for: test))]]
    case .sentenceStart: return [[.start]]
    case .later: return [[.later]]
    case .not(let inner):
      var all: [Int32] = []
      for element in inner {
        guard let members = try members(of: element, symbols: &symbols) else { throw .loose }
        all += members
      }
      return [[.not(symbols.symbol(for: all))]]
    case .optional(let inner): return try [[]] + expand(inner, symbols: &symbols)
    case .alternatives(let rows):
      var choices: [[CueStep]] = []
      // Single words join into one symbol; rows of several stay apart.
      var single: [Int32] = []
      for row in rows {
        if row.count == 1, let members = try members(of: row[0], symbols: &symbols) {
          single += members
        } else {
          choices += try expand(row, symbols: &symbols)
          guard choices.count <= mostRows else { throw .tooMany }
        }
      }
      if !single.isEmpty { choices.append([.symbol(symbols.symbol(for: single))]) }
      guard choices.count <= mostRows else { throw .tooMany }
      return choices
    case .word, .stem, .list: return []
    }
  }

  /// The words that satisfy an element of one word; nil for other elements.
  private static func members(
    of element: CuePattern.Element, symbols: inout SymbolTable
  ) throws(CuePatternFault) -> [Int32]? {
    switch element {
    case .word(let letters):
      return [symbols.member(SymbolTable.Member(letters: letters, isStem: false))]
    case .stem(let letters):
      return [symbols.member(SymbolTable.Member(letters: letters, isStem: true))]
    case .list(let name):
      guard let members = symbols.list(name) else { throw .unknownList(name) }
      return members
    case .alternatives(let rows):
      guard rows.allSatisfy({ $0.count == 1 }) else { return nil }
      var all: [Int32] = []
      for row in rows {
        guard let members = try members(of: row[0], symbols: &symbols) else { return nil }
        all += members
      }
      return all
    default: return nil
    }
  }
}
