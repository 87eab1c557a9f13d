/// Why a mapping written as an argument, `provider=lieu`, cannot be used.
package enum MappingArgumentFailure: Error, Equatable, Sendable {
  /// It has not the form `role=heading`.
  case noAssignment(String)
  /// There is no such role; the nearest one, if one is near.
  case unknownRole(String, suggestion: String?)
}

extension Mapping {
  /// Whether an argument is a mapping by itself, and not the name of a file.
  ///
  /// - Parameter argument: What the user wrote.
  /// - Returns: Whether it begins with a role and an equals sign.
  package static func isAssignment(_ argument: String) -> Bool {
    guard let equals = argument.firstIndex(of: "=") else { return false }
    return ColumnRole(name: String(argument[..<equals])) != nil
      || !argument[..<equals].contains { "/.".contains($0) }
  }

  /// Makes a mapping of arguments: `provider=lieu`, several with commas or one after the other.
  ///
  /// Columns that it does not name keep Maillon's own names.
  ///
  /// - Parameter arguments: What the user wrote.
  /// - Throws: `MappingArgumentFailure`.
  package init(arguments: [String]) throws {
    self.init(id: arguments.joined(separator: ","), keepsCanonicalColumns: true)
    isPartial = true
    for argument in arguments.flatMap({ $0.split(separator: ",").map(String.init) }) {
      guard let equals = argument.firstIndex(of: "=") else {
        throw MappingArgumentFailure.noAssignment(argument)
      }
      let name = argument[..<equals].trimmingSpaces
      let heading = argument[argument.index(after: equals)...].trimmingSpaces
      guard !heading.isEmpty, !name.isEmpty else {
        throw MappingArgumentFailure.noAssignment(argument)
      }
      guard let role = ColumnRole(name: name) else {
        let names = ColumnRole.canonical.map(\.name)
        throw MappingArgumentFailure.unknownRole(
          name, suggestion: Nearness.closest(to: name, among: names))
      }
      columns.append(Column(role: role, names: [ColumnName(heading)]))
    }
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
