import Foundation

/// A belt of bounded length: one thread puts pieces on it, any number work on them, and one takes
/// them off in the order in which they were put on.
///
/// Everything inside is touched under the lock of `condition` alone.
final class Conveyor<Raw: Sendable, Done: Sendable>: @unchecked Sendable {
  private enum Piece {
    case none
    case raw(Raw)
    case inWork
    case done(Done)
  }

  private let condition = NSCondition()
  /// A ring: the piece with number n lies in place n modulo the length.
  private var places: [Piece]
  /// How many pieces were put on, taken into work, and taken off.
  private var counts = (putOn: 0, begun: 0, takenOff: 0)
  private var isEnded = false
  private var isStopped = false

  /// Makes a belt that holds so many pieces.
  init(length: Int) {
    places = Array(repeating: .none, count: length)
  }

  /// Puts a piece on, once there is room; false if nobody wants any more.
  func put(_ raw: Raw) -> Bool {
    locked {
      while counts.putOn - counts.takenOff == places.count, !isStopped { condition.wait() }
      guard !isStopped else { return false }
      places[counts.putOn % places.count] = .raw(raw)
      counts.putOn += 1
      return true
    }
  }

  /// Says that no more pieces follow.
  func end() {
    locked { isEnded = true }
  }

  /// Says that nobody wants any more; whoever waits goes home.
  func stop() {
    locked { isStopped = true }
  }

  /// Works on the next piece that nobody has begun; false if there is none and none will come.
  func work(_ step: (Raw) -> Done) -> Bool {
    let begun: (number: Int, raw: Raw)? = locked {
      while counts.begun == counts.putOn, !isEnded, !isStopped { condition.wait() }
      let place = counts.begun % places.count
      guard !isStopped, counts.begun < counts.putOn, case .raw(let raw) = places[place] else {
        return nil
      }
      places[place] = .inWork
      counts.begun += 1
      return (counts.begun - 1, raw)
    }
    guard let begun else { return false }
    let done = step(begun.raw)
    locked { places[begun.number % places.count] = .done(done) }
    return true
  }

  /// Takes the next piece off, once it is done; nil if none will come.
  func take() -> Done? {
    locked {
      while true {
        let place = counts.takenOff % places.count
        if case .done(let done) = places[place] {
          places[place] = .none
          counts.takenOff += 1
          return done
        }
        if isStopped || (isEnded && counts.takenOff == counts.putOn) { return nil }
        condition.wait()
      }
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return body()
  }
}
