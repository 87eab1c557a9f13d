import Glibc

/// Fits the weights of a multinomial logistic regression: one question, several answers.
///
/// The loss is the negative log-likelihood plus `penalty / 2` times the sum of squared weights; it is
/// minimised by L-BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.4, with
/// backtracking). Everything runs in a fixed order, so that the same rows give the same weights.
struct LogisticFit {
  /// One narrative: its columns and values, and the answer that a person gave.
  struct Example {
    var columns: [Int32]
    var values: [Double]
    var answer: Int
    /// What was known before, added to every sum; empty if nothing was.
    var offsets: [Double]
  }

  /// How many answers there are: the numbers that each column gets.
  let width: Int
  /// How many columns there are.
  let columns: Int
  /// What large weights cost.
  let penalty: Double
  /// How many steps are taken at most.
  let steps: Int

  private static let memory = 6

  /// The weights, column by column.
  func weights(_ examples: [Example]) -> [Double] {
    let size = columns * width
    var point = [Double](repeating: 0, count: size)
    var slope = [Double](repeating: 0, count: size)
    var loss = evaluate(point, examples, slope: &slope)
    var moves: [[Double]] = []
    var turns: [[Double]] = []
    for step in 0..<steps {
      var direction = slope
      var shares: [Double] = []
      for index in moves.indices.reversed() {
        let share = dot(moves[index], direction) / dot(moves[index], turns[index])
        shares.append(share)
        add(-share, turns[index], to: &direction)
      }
      if let move = moves.last, let turn = turns.last {
        scale(&direction, by: dot(move, turn) / dot(turn, turn))
      }
      for index in moves.indices {
        let share = shares[moves.count - 1 - index]
        add(
          share - dot(turns[index], direction) / dot(moves[index], turns[index]),
          moves[index], to: &direction)
      }
      let decline = dot(slope, direction)
      guard decline > 1e-9 else { break }
      var length = step == 0 ? 1 / max(1, decline.squareRoot()) : 1
      var next = point
      var nextSlope = slope
      var nextLoss = Double.infinity
      for _ in 0..<20 {
        next = point
        add(-length, direction, to: &next)
        nextLoss = evaluate(next, examples, slope: &nextSlope)
        if nextLoss <= loss - 1e-4 * length * decline { break }
        length /= 2
      }
      guard nextLoss < loss else { break }
      var move = next
      add(-1, point, to: &move)
      var turn = nextSlope
      add(-1, slope, to: &turn)
      let gain = loss - nextLoss
      point = next
      slope = nextSlope
      loss = nextLoss
      if dot(move, turn) > 1e-12 {
        moves.append(move)
        turns.append(turn)
        if moves.count > Self.memory {
          moves.removeFirst()
          turns.removeFirst()
        }
      }
      if gain < 1e-6 * max(1, loss) { break }
    }
    return point
  }

  /// The loss at a point, and its slope there.
  private func evaluate(
    _ point: [Double], _ examples: [Example], slope: inout [Double]
  ) -> Double {
    var loss = 0.0
    point.withUnsafeBufferPointer { point in
      slope.withUnsafeMutableBufferPointer { slope in
        for index in 0..<point.count {
          slope[index] = penalty * point[index]
          loss += point[index] * point[index]
        }
        loss *= penalty / 2
        withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { sums in
          for example in examples {
            if example.offsets.isEmpty {
              sums.initialize(repeating: 0)
            } else {
              _ = sums.initialize(from: example.offsets)
            }
            example.columns.withUnsafeBufferPointer { columns in
              example.values.withUnsafeBufferPointer { values in
                for entry in 0..<columns.count {
                  let base = Int(columns[entry]) * width
                  let value = values[entry]
                  for place in 0..<width { sums[place] += value * point[base + place] }
                }
                loss += surprise(example, sums)
                for entry in 0..<columns.count {
                  let base = Int(columns[entry]) * width
                  let value = values[entry]
                  for place in 0..<width { slope[base + place] += value * sums[place] }
                }
              }
            }
          }
        }
      }
    }
    return loss
  }

  /// The negative log-likelihood of an example; turns its sums into their slope.
  private func surprise(
    _ example: Example, _ sums: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var top = -Double.infinity
    for place in 0..<width { top = max(top, sums[place]) }
    var total = 0.0
    for place in 0..<width {
      sums[place] = exp(sums[place] - top)
      total += sums[place]
    }
    for place in 0..<width { sums[place] /= total }
    let loss = -log(max(sums[example.answer], 1e-300))
    sums[example.answer] -= 1
    return loss
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        for index in 0..<left.count { sum += left[index] * right[index] }
      }
    }
    return sum
  }

  private func add(_ share: Double, _ other: [Double], to point: inout [Double]) {
    point.withUnsafeMutableBufferPointer { point in
      other.withUnsafeBufferPointer { other in
        for index in 0..<point.count { point[index] += share * other[index] }
      }
    }
  }

  private func scale(_ point: inout [Double], by factor: Double) {
    for index in point.indices { point[index] *= factor }
  }
}
