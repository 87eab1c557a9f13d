/// The elements of an XML sheet.
enum SheetElement: Equatable {
  case sheet, encounter, provider, observer, staff, wait, measure, narrative, answer, comment
  case reflection, outcome, finding
  /// Of another namespace.
  case foreign
  /// Of ours, and none of these: the schema complains of it.
  case unknown

  /// Whether its text is of use.
  var holdsText: Bool {
    switch self {
    case .provider, .observer, .staff, .narrative, .comment, .reflection, .outcome: true
    default: false
    }
  }
}

/// Tells elements by their names.
///
/// libxml2 keeps one copy of each name: once seen, a name is known again by its place in memory.
struct ElementNames {
  private var seen:
    [(local: UnsafePointer<CChar>?, namespace: UnsafePointer<CChar>?, element: SheetElement)] = []

  private static let names: [(StaticString, SheetElement)] = [
    ("sheet", .sheet), ("encounter", .encounter), ("provider", .provider),
    ("observer", .observer), ("staff", .staff), ("wait", .wait), ("measure", .measure),
    ("narrative", .narrative), ("answer", .answer), ("comment", .comment),
    ("reflection", .reflection), ("outcome", .outcome), ("finding", .finding),
  ]

  /// The element of a name.
  mutating func element(_ name: XMLName) -> SheetElement {
    for entry in seen
    where entry.local == name.localPointer && entry.namespace == name.namespacePointer {
      return entry.element
    }
    var element = SheetElement.foreign
    if name.isIn(XMLSheet.namespace) {
      element = ElementNames.names.first { name.isLocal($0.0) }?.1 ?? .unknown
    }
    // Names may be made up without end.
    if seen.count < 64 { seen.append((name.localPointer, name.namespacePointer, element)) }
    return element
  }
}
