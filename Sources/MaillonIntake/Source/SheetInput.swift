/// Where the bytes of a sheet come from.
package enum SheetInput: Sendable {
  /// A file, as the user named it.
  case file(String)
  /// The standard input; `-` for people.
  case standardInput
  /// Bytes at hand, under a name.
  case bytes([UInt8], name: String)

  /// Creates an input from an argument: `-` is the standard input.
  package init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// The name for people and for provenance.
  package var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    case .bytes(_, let name): name
    }
  }
}
