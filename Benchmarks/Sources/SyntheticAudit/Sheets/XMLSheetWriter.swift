/// Writes a sheet as XML, in the namespace `urn:maillon:sheet:1`.
package struct XMLSheetWriter: SheetWriter, ~Copyable {
  private let head: SheetHead
  private var output: ByteOutput

  package init(head: SheetHead, output: consuming ByteOutput) {
    self.head = head
    self.output = output
  }

  package mutating func begin() {
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- \(head.comment) -->\n")
    output.write("<sheet xmlns=\"urn:maillon:sheet:1\"")
    attribute("wave", head.wave)
    attribute("source", head.source)
    output.write(">\n")
  }

  package mutating func write(_ encounter: Encounter) throws {
    output.write("  <encounter")
    attribute("id", encounter.id)
    attribute("observed", encounter.observedWritten)
    attribute("reported", encounter.reported.written)
    attribute("touchpoint", encounter.touchpoint.written)
    attribute("visit", encounter.visit)
    output.write(">\n    <provider")
    attribute("sector", encounter.sector)
    attribute("site", encounter.site)
    output.write(">")
    escaped(encounter.provider)
    output.write("</provider>\n")
    element("observer", encounter.observer)
    if let staff = encounter.staff { element("staff", staff) }
    if let wait = encounter.waitMinutes { output.write("    <wait minutes=\"\(wait)\"/>\n") }
    if let narrative = encounter.narrative {
      output.write("    <narrative")
      attribute("xml:lang", encounter.language.written)
      output.write(">")
      escaped(narrative)
      output.write("</narrative>\n")
    }
    for (criterion, answer) in zip(Criterion.allCases, encounter.answers) {
      guard let answer else { continue }
      output.write("    <answer")
      attribute("question", criterion.written)
      attribute("value", answer)
      output.write("/>\n")
    }
    for reflection in encounter.reflections {
      output.write("    <reflection")
      attribute("kind", reflection.kind)
      attribute("xml:lang", encounter.language.written)
      output.write(">")
      escaped(reflection.text)
      output.write("</reflection>\n")
    }
    output.write("  </encounter>\n")
    try output.settle()
  }

  package mutating func end() throws {
    output.write("</sheet>\n")
    try output.flush()
  }

  private mutating func element(_ name: String, _ text: String) {
    output.write("    <\(name)>")
    escaped(text)
    output.write("</\(name)>\n")
  }

  private mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    output.write(" \(name)=\"")
    escaped(value)
    output.write("\"")
  }

  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.write("&amp;")
      case UInt8(ascii: "<"): output.write("&lt;")
      case UInt8(ascii: ">"): output.write("&gt;")
      case UInt8(ascii: "\""): output.write("&quot;")
      default: output.write(byte)
      }
    }
  }
}
