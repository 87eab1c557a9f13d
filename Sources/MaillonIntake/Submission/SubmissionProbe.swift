import MaillonCore

/// Finds out whether an XML file holds submissions of a form, and where they are.
///
/// ODK and KoboToolbox give each submission an element of the form's own name, in which a `meta` holds
/// an `instanceID`; it is the root, or stands in a wrapper with others.
struct SubmissionProbe {
  /// The names of the elements around a submission, from the root down; empty where it is the root.
  private(set) var wrappers: [String] = []
  /// The headings of the first submission.
  private(set) var headings: [String] = []

  /// Whether there is a submission.
  private(set) var isFound = false
  /// What ended the search before there was one, if the file asks for too much.
  private(set) var failure: XMLProblem?

  /// How far into a file a first submission is looked for.
  private static let farthest = 8 << 20

  /// Probes a file, unless it is a sheet of Maillon's own.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - element: The name of the element that is a submission, where somebody says so.
  init(_ source: SheetSource, element: String?) {
    let finder = Finder(element: element)
    let stream = XMLStream(schema: nil, handler: finder)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    do {
      while offset < SubmissionProbe.farthest,
        let count = source.read(at: offset, into: buffer), count > 0,
        try stream.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      { offset += count }
    } catch {
      // Found, or there is nothing to find: nothing more needs to be read.
    }
    guard let depth = finder.depth else {
      failure = finder.failure
      return
    }
    isFound = true
    wrappers = Array(finder.wrappers.prefix(depth))
    // What the first submission holds, or as much of it as was read.
    let leaves = finder.leaves.filter { $0.count > depth + 1 }
    headings = leaves.map { $0.dropFirst(depth + 1).joined(separator: "/") }
  }

  private struct Enough: Error {}

  private final class Finder: XMLHandler {
    private let element: String?
    private var open: [String] = []
    private(set) var depth: Int?
    private(set) var wrappers: [String] = []
    private(set) var leaves: [[String]] = []
    private(set) var failure: XMLProblem?

    init(element: String?) {
      self.element = element
    }

    func start(_ start: XMLStart) throws {
      if open.isEmpty, start.name.isIn(XMLSheet.namespace) { throw Enough() }
      open.append(start.name.local)
      for attribute in start.attributes where attribute.name_space == nil {
        keep(open + ["@\(attribute.qualifiedName.local)"])
      }
      guard depth == nil else { return }
      if let element {
        if open.last == element { found(open.count - 1) }
      } else if open.count > 2, open.suffix(2) == ["meta", "instanceID"] {
        found(open.count - 3)
      }
    }

    func end(_ name: XMLName) throws {
      keep(open)
      open.removeLast()
      if let depth, open.count <= depth { throw Enough() }
      // Another submission would have held what this one does not.
      if depth == nil, open.count <= 1 { leaves.removeAll { $0.count > 1 + open.count } }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}

    func problem(_ problem: XMLProblem) throws {
      guard problem.isFatal else { return }
      // What is malformed or of no known root, the reader of sheets has words for.
      if problem.kind == .limit { failure = problem }
      throw Enough()
    }

    private func found(_ depth: Int) {
      self.depth = depth
      wrappers = Array(open.prefix(depth))
    }

    private func keep(_ path: [String]) {
      // Names may be made up without end.
      if leaves.count < 10_000 { leaves.append(path) }
    }
  }
}
