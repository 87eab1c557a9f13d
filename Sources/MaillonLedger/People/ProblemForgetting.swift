import MaillonCore

extension Problem {
  /// The problem without names of those forgotten.
  func forgetting(_ forgotten: inout ForgottenPeople) -> Problem {
    guard !forgotten.isEmpty else { return self }
    var bare = self
    bare.found = found.map { forgotten.masked($0) ?? $0 }
    bare.expected = expected.map { forgotten.masked($0) ?? $0 }
    bare.suggestion = suggestion.map { forgotten.masked($0) ?? $0 }
    bare.file = forgotten.masked(file) ?? file
    return bare
  }
}
