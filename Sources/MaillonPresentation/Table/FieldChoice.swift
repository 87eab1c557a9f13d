/// The fields of a result that somebody asks for, in the order asked for.
///
/// `rank_low` and `rankLow` are the same field: CSV writes the one, JSON the other.
package struct FieldChoice: Equatable, Sendable {
  private let names: [String]

  /// Reads `provider,strength,low`.
  package init(_ text: String) {
    names = text.split(separator: ",").map { name in
      String(name).trimmingBlanks
    }.filter { !$0.isEmpty }
  }

  /// The first name that is none of those known, if any.
  package func unknown(among known: [String]) -> String? {
    let folded = Set(known.map(FieldChoice.folded))
    return names.first { !folded.contains(FieldChoice.folded($0)) }
  }

  /// Where the fields stand among those known.
  func places(among known: [String]) -> [Int] {
    names.compactMap { name in
      known.firstIndex { FieldChoice.folded($0) == FieldChoice.folded(name) }
    }
  }

  /// Their names as they stand among those known, for machines.
  func json(among known: [String]) -> JSON {
    .array(places(among: known).map { .string(known[$0]) })
  }

  /// An object with these fields alone.
  func applied(to json: JSON) -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(places(among: members.map(\.key)).map { members[$0] })
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
