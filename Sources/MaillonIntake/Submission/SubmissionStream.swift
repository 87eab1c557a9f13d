import MaillonCore

/// What a place in a submission holds.
struct SubmissionValue {
  /// The names from the submission down, joined by `/`: `visit/provider`, `@submissionDate`.
  var path: String
  /// The text.
  var text: [UInt8]
  /// Which repetition it stands in, counted from 1; 0 outside of them.
  var repetition: Int
}

/// One submission, whole.
struct Submission {
  /// The physical line on which it begins.
  var line: Int
  /// What it holds, in its order.
  var values: [SubmissionValue] = []
  /// How many repetitions it holds that are encounters.
  var repetitions = 0
  /// Whether it holds more than it may; then not all of it is kept.
  var isTooLarge = false
}

/// Reads an XML file of submissions, one after the other.
final class SubmissionStream: XMLHandler {
  private let wrappers: [String]
  private let form: Mapping.Submission
  private let taker: (Submission) throws -> Void
  private let teller: (XMLProblem) -> Void
  private let outside: (_ name: String, _ line: Int?) -> Void
  private var stream: XMLStream?

  private var open: [String] = []
  private var texts: [[UInt8]] = []
  private var hasChildren: [Bool] = []
  private var submission: Submission?
  private var repetition = 0
  private var repeatDepth: Int?
  private var size = 0

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - wrappers: The names of the elements around submissions.
  ///   - form: What repeats in them.
  ///   - taker: What takes each submission.
  ///   - teller: What takes problems of the document.
  ///   - outside: What takes names of elements beside submissions.
  init(
    wrappers: [String], form: Mapping.Submission, taker: @escaping (Submission) throws -> Void,
    teller: @escaping (XMLProblem) -> Void, outside: @escaping (String, Int?) -> Void
  ) {
    self.wrappers = wrappers
    self.form = form
    self.taker = taker
    self.teller = teller
    self.outside = outside
  }

  /// Reads a file.
  ///
  /// - Returns: Whether it could be read to its end, and the encoding that it states; nothing if the
  ///   file itself could not be read.
  /// - Throws: What the taker throws.
  func read(_ source: SheetSource) throws -> (isWhole: Bool, encoding: String?)? {
    let stream = XMLStream(schema: nil, handler: self)
    self.stream = stream
    defer { self.stream = nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    var goesOn = true
    while goesOn {
      guard let count = source.read(at: offset, into: buffer) else { return nil }
      if count == 0 { break }
      offset += count
      goesOn = try stream.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    let isWhole = goesOn ? try stream.finish() : false
    return (isWhole, stream.encoding)
  }

  /// The names inside the submission.
  private var inner: ArraySlice<String> { open.dropFirst(wrappers.count + 1) }

  func start(_ element: XMLStart) {
    if !hasChildren.isEmpty { hasChildren[hasChildren.count - 1] = true }
    let name = element.name.local
    let isSubmission =
      open.count == wrappers.count && open == wrappers
      && (form.element == nil || form.element == name)
    if submission == nil, !isSubmission, open.count >= wrappers.count {
      outside(name, element.line)
    }
    open.append(name)
    texts.append([])
    hasChildren.append(false)
    if isSubmission {
      submission = Submission(line: element.line)
      (size, repetition, repeatDepth) = (0, 0, nil)
    } else if submission != nil, repeatDepth == nil, form.repeats(inner) {
      submission?.repetitions += 1
      repetition = submission?.repetitions ?? 0
      repeatDepth = open.count
    }
    guard submission != nil else { return }
    for attribute in element.attributes where attribute.name_space == nil {
      keep((inner + ["@\(attribute.qualifiedName.local)"]).joined(separator: "/"), attribute.bytes)
    }
  }

  func end(_ name: XMLName) throws {
    let text = texts.popLast() ?? []
    let isGroup = hasChildren.popLast() ?? false
    defer { open.removeLast() }
    guard submission != nil else { return }
    if open.count == wrappers.count + 1 {
      guard let whole = submission else { return }
      submission = nil
      if isSubmission(whole) {
        try taker(whole)
      } else {
        outside(open.last ?? "", whole.line)
      }
      return
    }
    text.withUnsafeBytes { bytes in
      if !isGroup || !bytes.isBlank { keep(inner.joined(separator: "/"), bytes) }
    }
    if open.count == repeatDepth { (repeatDepth, repetition) = (nil, 0) }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard submission != nil, !texts.isEmpty, size <= CSVReader.longestRow else { return }
    size += bytes.count
    texts[texts.count - 1].append(contentsOf: bytes)
  }

  func problem(_ problem: XMLProblem) {
    teller(problem)
  }

  /// Whether an element where submissions stand is one.
  private func isSubmission(_ element: Submission) -> Bool {
    form.element != nil || element.isTooLarge
      || element.values.contains { $0.path == "meta/instanceID" || $0.path == "@instanceID" }
  }

  private func keep(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    size += path.utf8.count
    guard size <= CSVReader.longestRow else {
      submission?.isTooLarge = true
      return
    }
    submission?.values.append(
      SubmissionValue(path: path, text: Array(bytes), repetition: repetition))
  }
}
