import MaillonCore

/// Where extras stand in XML.
struct XMLExtras {
  /// A name of another namespace.
  struct Name: Hashable {
    var namespace: String
    var local: String
  }

  /// An element for an extra.
  enum Element {
    /// The element that it was.
    case own(Name, String)
    /// One that says its name.
    case named(Extra)
  }

  /// Those that are attributes of the encounter.
  private(set) var attributes: [(namespace: String, local: String, value: String)] = []
  /// The others, in their order.
  private(set) var elements: [Element] = []

  /// Finds the place of each.
  init(_ extras: [Extra]) {
    var taken: Set<Name> = []
    for extra in extras {
      if extra.name.hasPrefix("@{"), let name = XMLExtras.name(extra.name.dropFirst()),
        taken.insert(name).inserted
      {
        attributes.append((name.namespace, name.local, extra.value))
      } else if let name = XMLExtras.name(extra.name[...]), XMLExtras.isTrimmed(extra.value) {
        elements.append(.own(name, extra.value))
      } else {
        elements.append(.named(extra))
      }
    }
  }

  /// Reads `{namespace}local`; nothing if that is no name that XML can write, or one of ours.
  private static func name(_ text: Substring) -> Name? {
    guard text.first == "{", let end = text.firstIndex(of: "}") else { return nil }
    let namespace = text[text.index(after: text.startIndex)..<end]
    let local = text[text.index(after: end)...]
    let isURI =
      namespace.contains(":")
      && namespace.utf8.allSatisfy {
        (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0)
      }
    let isOurs =
      namespace.hasPrefix("urn:maillon:") || namespace.hasPrefix("http://www.w3.org/XML/")
      || namespace.hasPrefix("http://www.w3.org/2000/xmlns")
      || namespace.hasPrefix("http://www.w3.org/2001/XMLSchema")
    guard isURI, !isOurs, let first = local.unicodeScalars.first,
      first == "_" || first.properties.isAlphabetic,
      local.unicodeScalars.allSatisfy({
        $0 == "_" || $0 == "-" || $0 == "." || $0.properties.isAlphabetic
          || ("0"..."9").contains($0)
      })
    else { return nil }
    return Name(namespace: String(namespace), local: String(local))
  }

  /// Whether nothing would be lost where white space around a text does not count.
  private static func isTrimmed(_ text: String) -> Bool {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 || scalar.value == 0xA0 }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return !isSpace(first) && !isSpace(last)
  }
}
