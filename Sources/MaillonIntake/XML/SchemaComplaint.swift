import CLibXML2
import MaillonCore

extension XMLProblem {
  /// The problem as it is told to people, with libxml2's English taken apart.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it.
  ///   - record: The number of the encounter, where one is being read.
  /// - Returns: The problem.
  package func problem(file: String, record: Int? = nil) -> Problem {
    var problem = Problem(
      .xmlMalformed, file: file, line: line > 0 ? line : nil, record: record,
      field: path.isEmpty ? nil : shownPath)
    switch kind {
    case .malformed, .internal: complainOfForm(&problem)
    case .encoding: problem.code = .encodingInvalid
    case .doctype: problem.code = .xmlDoctype
    case .limit:
      problem.code = .limitExceeded
      problem.found = message
      problem.expected = String(limit)
    case .unexpectedChild:
      problem.code = .elementUnexpected
      problem.found = message
    case .invalid, .invalidRoot: complainOfContent(&problem)
    }
    return problem
  }

  /// The path, cut where elements stand in each other without end.
  private var shownPath: String {
    let steps = path.split(separator: "/")
    return steps.count <= 12 ? path : "/" + steps.prefix(4).joined(separator: "/") + "/…"
  }

  /// What the form of the document should have been.
  private func complainOfForm(_ problem: inout Problem) {
    switch code {
    case 76 where words.count == 2:  // XML_ERR_TAG_NAME_MISMATCH
      problem.found = "</\(words[1])>"
      problem.expected = "</\(words[0])>"
    case 77:  // XML_ERR_TAG_NOT_FINISHED: the end of the file inside an element
      problem.expected = words.first.map { "</\($0)>" }
    case 4, 5, 9, 38, 42, 73, 201:
      // Empty, content after the root, a character that XML has not, "<" in an attribute, an
      // attribute twice, a tag without end, a prefix without namespace.
      problem.found = words.first
    case 23, 68:  // XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED: mostly a bare "&"
      problem.found = "&"
      problem.expected = "&amp;"
    default:
      problem.found = message
    }
  }

  /// What the schema asks for, by libxml2's code and the shape of its message.
  private func complainOfContent(_ problem: inout Problem) {
    problem.code = .schemaInvalid
    if let attribute = between("', attribute '", "'") {
      problem.field = "\(path)/@\(attribute)"
    }
    switch code {
    case 1868:  // XML_SCHEMAV_CVC_COMPLEX_TYPE_4
      problem.code = .fieldMissing
      problem.field = "\(path)/@\(between("The attribute '", "'") ?? "")"
    case 1866, 1867:  // XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, _2
      problem.code = .attributeUnexpected
      problem.found = between("The attribute '", "'")
    case 1871:  // XML_SCHEMAV_ELEMENT_CONTENT
      problem.expected = expectedElements
      if message.contains("Missing child element") {
        problem.code = .fieldMissing
        problem.field = expectedElements.map { "\(path)/\($0)" } ?? path
      } else {
        problem.code = .elementUnexpected
        problem.found = path.split(separator: "/").last.map { String($0.prefix { $0 != "[" }) }
      }
    case 1841, 1842, 1843:  // XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1 … 2_3
      problem.code = .textUnexpected
    case 1845:  // XML_SCHEMAV_CVC_ELT_1: no such root
      problem.code = .elementUnexpected
      problem.found = String(path.drop { $0 == "/" })
    case 1839 where message.contains("pattern '[0-9]{4}-("):
      problem.code = .dateUnreadable
      problem.found = between("The value '", "' is not accepted")
    default:
      problem.found = between("The value '", "' ") ?? between(": '", "' is not a valid value") ?? ""
      problem.expected = expectedValue
    }
    if problem.code == .schemaInvalid, let expected = problem.expected, let found = problem.found {
      let choices = expected.split(separator: ",").map {
        $0.trimmingPrefix { $0 == " " }
      }.map(String.init)
      problem.suggestion = choices.count > 1 ? Nearness.closest(to: found, among: choices) : nil
    }
  }

  /// What a value should have been, without words of any language.
  private var expectedValue: String? {
    if let choices = between("an element of the set {", "}") {
      return choices.replacing("'", with: "")
    }
    if let least = between("minimum value allowed ('", "'") { return "≥ \(least)" }
    if let most = between("maximum value allowed ('", "'") { return "≤ \(most)" }
    if let pattern = between("by the pattern '", "'.") { return pattern }
    if let type = between("type '", "'") {
      let local = type.split(separator: "}").last.map(String.init) ?? type
      return local == "minutes" ? "xs:decimal" : local
    }
    return nil
  }

  /// The names that could have stood there: `provider, observer`.
  private var expectedElements: String? {
    guard let list = between("Expected is", ").") else { return nil }
    let names = list.split(whereSeparator: { " (,".contains($0) })
      .filter { $0.hasPrefix("{") || !$0.contains("#") }
      .map { $0.split(separator: "}").last.map(String.init) ?? String($0) }
      .filter { $0 != "one" && $0 != "of" }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The part of the message between two marks.
  private func between(_ before: String, _ after: String) -> String? {
    guard let start = message.firstRange(of: before)?.upperBound,
      let end = message[start...].firstRange(of: after)?.lowerBound
    else { return nil }
    return String(message[start..<end])
  }
}
