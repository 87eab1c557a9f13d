/// A number in digits alone, without an exponent: sheets know no other.
enum PlainNumber {
  /// The shortest text that reads back as the same number.
  static func text(_ value: Double) -> String {
    let shortest = value.description
    guard let mark = shortest.firstIndex(where: { $0 == "e" || $0 == "E" }),
      let exponent = Int(shortest[shortest.index(after: mark)...])
    else { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
    let sign = shortest.hasPrefix("-") ? "-" : ""
    let mantissa = shortest[..<mark].drop { $0 == "-" }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts.first ?? "0")
    let decimals = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = whole + decimals
    let point = whole.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
