#if POSTGRESQL
  import CSystemPostgreSQL

  /// A statement that the server has prepared; its rows come one by one in binary form.
  ///
  /// Where the connection is wanted for something else meanwhile, the rest of the rows is taken in.
  final class PostgreSQLStatement: Statement {
    let sql: String
    private(set) var parameters = PostgreSQLParameters()

    private let store: PostgreSQLStore
    /// The row that is read, and those that were taken in behind it.
    private var row: OpaquePointer?
    private var waiting: [OpaquePointer] = []
    private var nextWaiting = 0
    private var phase = Phase.idle
    private var failure: StoreError?

    private enum Phase {
      case idle
      /// Rows are on their way.
      case streaming
      /// All that there are have been taken in.
      case takenIn
    }

    /// Makes a statement; the server hears of it when it is first run.
    init(_ sql: String, on store: PostgreSQLStore) {
      self.sql = sql
      self.store = store
    }

    deinit {
      if phase == .streaming { takeIn() }
      forgetRows()
    }

    func bind(_ value: Int64?, at position: Int32) {
      parameters.set(value.map { Array("\($0)\u{0}".utf8) }, isBinary: false, at: position)
    }

    func bind(_ value: String?, at position: Int32) {
      let text = value.map(PostgreSQLStatement.storable)
      parameters.set(text.map { Array($0.utf8) + [0] }, isBinary: false, at: position)
    }

    func bind(_ bytes: [UInt8], at position: Int32) {
      parameters.set(bytes, isBinary: true, at: position)
    }

    func step() throws(StoreError) -> Bool {
      if phase == .idle {
        try store.start(self)
        phase = .streaming
      }
      PQclear(row)
      row = nil
      if nextWaiting < waiting.count {
        row = waiting[nextWaiting]
        nextWaiting += 1
        return true
      }
      if phase == .streaming, let result = store.nextResult() {
        if PQresultStatus(result) == PGRES_SINGLE_TUPLE {
          row = result
          return true
        }
        keepFailure(of: result)
        PQclear(result)
        drain()
      }
      let failure = failure
      end()
      if let failure { throw failure }
      return false
    }

    func run() throws(StoreError) {
      while try step() {}
    }

    func reset() {
      if phase == .streaming { drain() }
      end()
    }

    /// Takes in the rows that are still on their way, so that the connection is free.
    func takeIn() {
      guard phase == .streaming else { return }
      while let result = store.nextResult() {
        if PQresultStatus(result) == PGRES_SINGLE_TUPLE {
          waiting.append(result)
        } else {
          keepFailure(of: result)
          PQclear(result)
        }
      }
      phase = .takenIn
    }

    private func drain() {
      while let result = store.nextResult() {
        if PQresultStatus(result) != PGRES_SINGLE_TUPLE { keepFailure(of: result) }
        PQclear(result)
      }
    }

    private func keepFailure(of result: OpaquePointer) {
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: break
      default: failure = failure ?? store.error(of: result)
      }
    }

    private func end() {
      store.finished(self)
      phase = .idle
      failure = nil
      forgetRows()
    }

    private func forgetRows() {
      PQclear(row)
      row = nil
      for result in waiting[nextWaiting...] { PQclear(result) }
      waiting.removeAll()
      nextWaiting = 0
    }

    // MARK: Columns

    func isNull(_ column: Int32) -> Bool {
      row == nil || PQgetisnull(row, 0, column) == 1
    }

    /// Whole numbers of any width, and truth as 1 or 0: big-endian, as the server sends them.
    func integer(_ column: Int32) -> Int64 {
      withBytes(column) { bytes in
        guard let first = bytes.first, bytes.count <= 8 else { return 0 }
        let isNegative = bytes.count > 1 && first & 0x80 != 0
        return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
      }
    }

    func text(_ column: Int32) -> String {
      withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func withBytes<Value>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Value)
      rethrows -> Value
    {
      guard !isNull(column), let start = PQgetvalue(row, 0, column) else {
        return try body(UnsafeRawBufferPointer(start: nil, count: 0))
      }
      return try body(
        UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(row, 0, column))))
    }

    // MARK: SQL

    /// A text as the server can hold it: a null character, which it refuses, becomes U+FFFD.
    static func storable(_ text: String) -> String {
      guard text.utf8.contains(0) else { return text }
      return String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
    }

    /// SQL whose parameters `?` and `?1` are written `$1`, `$2` …; question marks in texts stay.
    static func numbered(_ sql: String) -> String {
      var result = ""
      var count = 0
      var isQuoted = false
      var isOpen = false
      for character in sql {
        if isOpen, !character.isNumber {
          isOpen = false
          if result.last == "$" {
            count += 1
            result += "\(count)"
          }
        }
        if character == "'" { isQuoted.toggle() }
        if character == "?", !isQuoted {
          isOpen = true
          result += "$"
        } else {
          result.append(character)
        }
      }
      if isOpen, result.last == "$" { result += "\(count + 1)" }
      return result
    }
  }

  /// The values that a statement is run with.
  struct PostgreSQLParameters {
    private var values: [[UInt8]?] = []
    private var isBinary: [Int32] = []

    /// Sets the value at a position counted from 1; text ends in a null byte.
    mutating func set(_ value: [UInt8]?, isBinary binary: Bool, at position: Int32) {
      let index = Int(position) - 1
      while values.count <= index {
        values.append(nil)
        isBinary.append(0)
      }
      values[index] = value
      isBinary[index] = binary ? 1 : 0
    }

    /// Runs a prepared statement, asking for binary rows; 1 if it was sent.
    func send(_ connection: OpaquePointer, _ name: String) -> Int32 {
      // One block of memory holds all values while they are sent.
      var block: [UInt8] = []
      var places: [(start: Int, count: Int)?] = []
      for value in values {
        places.append(value.map { (block.count, $0.count) })
        block += value ?? []
      }
      // A value of no bytes still needs an address, or it would be NULL.
      block.append(0)
      let lengths = places.map { Int32($0?.count ?? 0) }
      return block.withUnsafeBytes { bytes in
        let pointers = places.map { place in
          place.flatMap { place in
            bytes.baseAddress.map { ($0 + place.start).assumingMemoryBound(to: CChar.self) }
          }
        }
        return PQsendQueryPrepared(
          connection, name, Int32(values.count), pointers, lengths, isBinary, 1)
      }
    }
  }
#endif
