/// Writes a sheet as CSV: UTF-8, commas, the canonical columns and one column per criterion.
package struct CSVSheetWriter: SheetWriter, ~Copyable {
  private let head: SheetHead
  private var output: ByteOutput

  package init(head: SheetHead, output: consuming ByteOutput) {
    self.head = head
    self.output = output
  }

  private static let columns = [
    "id", "observed", "reported", "provider", "site", "sector", "touchpoint", "visit", "observer",
    "staff", "wave", "source", "wait_minutes", "lang", "narrative", "feeling", "one_percent",
    "ideal", "outcome", "outcome_by", "outcome_at", "findings",
  ]

  package mutating func begin() {
    let header = Self.columns + Criterion.allCases.map(\.written)
    output.write(header.joined(separator: ",") + "\n")
  }

  package mutating func write(_ encounter: Encounter) throws {
    output.write(encounter.id)
    next(encounter.observedWritten)
    next(encounter.reported.written)
    next(encounter.provider)
    next(encounter.site)
    next(encounter.sector)
    next(encounter.touchpoint.written)
    next(encounter.visit)
    next(encounter.observer)
    next(encounter.staff)
    next(head.wave)
    next(head.source)
    next(encounter.waitMinutes.map { String($0) })
    next(encounter.narrative == nil ? nil : encounter.language.written)
    next(encounter.narrative)
    for kind in ["feeling", "one-percent", "ideal"] {
      next(encounter.reflections.first { $0.kind == kind }?.text)
    }
    // Nobody has coded these: outcome, outcome_by, outcome_at and findings stay empty.
    output.write(",,,,")
    for criterion in Criterion.allCases {
      next(encounter.answers.isEmpty ? nil : encounter.answers[criterion.rawValue])
    }
    output.write("\n")
    try output.settle()
  }

  package mutating func end() throws {
    try output.flush()
  }

  /// Writes a comma and a field, in quotes where it needs them.
  private mutating func next(_ field: String?) {
    output.write(UInt8(ascii: ","))
    guard let field else { return }
    let quoted = field.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    guard quoted else { return output.write(field) }
    output.write(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { output.write(byte) }
      output.write(byte)
    }
    output.write(UInt8(ascii: "\""))
  }
}
