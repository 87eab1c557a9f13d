import MaillonCore

/// The ids of one file that come again, whether what stands under them differs or not.
struct IdsInFile {
  /// The warnings, in the order of the file; a bounded number.
  private(set) var problems: [Problem] = []

  private var met = MetEncounters()
  private var count = 0

  /// The most warnings that are kept.
  private static let mostProblems = 200
  /// The most encounters whose ids are remembered: some 50 bytes each, whatever the size of the file.
  private static let mostEncounters = 1_000_000

  /// Starts with no id.
  init() {
    met.beginFile()
  }

  /// Takes an encounter.
  mutating func take(_ encounter: Encounter) {
    guard encounter.hasOwnId, count < IdsInFile.mostEncounters else { return }
    count += 1
    switch met.meet(encounter) {
    case .first: return
    case .again: warn(.idRepeated, encounter)
    case .underUsedId: warn(.idReused, encounter)
    }
  }

  private mutating func warn(_ code: ProblemCode, _ encounter: Encounter) {
    guard problems.count < IdsInFile.mostProblems else { return }
    problems.append(Problem(code, withIdOf: encounter))
  }
}
