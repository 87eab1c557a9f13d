import CLibXML2
import MaillonCore

/// An element of a small document, with everything inside it.
///
/// For rubrics and mappings; sheets may hold millions of encounters and are read as a stream.
package struct XMLElement: Equatable, Sendable {
  /// The name without prefix.
  package var name: String
  /// The namespace; nil where there is none.
  package var namespace: String?
  /// Attributes without namespace by their name, others as `{namespace}name`.
  package var attributes: [String: String]
  /// The elements inside, in their order.
  package var children: [XMLElement]
  /// The text directly inside, all pieces together, unchanged.
  package var text: String
  /// The physical line on which the tag begins.
  package var line: Int
  /// The path: `/rubric/criterion[3]`.
  package var path: String

  /// The value of `xml:lang`.
  package var language: String? { attributes["{http://www.w3.org/XML/1998/namespace}lang"] }

  /// The elements directly inside that have this name.
  package func children(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The first element directly inside that has this name.
  package func child(_ name: String) -> XMLElement? {
    children.first { $0.name == name && $0.namespace == namespace }
  }
}

/// A small XML document as a tree.
package enum XMLTree {
  /// Reads a document and validates it.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - schema: What to validate with; nil asks only that it be well-formed.
  ///   - file: The file as the user named it, for problems.
  /// - Returns: The root, nil if there is any problem, and the problems.
  package static func read(
    _ bytes: [UInt8], schema: XMLSchema?, file: String
  ) -> (root: XMLElement?, problems: [Problem]) {
    let builder = XMLTreeBuilder(file: file)
    let stream = XMLStream(schema: schema, handler: builder)
    do {
      let goesOn = try bytes.withUnsafeBytes { try stream.feed($0) }
      if goesOn { _ = try stream.finish() }
    } catch {
      // The builder throws nothing.
    }
    return (builder.problems.isEmpty ? builder.root : nil, builder.problems)
  }
}

/// Puts a tree together from what a stream tells.
private final class XMLTreeBuilder: XMLHandler {
  private(set) var problems: [Problem] = []
  private(set) var root: XMLElement?
  private var open: [(element: XMLElement, text: [UInt8])] = []
  private let file: String

  init(file: String) {
    self.file = file
  }

  func start(_ element: XMLStart) {
    var attributes: [String: String] = [:]
    for attribute in element.attributes {
      attributes[attribute.qualifiedName.qualified] = attribute.text
    }
    let element = XMLElement(
      name: element.name.local, namespace: element.name.namespace, attributes: attributes,
      children: [], text: "", line: element.line, path: element.path)
    open.append((element, []))
  }

  func end(_ name: XMLName) {
    guard let (begun, text) = open.popLast() else { return }
    var element = begun
    element.text = String(decoding: text, as: UTF8.self)
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].element.children.append(element)
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text.append(contentsOf: bytes)
  }

  func problem(_ problem: XMLProblem) {
    guard problems.count < 1_000 else { return }
    problems.append(problem.problem(file: file))
  }
}
