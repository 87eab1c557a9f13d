import MaillonCore

/// A heading in which `*` stands for any words: `answers/*`.
struct HeadingPattern {
  private let before: String
  private let after: String
  private let hasStar: Bool

  /// Creates a pattern; only its first `*` is one.
  init(_ text: String) {
    let parts = text.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
    before = parts.first.map { String($0).lowercased() } ?? ""
    after = parts.count > 1 ? String(parts[1]).lowercased() : ""
    hasStar = parts.count > 1
  }

  /// What stands for the `*`, in the letters of the heading; nothing if the heading is another one.
  func match(_ heading: String) -> String? {
    let lower = heading.lowercased()
    guard hasStar else { return lower == before ? "" : nil }
    let count = before.count + after.count
    guard lower.count == heading.count, lower.count > count, lower.hasPrefix(before),
      lower.hasSuffix(after)
    else { return nil }
    return String(heading.dropFirst(before.count).dropLast(after.count))
  }
}

extension ColumnRole {
  /// The role with what a pattern found in place of its `*`.
  func filled(_ match: String) -> ColumnRole {
    switch self {
    case .answer(let question): .answer(question.replacing("*", with: match))
    case .comment(let question): .comment(question.replacing("*", with: match))
    case .measure(let id): .measure(id.replacing("*", with: match))
    default: self
    }
  }
}
