import MaillonCore
import MaillonPresentation

/// The narratives of sheets that a person has coded.
struct CodedFiles {
  /// The narratives, in the order of the files.
  private(set) var narratives: [CodedNarrative] = []
  /// How many encounters have no narrative or no coded outcome.
  private(set) var skipped = 0
  /// Whether a file could not be read.
  private(set) var isRejected = false

  /// Reads files; what is wrong with them is said.
  init(
    _ files: [String], reading: ReadingOptions, rubric: RubricInForce, _ common: CommonOptions,
    in context: Context
  ) throws {
    let reader = try SheetFiles(
      reading, rubric: rubric.rubric, common, allowsIncomplete: true, in: context)
    var narratives: [CodedNarrative] = []
    var skipped = 0
    var accounts: [FileAccount] = []
    for file in try reader.files(files) {
      let before = narratives.count
      let result = try reader.read(file) { encounter in
        guard
          let narrative = encounter.narrative,
          let outcome = encounter.codedOutcome?.level
            ?? rubric.classifier.outcome(of: encounter.codedFindings),
          let language = rubric.classifier.language(of: narrative)
        else {
          skipped += 1
          return
        }
        narratives.append(
          CodedNarrative(
            id: encounter.id ?? "\(narratives.count - before + 1)", language: language,
            text: narrative.text, outcome: outcome,
            findings: Dictionary(
              encounter.codedFindings.map { ($0.criterion, $0.level) },
              uniquingKeysWith: { _, last in last })))
      }
      if result.account.isRejected { narratives.removeSubrange(before...) }
      accounts.append(result.account)
    }
    reader.say(accounts)
    self.narratives = narratives
    self.skipped = skipped
    isRejected = accounts.contains(where: \.isRejected)
  }
}
