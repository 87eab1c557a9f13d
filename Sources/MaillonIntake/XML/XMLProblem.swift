import CLibXML2

/// Something wrong with an XML document, as libxml2 or our own limits found it.
package struct XMLProblem: Equatable, Sendable {
  /// What sort of thing is wrong.
  package enum Kind: Equatable, Sendable {
    /// Not well-formed.
    case malformed
    /// The bytes are not of the encoding that the document states or implies.
    case encoding
    /// A document type, or an entity of the document's own.
    case doctype
    /// Something is too large or too deep.
    case limit
    /// The schema does not allow it; reading goes on.
    case invalid
    /// A child of the root that is none of the expected ones; reading goes on after it.
    case unexpectedChild
    /// The schema does not allow the root or what stands directly in it.
    case invalidRoot
    /// Memory, or libxml2 itself.
    case `internal`
  }

  /// What sort of thing is wrong.
  package var kind: Kind
  /// libxml2's code (`xmlParserErrors`); 0 where the problem is ours.
  package var code: Int
  /// The physical line, counted from 1; 0 if unknown.
  package var line: Int
  /// libxml2's words, in English and without the line end; for people only where nothing better is known.
  package var message: String
  /// Words of the document that libxml2 names, in their order.
  package var words: [String]
  /// The path of the element: `/sheet/encounter[3]/wait`.
  package var path: String
  /// The limit that was passed, for `limit`.
  package var limit: Int

  /// Whether nothing can follow.
  package var isFatal: Bool { kind != .invalid && kind != .unexpectedChild }

  init(_ problem: maillon_xml_problem) {
    kind =
      switch problem.trouble {
      case MAILLON_XML_MALFORMED: .malformed
      case MAILLON_XML_ENCODING: .encoding
      case MAILLON_XML_DOCTYPE: .doctype
      case MAILLON_XML_LIMIT: .limit
      case MAILLON_XML_INVALID: .invalid
      case MAILLON_XML_UNEXPECTED_CHILD: .unexpectedChild
      case MAILLON_XML_INVALID_ROOT: .invalidRoot
      default: .internal
      }
    code = Int(problem.code)
    line = problem.line
    message = String(cString: problem.message)
    while message.utf8.last == UInt8(ascii: "\n") { message.removeLast() }
    words = [problem.first, problem.second].compactMap { $0.map { String(cString: $0) } }
    path = String(cString: problem.path)
    limit = Int(problem.limit)
  }
}
