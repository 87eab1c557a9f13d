/// A row put together from several.
final class GatheredRow: RowCells {
  let line: Int
  let count: Int
  private let buffer: UnsafeMutableRawBufferPointer
  private var ends: [Int] = []

  /// Copies cells.
  init(_ cells: [[UInt8]], line: Int) {
    self.line = line
    count = cells.count
    let size = cells.reduce(0) { $0 + $1.count }
    buffer = .allocate(byteCount: max(size, 1), alignment: 1)
    var end = 0
    for cell in cells {
      cell.withUnsafeBytes { bytes in
        if bytes.count > 0 {
          UnsafeMutableRawBufferPointer(rebasing: buffer[end..<(end + bytes.count)])
            .copyMemory(from: bytes)
        }
      }
      end += cell.count
      ends.append(end)
    }
  }

  deinit {
    buffer.deallocate()
  }

  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    guard index < ends.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<ends[index]])
  }
}
