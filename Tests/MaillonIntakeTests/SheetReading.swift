import Foundation
import MaillonCore
import MaillonIntake

/// A rubric as small as tests need it.
let smallRubric = Rubric(
  id: "small", version: "1",
  touchpoints: [
    Touchpoint(id: "in-person", title: LocalizedText(english: "In person", french: "Sur place")),
    Touchpoint(id: "phone", title: LocalizedText(english: "Telephone", french: "Téléphone")),
  ],
  criteria: [Criterion(id: "attention"), Criterion(id: "craft")],
  questions: [
    Question(
      id: "Q12", criterion: "craft",
      meanings: [
        Question.Meaning(value: "yes", level: .kept), Question.Meaning(value: "no", level: .broken),
      ])
  ],
  measures: [MeasureRule(measure: "rings", criterion: "attention")])

/// Reads a text as a sheet.
func read(
  _ text: String, mapping: Mapping? = nil, wishes: DialectWishes = DialectWishes(),
  rubric: Rubric = smallRubric, allowsIncomplete: Bool = false
) -> (encounters: [Encounter], report: SheetReport) {
  read(
    Array(text.utf8), mapping: mapping, wishes: wishes, rubric: rubric,
    allowsIncomplete: allowsIncomplete)
}

/// Reads bytes as a sheet.
func read(
  _ bytes: [UInt8], mapping: Mapping? = nil, wishes: DialectWishes = DialectWishes(),
  rubric: Rubric = smallRubric, allowsIncomplete: Bool = false
) -> (encounters: [Encounter], report: SheetReport) {
  read(
    .bytes(bytes, name: "sheet"), mapping: mapping, wishes: wishes, rubric: rubric,
    allowsIncomplete: allowsIncomplete)
}

/// Reads an input as a sheet, or as tallies if that is what it holds.
func read(
  _ input: SheetInput, mapping: Mapping? = nil, wishes: DialectWishes = DialectWishes(),
  rubric: Rubric = smallRubric, allowsIncomplete: Bool = false, today: Day? = nil,
  tallies: ((TallyRow) -> Void)? = nil
) -> (encounters: [Encounter], report: SheetReport) {
  var encounters: [Encounter] = []
  var reader = SheetReader(
    rubric: rubric, mapping: mapping, wishes: wishes, allowsIncomplete: allowsIncomplete)
  reader.today = today
  do {
    let report = try reader.read(input, tallies: tallies) { encounters.append($0) }
    return (report.isRejected ? [] : encounters, report)
  } catch {
    fatalError("the sink throws nothing: \(error)")
  }
}

/// The package's folder, and beside it what tests may read where it is present.
enum Place {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let shared = package.deletingLastPathComponent().appendingPathComponent("shared")
  static let hasShared = FileManager.default.fileExists(atPath: shared.path)
}
