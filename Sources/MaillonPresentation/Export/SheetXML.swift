import MaillonCore

/// Encounters as a canonical XML sheet (`sheet.xsd`), one after the other.
///
/// What Maillon has no use for stands where it came from, if that was an attribute of the encounter or a plain element
/// of another namespace; else as `<extra name="…">` of `urn:maillon:extra:1`.
package enum SheetXML {
  /// What stands before the first encounter.
  package static let opening =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sheet xmlns=\"urn:maillon:sheet:1\">\n"
  /// What stands after the last one.
  package static let closing = "</sheet>\n"
  /// The namespace of extras that have no place of their own in XML.
  static let extraNamespace = "urn:maillon:extra:1"

  /// Appends an encounter.
  package static func append(_ encounter: Encounter, to bytes: inout [UInt8]) {
    let extras = XMLExtras(encounter.extras)
    var writer = XMLPen(bytes)
    // Held twice, the bytes would be copied.
    bytes = []
    writer.open("  <encounter")
    writer.attribute("id", encounter.id)
    writer.attribute("observed", encounter.observed.description)
    writer.attribute("reported", encounter.reported?.description)
    if encounter.touchpoint != Encounter.unspecifiedTouchpoint {
      writer.attribute("touchpoint", encounter.touchpoint)
    }
    writer.attribute("visit", encounter.visit)
    writer.attribute("wave", encounter.wave)
    writer.attribute("source", encounter.source.isEmpty ? nil : encounter.source)
    for (number, attribute) in extras.attributes.enumerated() {
      writer.attribute("xmlns:x\(number + 1)", attribute.namespace)
      writer.attribute("x\(number + 1):\(attribute.local)", attribute.value, keepsEmpty: true)
    }
    writer.raw(">\n")
    writer.open("    <provider")
    writer.attribute("sector", encounter.provider.sector)
    writer.attribute("site", encounter.provider.site)
    writer.close(encounter.provider.name, "provider")
    writer.element("observer", encounter.observer)
    writer.element("staff", encounter.staff)
    if let wait = encounter.waitMinutes {
      writer.open("    <wait")
      writer.attribute("minutes", PlainNumber.text(wait))
      writer.raw("/>\n")
    }
    for measure in encounter.measures {
      writer.open("    <measure")
      writer.attribute("id", measure.id)
      writer.attribute("value", PlainNumber.text(measure.value))
      writer.raw("/>\n")
    }
    if let narrative = encounter.narrative {
      writer.open("    <narrative")
      writer.attribute("xml:lang", narrative.language)
      writer.close(narrative.text, "narrative")
    }
    for answer in encounter.answers { append(answer, to: &writer) }
    for reflection in encounter.reflections {
      writer.open("    <reflection")
      writer.attribute("kind", reflection.kind.rawValue)
      writer.attribute("xml:lang", reflection.language)
      writer.close(reflection.text, "reflection")
    }
    if let outcome = encounter.codedOutcome {
      writer.open("    <outcome")
      writer.attribute("by", outcome.coder)
      writer.attribute("at", outcome.coded?.description)
      writer.close(outcome.level.word, "outcome")
    }
    for finding in encounter.codedFindings {
      writer.open("    <finding")
      writer.attribute("criterion", finding.criterion)
      writer.attribute("level", finding.level.word)
      writer.attribute("by", finding.coder)
      writer.attribute("at", finding.coded?.description)
      writer.raw("/>\n")
    }
    for element in extras.elements { append(element, to: &writer) }
    writer.raw("  </encounter>\n")
    bytes = writer.bytes
  }

  private static func append(_ answer: Answer, to writer: inout XMLPen) {
    writer.open("    <answer")
    writer.attribute("question", answer.question)
    writer.attribute("value", answer.value)
    if let comment = answer.comment {
      writer.raw("><comment>")
      writer.text(comment)
      writer.raw("</comment></answer>\n")
    } else {
      writer.raw("/>\n")
    }
  }

  private static func append(_ element: XMLExtras.Element, to writer: inout XMLPen) {
    switch element {
    case .own(let name, let value):
      writer.open("    <\(name.local)")
      writer.attribute("xmlns", name.namespace)
      writer.close(value, name.local)
    case .named(let extra):
      writer.open("    <extra")
      writer.attribute("xmlns", extraNamespace)
      writer.attribute("name", extra.name, keepsEmpty: true)
      writer.close(extra.value, "extra")
    }
  }
}

/// Writes XML into bytes; whatever is given as a value is escaped.
struct XMLPen {
  /// What was written.
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Writes markup as it is.
  mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Begins a tag.
  mutating func open(_ start: String) {
    raw(start)
  }

  /// Adds an attribute to the tag that is open, unless there is nothing to say.
  mutating func attribute(_ name: String, _ value: String?, keepsEmpty: Bool = false) {
    guard let value, keepsEmpty || !value.isEmpty else { return }
    raw(" \(name)=\"")
    escape(value, isAttribute: true)
    raw("\"")
  }

  /// Ends the tag that is open, writes its text and its closing tag.
  mutating func close(_ value: String, _ name: String) {
    raw(">")
    escape(value, isAttribute: false)
    raw("</\(name)>\n")
  }

  /// Writes an element that holds text alone, unless there is nothing to say.
  mutating func element(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    open("    <\(name)")
    close(value, name)
  }

  /// Writes text.
  mutating func text(_ value: String) {
    escape(value, isAttribute: false)
  }

  private mutating func escape(_ value: String, isAttribute: Bool) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"" where isAttribute: raw("&quot;")
      case "\r": raw("&#13;")
      case "\n" where isAttribute: raw("&#10;")
      case "\t" where isAttribute: raw("&#9;")
      case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        // XML has no way to write the others; offsets into the text stay right.
        let isWritable = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        let written = isWritable ? scalar : "\u{FFFD}"
        if written.value < 0x80 {
          bytes.append(UInt8(truncatingIfNeeded: written.value))
        } else {
          bytes.append(contentsOf: String(written).utf8)
        }
      }
    }
  }
}
