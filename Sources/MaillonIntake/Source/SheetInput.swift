/// Where the bytes of a sheet come from.
package enum SheetInput: Sendable {
  /// A file, as the user named it.
  case file(String)
  /// The standard input; `-` for people.
  case standardInput
  /// Bytes at hand, under a name.
  case bytes([UInt8], name: String)
  /// A sheet that is open, under a name: it can be read again, whatever it comes from.
  case opened(SheetSource, name: String)

  /// Creates an input from an argument: `-` is the standard input.
  package init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// The name for people and for provenance.
  package var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    case .bytes(_, let name), .opened(_, let name): name
    }
  }

  /// The input, opened once for several readings: a pipe gives its bytes only once.
  ///
  /// What cannot be opened stays as it is, for the reading to say so.
  package var opened: SheetInput {
    guard case .success(let source) = SheetSource.open(self) else { return self }
    return .opened(source, name: name)
  }
}
