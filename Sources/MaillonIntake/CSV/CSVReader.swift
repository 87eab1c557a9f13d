import Foundation

/// Reads the rows of a CSV file, one after the other, in bounded memory.
///
/// RFC 4180, and what people's programs make of it: CRLF, LF or a lone CR; line ends and doubled
/// quotes in quoted cells; quotes in the middle of a cell are themselves; text after a closing quote
/// belongs to the cell; rows of any length. Lines with nothing on them are no rows.
final class CSVReader {
  /// What the row is like.
  enum State: Equatable {
    /// It could be read.
    case row
    /// A quote opens in it that never closes, or closes lines further down in the middle of a cell;
    /// only its first line is passed over.
    case unclosedQuote
    /// It is longer than a row may be; it is passed over.
    case tooLong
    /// There are no more rows.
    case end
  }

  /// A cell as a range of the buffer, quotes left out.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether quotes stand in it that are doubled, or that close it before its end.
    var hasQuotes: Bool
  }

  /// The most bytes a row may have.
  static let longestRow = 2 << 20
  /// How often reading may start again after a quote that does not close within the longest row.
  static let mostRecoveries = 8

  /// What separates cells.
  var delimiter: UInt8
  /// Whether `row` is filled.
  var keepsRow = false
  /// The whole row as it stands in the file, in UTF-8, with its quotes and without its line end;
  /// of one whose quote never closes the first line, of one that is too long nothing.
  private(set) var row: [UInt8] = []
  /// The cells of the row.
  private(set) var cells: [Cell] = []
  /// The physical line on which the row begins, counted from 1.
  private(set) var line = 0
  /// Whether the file could be read to its end, and its quotes made sense.
  private(set) var didFail = false

  private var decoder: TextDecoder
  private var buffer: UnsafeMutableRawBufferPointer
  private var start = 0
  private var position = 0
  private var filled = 0
  private var isAtEnd = false
  private var nextLine = 1
  private var recoveries = 0

  private static let piece = 1 << 18
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Creates a reader.
  init(_ decoder: TextDecoder, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.decoder = decoder
    self.delimiter = delimiter
    buffer = .allocate(byteCount: 2 * CSVReader.piece, alignment: 16)
  }

  deinit {
    buffer.deallocate()
  }

  /// Goes to the next row.
  func next() -> State {
    while true {
      start = position
      line = nextLine
      let state = readRow()
      if keepsRow { keepRow(state) }
      // A line with nothing on it.
      if state == .row, cells.count == 1, cells[0].start == cells[0].end, !isQuoted(cells[0]) {
        continue
      }
      return state
    }
  }

  /// The bytes of a cell; they die with the next row.
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    guard index < cells.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    if cells[index].hasQuotes { removeQuotes(index) }
    let cell = cells[index]
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[cell.start..<cell.end])
  }

  /// The text of a cell.
  func text(_ index: Int) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }

  /// Copies the row, before quotes are taken out of its cells.
  private func keepRow(_ state: State) {
    row.removeAll(keepingCapacity: true)
    guard state == .row || state == .unclosedQuote else { return }
    var end = position
    while end > start,
      buffer[end - 1] == CSVReader.lineFeed || buffer[end - 1] == CSVReader.carriageReturn
    { end -= 1 }
    row.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
  }

  private func isQuoted(_ cell: Cell) -> Bool {
    cell.start > start && buffer[cell.start - 1] == CSVReader.quote
  }

  private func readRow() -> State {
    while true {
      var lines = 0
      switch scan(&lines) {
      case .done:
        nextLine = line + lines
        return .row
      case .nothing:
        return .end
      case .stray:
        return passFirstLine()
      case .more(let isQuoteOpen):
        if position - start > CSVReader.longestRow || (isAtEnd && isQuoteOpen) {
          return isQuoteOpen ? recover() : passOver()
        }
        fill()
      }
    }
  }

  private enum Scan {
    case done, nothing, stray
    case more(isQuoteOpen: Bool)
  }

  /// Reads one row from `start`; sets `position` behind it, and `lines` to how many it has.
  private func scan(_ lines: inout Int) -> Scan {
    cells.removeAll(keepingCapacity: true)
    guard let base = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return .nothing
    }
    let filled = filled
    let delimiter = delimiter
    let isAtEnd = isAtEnd
    var index = start
    var lineCount = 1
    if index >= filled { return isAtEnd ? .nothing : needMore(filled, isQuoteOpen: false) }
    while true {
      // At the first byte of a cell.
      if index < filled, base[index] == CSVReader.quote {
        let cellStart = index + 1
        var hasQuotes = false
        index = cellStart
        var isClosed = false
        let firstLine = lineCount
        while index < filled {
          let byte = base[index]
          if byte == CSVReader.quote {
            if index + 1 < filled, base[index + 1] == CSVReader.quote {
              hasQuotes = true
              index += 2
              continue
            }
            if index + 1 >= filled, !isAtEnd { return needMore(filled, isQuoteOpen: true) }
            isClosed = true
            break
          }
          if byte == CSVReader.lineFeed {
            lineCount += 1
          } else if byte == CSVReader.carriageReturn,
            index + 1 >= filled || base[index + 1] != CSVReader.lineFeed
          {
            lineCount += 1
          }
          index += 1
        }
        guard isClosed else { return needMore(filled, isQuoteOpen: true) }
        var cellEnd = index
        index += 1
        if index < filled, base[index] != delimiter, base[index] != CSVReader.lineFeed,
          base[index] != CSVReader.carriageReturn
        {
          // Text after the closing quote. Lines further down, the quote is another cell's.
          if lineCount > firstLine { return .stray }
          hasQuotes = true
          while index < filled, base[index] != delimiter, base[index] != CSVReader.lineFeed,
            base[index] != CSVReader.carriageReturn
          { index += 1 }
          cellEnd = index
        }
        cells.append(Cell(start: cellStart, end: cellEnd, hasQuotes: hasQuotes))
      } else {
        let cellStart = index
        while index < filled {
          let byte = base[index]
          if byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
            break
          }
          index += 1
        }
        cells.append(Cell(start: cellStart, end: index, hasQuotes: false))
      }
      if index >= filled {
        guard isAtEnd else { return needMore(filled, isQuoteOpen: false) }
        break
      }
      let byte = base[index]
      index += 1
      if byte == delimiter { continue }
      if byte == CSVReader.carriageReturn {
        if index >= filled, !isAtEnd { return needMore(filled, isQuoteOpen: false) }
        if index < filled, base[index] == CSVReader.lineFeed { index += 1 }
      }
      break
    }
    position = index
    lines = lineCount
    return .done
  }

  private func needMore(_ filled: Int, isQuoteOpen: Bool) -> Scan {
    position = filled
    return .more(isQuoteOpen: isQuoteOpen)
  }

  /// Reads more bytes behind those of the row, which moves to the front.
  private func fill() {
    if start > 0 {
      let kept = filled - start
      if kept > 0, let base = buffer.baseAddress {
        memmove(base, base + start, kept)
      }
      filled = kept
      position -= start
      start = 0
    }
    // A long row doubles the buffer, so that reading it over and over stays cheap.
    if buffer.count - filled < max(CSVReader.piece, filled) {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * buffer.count + CSVReader.piece, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[0..<filled]))
      buffer.deallocate()
      buffer = larger
    }
    let target = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
    let count = decoder.read(into: target)
    filled += count
    if count == 0 { isAtEnd = true }
    if decoder.didFail { didFail = true }
  }

  /// Passes over the first line of a row in which a quote never closes.
  private func recover() -> State {
    recoveries += 1
    if recoveries > CSVReader.mostRecoveries {
      didFail = true
      position = filled
      isAtEnd = true
      return .unclosedQuote
    }
    return passFirstLine()
  }

  private func passFirstLine() -> State {
    position = start
    passLine()
    cells.removeAll(keepingCapacity: true)
    return .unclosedQuote
  }

  /// Passes over a row that is too long, to the end of its line.
  private func passOver() -> State {
    cells.removeAll(keepingCapacity: true)
    while true {
      position = start
      if passLine() || isAtEnd { return .tooLong }
      start = filled
      position = filled
      fill()
    }
  }

  /// Goes behind the next line end, or to the end of what is there; whether there was one.
  @discardableResult
  private func passLine() -> Bool {
    while position < filled {
      let byte = buffer[position]
      position += 1
      if byte == CSVReader.lineFeed {
        nextLine = line + 1
        return true
      }
      if byte == CSVReader.carriageReturn {
        if position < filled, buffer[position] == CSVReader.lineFeed { position += 1 }
        nextLine = line + 1
        return true
      }
    }
    nextLine = line + 1
    return false
  }

  /// Makes one quote of two, and takes the closing one out of a cell that goes on after it.
  private func removeQuotes(_ index: Int) {
    var cell = cells[index]
    var target = cell.start
    var source = cell.start
    var isOpen = true
    while source < cell.end {
      let byte = buffer[source]
      source += 1
      if isOpen, byte == CSVReader.quote {
        guard source < cell.end, buffer[source] == CSVReader.quote else {
          isOpen = false
          continue
        }
        source += 1
      }
      buffer[target] = byte
      target += 1
    }
    cell.end = target
    cell.hasQuotes = false
    cells[index] = cell
  }
}
