import Foundation
import MaillonCore

extension Problem {
  /// What is wrong, in one sentence.
  package func message(in language: Language) -> String {
    let message =
      switch language {
      case .english: EnglishProblemWords(problem: self).message
      case .french: FrenchProblemWords(problem: self).message
      }
    return message.prefix(1).uppercased() + message.dropFirst() + "."
  }

  /// What to do about it; nil where the message says it all.
  package func hint(in language: Language) -> String? {
    switch language {
    case .english: EnglishProblemWords(problem: self).hint
    case .french: FrenchProblemWords(problem: self).hint
    }
  }

  /// What stood there, fit for one line of a terminal; empty if nothing did.
  var foundText: String {
    DisplayWidth.truncated(DisplayWidth.printable(found ?? ""), to: 120)
  }

  /// The last step of the field: the attribute or element of a path, or the column.
  var fieldName: String {
    guard let field else { return "" }
    guard field.hasPrefix("/"), let step = field.split(separator: "/").last else { return field }
    return String(step.prefix { $0 != "[" }).replacing("@", with: "")
  }

  /// What `--map` takes to give a heading a role, in quotes where a shell needs them.
  func argument(_ role: String, heading: String? = nil) -> String {
    let text = "\(role)=\(heading ?? fieldName)"
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "=_-.:".contains($0) }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  /// What bytes that are not UTF-8 say in Windows-1252; nil where they are not shown, or say nothing.
  var westernReading: String? {
    guard code == .encodingInvalid, expected == "UTF-8" else { return nil }
    let bytes = foundText.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    guard !bytes.isEmpty, let text = String(bytes: bytes, encoding: .windowsCP1252),
      !text.isEmpty
    else { return nil }
    return DisplayWidth.printable(text)
  }

  /// Whether what was found instead of a date is a number of days as spreadsheets keep them: of the
  /// years 1954 to 2119.
  var looksLikeSerialDate: Bool {
    let whole = foundText.prefix { $0.isNumber }
    guard whole.count == 5, let days = Int(whole), (20_000...80_000).contains(days) else {
      return false
    }
    return foundText.dropFirst(5).allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }

  /// The decimal mark that a file has not which has the expected one.
  var otherMark: String { expected == "," ? "." : "," }

  /// Month (1…12) and its length, where what was found is a day that its month has not.
  var exceededMonth: (month: Int, days: Int)? {
    let numbers = foundText.split { !$0.isNumber }.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let isYearFirst = numbers[0] > 31
    let (year, day) = isYearFirst ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
    let month = numbers[1]
    guard (1...12).contains(month), (29...31).contains(day) else { return nil }
    let days = Day.length(ofMonth: month, year: year < 100 ? 2000 + year : year)
    return day > days ? (month, days) : nil
  }
}

extension ProblemCode {
  /// What the code means and why it matters, in two or three sentences.
  package func explanation(in language: Language) -> String {
    switch language {
    case .english: englishExplanation
    case .french: frenchExplanation
    }
  }
}
