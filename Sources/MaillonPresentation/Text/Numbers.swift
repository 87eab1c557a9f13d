import Foundation

/// Numbers as each language writes them.
package struct Numbers: Sendable {
  /// Whose numbers these are.
  let language: Language

  /// Creates the number style of a language.
  package init(_ language: Language) {
    self.language = language
  }

  /// A share as whole percent: `81%`, `81 %` with a narrow no-break space in French.
  package func percent(_ share: Double, decimals: Int = 0) -> String {
    guard share.isFinite else { return missing }
    return decimal(share * 100, decimals: decimals) + percentSign
  }

  /// A share as percent with at most two significant digits lost at the edges: `<1%`, `>99%`.
  package func probability(_ share: Double) -> String {
    guard share.isFinite else { return missing }
    if share < 0.01 { return "<1" + percentSign }
    if share > 0.99 { return ">99" + percentSign }
    return percent(share)
  }

  /// A change in points with its sign: `+22`, `−7`.
  package func points(_ change: Double) -> String {
    guard change.isFinite else { return missing }
    let rounded = Int((change * 100).rounded())
    if rounded == 0 { return "0" }
    return (rounded < 0 ? "−" : "+") + integer(abs(rounded))
  }

  /// A range of percent: `84–96%`.
  package func range(_ low: Double, _ high: Double) -> String {
    "\(decimal(low * 100, decimals: 0))–\(decimal(high * 100, decimals: 0))\(percentSign)"
  }

  /// A whole number, grouped by thousands.
  package func integer(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += groupSeparator }
      grouped.append(digit)
    }
    return value < 0 ? "−" + grouped : grouped
  }

  /// A number with a fixed number of decimals.
  package func decimal(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return missing }
    var text = String(format: "%.\(decimals)f", value)
    if text.hasPrefix("-") {
      let isZero = text.allSatisfy { "-0.".contains($0) }
      text = (isZero ? "" : "−") + text.dropFirst()
    }
    return language == .french ? text.replacingOccurrences(of: ".", with: ",") : text
  }

  /// What stands where there is no value.
  package var missing: String { "–" }

  private var percentSign: String { language == .french ? "\u{202F}%" : "%" }

  private var groupSeparator: String { language == .french ? "\u{202F}" : "," }
}
