/// The classes that words belong to, by form: the rubric's lists of words.
///
/// The buffers live as long as the object; they are raw because every word of every narrative asks
/// them.
final class WordClasses: @unchecked Sendable {
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let codes: UnsafeMutableBufferPointer<UInt32>

  /// Copies the classes of each form.
  init(_ rows: [[UInt32]]) {
    starts = .allocate(capacity: rows.count + 1)
    codes = .allocate(capacity: rows.reduce(0) { $0 + $1.count })
    var place = 0
    starts.initializeElement(at: 0, to: 0)
    for (index, row) in rows.enumerated() {
      for code in row {
        codes.initializeElement(at: place, to: code)
        place += 1
      }
      starts.initializeElement(at: index + 1, to: Int32(place))
    }
  }

  deinit {
    starts.deallocate()
    codes.deallocate()
  }

  /// The classes of a form.
  @inline(__always)
  subscript(form: Int32) -> Slice<UnsafeMutableBufferPointer<UInt32>> {
    codes[Int(starts[Int(form)])..<Int(starts[Int(form) + 1])]
  }
}
