extension Mapping {
  /// Where the submissions of an XML file are, and what repeats in them.
  package struct Submission: Equatable, Sendable {
    /// The name of the element that is a submission; nil for the one that holds `meta/instanceID`.
    package var element: String?
    /// The names, or paths, of the groups whose every repetition is an encounter of its own; what
    /// stands outside of them is said of each.
    package var repeats: [String]

    /// Creates a description.
    package init(element: String? = nil, repeats: [String] = []) {
      self.element = element
      self.repeats = repeats
    }

    /// Whether a group is one of those that repeat.
    ///
    /// - Parameter path: The names of the groups around it and its own, from the submission down.
    /// - Returns: Whether it is named here, by its own name or by its path.
    func repeats(_ path: ArraySlice<String>) -> Bool {
      guard let name = path.last else { return false }
      return repeats.contains { $0 == name || $0 == path.joined(separator: "/") }
    }
  }

  /// This mapping, and where it says nothing, a preset.
  func completed(by preset: Mapping) -> Mapping {
    var whole = preset
    whole.id = "\(preset.id) + \(id)"
    let roles = Set(columns.map(\.role))
    whole.columns =
      columns + preset.columns.filter { $0.role == .extra || !roles.contains($0.role) }
    whole.dialect = dialect.or(preset.dialect)
    whole.source = source ?? preset.source
    return whole
  }
}
