import MaillonCore
import MaillonLedger

/// The ledger as one would first write it: every sighting in a list, and everything folded anew.
struct NaiveLedger {
  private struct Sighting {
    var encounter: Int
    var content: Encounter
  }

  private struct Batch {
    var sightings: [Sighting]
    var updates: Bool
    var day: Day
    var undone: Day?
  }

  private var batches: [Batch] = []
  private var next = 0

  /// How many batches were added.
  var batchCount: Int { batches.count }

  /// What stands, by number of encounter.
  func standing(asOf day: Day? = nil) -> [Int: Encounter] {
    var state: [Int: Encounter] = [:]
    for batch in batches where stands(batch, day) {
      var seen: Set<Int> = []
      for sighting in batch.sightings where seen.insert(sighting.encounter).inserted {
        if state[sighting.encounter] == nil || batch.updates {
          state[sighting.encounter] = sighting.content
        }
      }
    }
    return state
  }

  private func stands(_ batch: Batch, _ day: Day?) -> Bool {
    guard let day else { return batch.undone == nil }
    return batch.day <= day && batch.undone.map { $0 > day } ?? true
  }

  /// Adds a batch of one file; gives new, known, changed.
  mutating func add(_ file: [Encounter], updates: Bool, on day: Day) -> [Int] {
    var batch = Batch(sightings: [], updates: updates, day: day, undone: nil)
    var counts = [0, 0, 0]
    batches.append(batch)
    for encounter in file {
      // The twin without an id that this file has not shown yet, or the one with the id.
      let shown = Set(batch.sightings.map(\.encounter))
      let match = standing().filter { number, other in
        guard let id = encounter.id else {
          return other.id == nil && !shown.contains(number)
            && NaiveLedger.canonical(other, withDetails: false)
              == NaiveLedger.canonical(encounter, withDetails: false)
        }
        return other.id == id && other.source == encounter.source
      }.min { $0.key < $1.key }
      guard let (number, other) = match else {
        counts[0] += 1
        batch.sightings.append(Sighting(encounter: next, content: encounter))
        next += 1
        batches[batches.count - 1] = batch
        continue
      }
      let isSame =
        NaiveLedger.canonical(other, withDetails: true)
        == NaiveLedger.canonical(encounter, withDetails: true)
      let isSameButDetails =
        NaiveLedger.canonical(other, withDetails: false)
        == NaiveLedger.canonical(encounter, withDetails: false)
      let supersedes = updates && !shown.contains(number)
      counts[isSame || (isSameButDetails && !supersedes) ? 1 : 2] += 1
      batch.sightings.append(
        Sighting(encounter: number, content: isSame ? other : encounter))
      batches[batches.count - 1] = batch
    }
    return counts
  }

  mutating func undo(_ index: Int, on day: Day) {
    batches[index].undone = day
  }

  /// What makes an encounter this encounter, as text.
  static func canonical(_ encounter: Encounter, withDetails: Bool) -> String {
    var copy = encounter
    copy.provider.name = ComparedName(encounter.provider.name).text
    copy.provider.site = encounter.provider.site.map { ComparedName($0).text }
    copy.extras = []
    copy.waitMinutes = encounter.waitMinutes.map { $0 + 0 }
    if !withDetails {
      copy.reported = nil
      copy.observer = nil
      copy.staff = nil
    }
    copy.provenance = Provenance()
    return "\(copy)"
  }
}
