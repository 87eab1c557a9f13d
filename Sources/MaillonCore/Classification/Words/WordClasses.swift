/// The classes that words belong to, by form: the rubric's lists of words.
///
/// The buffer lives as long as the object; it is raw because every word of every narrative asks it.
final class WordClasses: @unchecked Sendable {
  private let sets: UnsafeMutableBufferPointer<ClassSet>

  /// Copies the classes of each form.
  init(_ rows: [ClassSet]) {
    sets = .allocate(capacity: rows.count)
    _ = sets.initialize(from: rows)
  }

  deinit { sets.deallocate() }

  /// The classes of a form.
  @inline(__always)
  subscript(form: Int32) -> ClassSet { sets[Int(form)] }
}
