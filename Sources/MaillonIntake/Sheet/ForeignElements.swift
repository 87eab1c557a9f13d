import MaillonCore

/// The elements of other namespaces that are open inside an encounter, which are kept as extras.
struct ForeignElements {
  /// The namespace of extras that exports write with their names.
  private static let extraNamespace: StaticString = "urn:maillon:extra:1"

  private struct Element {
    var name: String
    var text: [UInt8] = []
    var hasChildren = false
    /// Whether it only says its name, and its text counts to the last blank.
    var isNamed = false
  }

  private var open: [Element] = []

  /// An element begins; its attributes are extras already.
  mutating func start(_ element: XMLStart, into extras: inout [Extra]) {
    if open.isEmpty, element.name.isIn(Self.extraNamespace), let name = element.attribute("name") {
      open.append(Element(name: name, isNamed: true))
      return
    }
    let outer = open.last.map { "\($0.name)/" } ?? ""
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    let name = outer + element.name.qualified
    open.append(Element(name: name))
    for attribute in element.attributes {
      extras.append(
        Extra(name: "\(name)/@\(attribute.qualifiedName.qualified)", value: attribute.text))
    }
  }

  /// Text inside the element begun last.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if !open.isEmpty { open[open.count - 1].text.append(contentsOf: bytes) }
  }

  /// The element begun last ends; its text is an extra, unless it only held others.
  mutating func end(into extras: inout [Extra]) {
    guard let element = open.popLast() else { return }
    if element.isNamed {
      extras.append(Extra(name: element.name, value: String(decoding: element.text, as: UTF8.self)))
      return
    }
    element.text.withUnsafeBytes { text in
      guard !text.isBlank || !element.hasChildren else { return }
      extras.append(Extra(name: element.name, value: text.trimmedText))
    }
  }
}
