import MaillonCore
import MaillonLedger
import Synchronization

/// An encounter on its way into the ledger, with all that can be worked out before its turn.
struct Offer: Sendable {
  /// What the ledger writes of it.
  let packed: PackedEncounter
  /// What only an encounter that is not known needs; nil where known ones were expected.
  let opinion: Opinion?

  /// What is thought of an encounter.
  struct Opinion: Sendable {
    /// The verdict.
    let judgement: Judgement
    /// By what those are found that look like it.
    let sample: AlikeEncounters.Sample?

    /// Judges an encounter.
    init(_ encounter: Encounter, _ classifier: Classifier) {
      judgement = classifier.judge(encounter)
      sample = AlikeEncounters.Sample(encounter)
    }
  }
}

/// Makes the offers of one file, on all cores.
///
/// As long as a file brings encounters that are known, which need no verdict, none is worked out
/// ahead; where one turns out not to be known, whoever records it catches up.
final class OfferMaker: Sendable {
  private let packer: EncounterPacker
  private let classifier: Classifier
  private let expectsNews = Atomic(true)

  /// Makes offers for an import, judged by a classifier.
  init(_ packer: EncounterPacker, _ classifier: Classifier) {
    self.packer = packer
    self.classifier = classifier
  }

  /// The offers of encounters.
  func offers(_ encounters: [Encounter]) -> [Offer] {
    let expectsNews = expectsNews.load(ordering: .relaxed)
    return zip(encounters, packer.pack(encounters)).map { encounter, packed in
      Offer(
        packed: packed, opinion: expectsNews ? Offer.Opinion(encounter, classifier) : nil)
    }
  }

  /// Learns from what became of the encounter that was recorded last.
  func learn(_ result: Sighting.Result) {
    expectsNews.store(result != .known, ordering: .relaxed)
  }
}
