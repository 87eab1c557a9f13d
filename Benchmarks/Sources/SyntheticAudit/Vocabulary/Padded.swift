/// A whole number with leading zeros.
///
/// - Parameters:
///   - number: A number of 0 or more.
///   - width: The least number of digits.
/// - Returns: The digits.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
