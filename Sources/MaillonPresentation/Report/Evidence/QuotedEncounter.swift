import MaillonCore

/// An encounter with its verdict and with the words that earned each level: each found once, and only
/// if somebody asks.
package final class QuotedEncounter {
  /// The encounter.
  package let encounter: Encounter
  /// What it is found again by; empty where it has no name.
  package let id: String
  /// How it came out.
  package let judgement: Judgement

  private let classifier: Classifier

  /// The verdict, with its evidence.
  package private(set) lazy var verdict = classifier.classify(encounter)
  /// A quote for each level that its criteria have; none without a narrative.
  private(set) lazy var quotes = Level.allCases.compactMap { maker.candidate($0) }

  private lazy var maker = QuoteMaker(classifier, encounter, id: id, verdict)

  /// Prepares to judge and to quote an encounter.
  ///
  /// - Parameters:
  ///   - encounter: The encounter.
  ///   - id: What it is found again by.
  ///   - judgement: How it came out.
  ///   - classifier: Who says so.
  package init(
    _ encounter: Encounter, id: String, _ judgement: Judgement, by classifier: Classifier
  ) {
    self.encounter = encounter
    self.id = id
    self.judgement = judgement
    self.classifier = classifier
  }

  /// The words alone that earned one criterion its level; nil where it has another, or there is no
  /// narrative.
  package func quote(_ level: Level, on criterion: String) -> EvidenceQuote? {
    maker.candidate(level, on: criterion)?.quote
  }
}
