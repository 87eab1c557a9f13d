/// What stands behind the colon of a coded finding: `broken`, or `broken|coder|moment` where it was coded by somebody
/// else, or at another time, than the outcome.
struct FindingCoding {
  /// The level as written.
  let level: String
  /// Whether it says who coded it and when, even if that is nobody and never.
  let isOwn: Bool
  /// Who coded it.
  let coder: String?
  /// When, as written.
  let coded: String?

  /// Takes the text apart.
  init(_ text: Substring) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmedOfSpaces
    }
    level = parts.first ?? ""
    isOwn = parts.count > 1
    let coder = parts.count > 1 ? FindingCoding.unescaped(parts[1]) : ""
    let coded = parts.count > 2 ? parts[2] : ""
    self.coder = coder.isEmpty ? nil : coder
    self.coded = coded.isEmpty ? nil : coded
  }

  /// A text without the escapes `%3A`, `%3B`, `%7C` and `%25` for what separates.
  static func unescaped(_ text: String) -> String {
    text.replacing("%3A", with: ":").replacing("%3B", with: ";").replacing("%7C", with: "|")
      .replacing("%25", with: "%")
  }
}
