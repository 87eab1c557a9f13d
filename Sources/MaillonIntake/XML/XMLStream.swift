import CLibXML2

/// What listens to a document while it is read.
///
/// Whatever is thrown ends the reading and comes out of `XMLStream.feed(_:)`.
package protocol XMLHandler: AnyObject {
  /// An element begins.
  func start(_ element: XMLStart) throws
  /// An element ends.
  func end(_ name: XMLName) throws
  /// Text inside the element begun last, CDATA included; it comes in pieces.
  func text(_ bytes: UnsafeRawBufferPointer) throws
  /// Something is wrong.
  ///
  /// An element's problems come after its `start` and before its `end`.
  func problem(_ problem: XMLProblem) throws
}

/// Reads one XML document as it comes, validating on the way, and tells a handler.
///
/// No network, no document type, no entities of the document's own: it is refused with a problem.
package final class XMLStream {
  private let handler: any XMLHandler
  private let schema: XMLSchema?
  private let names: XMLRootNames?
  private var reader: OpaquePointer?
  private var thrown: (any Error)?

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - schema: what to validate with; without one, the document need only be well-formed.
  ///   - limits: how much the document may ask for.
  ///   - namespace: the schema's namespace; together with `children`, see there.
  ///   - children: the elements of that namespace that may stand directly in the root. A child
  ///     that is none of them is passed over with a problem. Without this list it fails the
  ///     document, because libxml2 stops validating after it.
  ///   - handler: what listens; it is kept alive as long as the stream.
  package init(
    schema: XMLSchema?, limits: XMLLimits = XMLLimits(), namespace: String? = nil,
    children: [String] = [], handler: any XMLHandler
  ) {
    self.handler = handler
    self.schema = schema
    names = namespace.map { XMLRootNames(namespace: $0, children: children) }
    var callbacks = maillon_xml_handler()
    callbacks.context = Unmanaged.passUnretained(self).toOpaque()
    callbacks.start = { context, name, namespace, attributes, count in
      XMLStream.from(context)?.hand { stream in
        try stream.handler.start(
          XMLStart(
            name: XMLName(local: name, namespace: namespace),
            attributes: UnsafeBufferPointer(start: attributes, count: count), stream: stream))
      }
    }
    callbacks.end = { context, name, namespace in
      XMLStream.from(context)?.hand { stream in
        try stream.handler.end(XMLName(local: name, namespace: namespace))
      }
    }
    callbacks.text = { context, bytes, size in
      XMLStream.from(context)?.hand { stream in
        try stream.handler.text(UnsafeRawBufferPointer(start: bytes, count: size))
      }
    }
    callbacks.problem = { context, problem in
      XMLStream.from(context)?.hand { stream in
        try stream.handler.problem(XMLProblem(problem.pointee))
      }
    }
    reader = maillon_xml_reader_create(
      schema?.pointer, callbacks, limits.plain, names?.namespace, names?.children)
  }

  deinit {
    maillon_xml_reader_free(reader)
  }

  /// Reads the next bytes; false once the document has failed.
  ///
  /// - Throws: what the handler threw.
  package func feed(_ bytes: UnsafeRawBufferPointer) throws -> Bool {
    guard let reader, let base = bytes.baseAddress else { return reader != nil }
    let goesOn = maillon_xml_reader_feed(reader, base, bytes.count)
    if let thrown { throw thrown }
    return goesOn
  }

  /// Ends the document; whether all of it could be read (it may still have been invalid).
  ///
  /// - Throws: what the handler threw.
  package func finish() throws -> Bool {
    guard let reader else { return false }
    let isWhole = maillon_xml_reader_finish(reader)
    if let thrown { throw thrown }
    return isWhole
  }

  /// The physical line being read, counted from 1; inside `start`, the one where the tag begins.
  package var line: Int {
    reader.map { maillon_xml_reader_line($0) } ?? 0
  }

  /// The path of the element being read: `/sheet/encounter[3]/wait`.
  package var path: String {
    reader.map { String(cString: maillon_xml_reader_path($0)) } ?? ""
  }

  /// The encoding that the document states.
  package var encoding: String? {
    reader.flatMap { maillon_xml_reader_encoding($0) }.map { String(cString: $0) }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  @inline(__always)
  private func hand(_ work: (XMLStream) throws -> Void) {
    guard thrown == nil else { return }
    do {
      try work(self)
    } catch {
      thrown = error
      if let reader { maillon_xml_reader_stop(reader) }
    }
  }
}

/// How much an XML document may ask for.
package struct XMLLimits: Sendable {
  /// Elements inside each other.
  package var depth = 64
  /// Bytes of a name.
  package var name = 1_000
  /// Attributes of an element.
  ///
  /// The cost of reading and validating them grows with its square.
  package var attributes = 1_000
  /// Bytes of an attribute.
  package var attribute = 1_000_000
  /// Bytes of the text directly inside one element.
  ///
  /// The validator's cost grows with its square.
  package var text = 1_000_000
  /// Bytes of one tag, comment or processing instruction.
  package var token = 4_000_000

  /// Creates the usual limits.
  package init() {}

  var plain: maillon_xml_limits {
    maillon_xml_limits(
      depth: depth, name: name, attributes: attributes, attribute: attribute, text: text,
      token: token)
  }
}

/// The names of a root's children as C strings, alive as long as the reader that looks at them.
private final class XMLRootNames {
  let namespace: UnsafeMutablePointer<CChar>
  let children: UnsafeMutablePointer<UnsafePointer<CChar>?>
  private let count: Int

  init(namespace: String, children names: [String]) {
    self.namespace = XMLRootNames.copy(namespace)
    count = names.count
    children = .allocate(capacity: names.count + 1)
    for (index, name) in names.enumerated() {
      (children + index).initialize(to: UnsafePointer(XMLRootNames.copy(name)))
    }
    (children + names.count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { children[index]?.deallocate() }
    children.deallocate()
    namespace.deallocate()
  }

  private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { (copy + index).initialize(to: byte) }
    return copy
  }
}
