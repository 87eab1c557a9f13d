import Glibc

/// Fits the weights of a multinomial logistic regression: one question, up to four answers.
///
/// The loss is the negative log-likelihood plus `penalty / 2` times the sum of squared weights; it is
/// minimised by L-BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.4, with
/// backtracking), which begins from how steeply each column alone bends the loss: words are rare and
/// marks are not, and without that rare words are still on their way when common ones have arrived.
/// Everything runs in a fixed order, so that the same rows give the same weights.
struct LogisticFit {
  /// A number for each answer; those beyond the answers stay 0.
  typealias Answers = SIMD4<Double>

  /// The narratives.
  let rows: SparseRows
  /// How many answers there are, 4 at most.
  let width: Int
  /// What large weights cost.
  let penalty: Double
  /// How many steps are taken at most.
  let steps: Int

  private static let memory = 8
  /// The share of the loss that a step must gain for another to be taken.
  private static let leastGain = 1e-6
  /// How far the bend of the loss at its beginning is counted: it flattens as answers grow sure.
  private static let bend = 0.7

  /// The weights of each column.
  ///
  /// - Parameters:
  ///   - answers: The answer that a person gave, row by row.
  ///   - offsets: What was known before, added to the sums of each row; empty if nothing was.
  /// - Returns: For each column a number for each answer.
  func weights(answers: [Int], offsets: [Answers] = []) -> [Answers] {
    let descent = Descent(
      rows: rows, answers: answers, offsets: offsets, width: width, penalty: penalty)
    let start = startingBend(answers)
    var point = [Answers](repeating: .zero, count: rows.columns)
    var slope = point
    var loss = descent.evaluate(point, slope: &slope)
    var past: [Step] = []
    for _ in 0..<steps {
      let direction = direction(slope, past, start)
      let decline = Self.dot(slope, direction)
      guard decline > 1e-9 else { break }
      var length = 1.0
      var next = point
      var nextSlope = slope
      var nextLoss = Double.infinity
      for _ in 0..<20 {
        next = point
        Self.add(-length, direction, to: &next)
        nextLoss = descent.evaluate(next, slope: &nextSlope)
        if nextLoss <= loss - 1e-4 * length * decline { break }
        length /= 2
      }
      guard nextLoss < loss else { break }
      var move = next
      Self.add(-1, point, to: &move)
      var turn = nextSlope
      Self.add(-1, slope, to: &turn)
      let gain = loss - nextLoss
      point = next
      slope = nextSlope
      loss = nextLoss
      let bend = Self.dot(move, turn)
      if bend > 1e-12 {
        past.append(Step(move: move, turn: turn, bend: bend))
        if past.count > Self.memory { past.removeFirst() }
      }
      if gain < Self.leastGain * max(1, loss) { break }
    }
    return point
  }

  /// A step that was taken: how far, how the slope turned, and the product of both.
  private struct Step {
    var move: [Answers]
    var turn: [Answers]
    var bend: Double
  }

  /// One over how steeply each weight alone bends the loss.
  private func startingBend(_ answers: [Int]) -> [Answers] {
    var shares = Answers.zero
    for answer in answers { shares[answer] += 1 / Double(answers.count) }
    let spread = shares * (1 - shares)
    return rows.squares.map { 1 / (penalty + Self.bend * $0 * spread) }
  }

  /// Where to go from here: the slope, straightened by what the last steps taught.
  private func direction(_ slope: [Answers], _ past: [Step], _ start: [Answers]) -> [Answers] {
    var direction = slope
    var shares: [Double] = []
    for step in past.reversed() {
      let share = Self.dot(step.move, direction) / step.bend
      shares.append(share)
      Self.add(-share, step.turn, to: &direction)
    }
    for column in direction.indices { direction[column] *= start[column] }
    if let last = past.last {
      var turned = 0.0
      for column in start.indices {
        turned += (last.turn[column] * last.turn[column] * start[column]).sum()
      }
      let scale = last.bend / turned
      for column in direction.indices { direction[column] *= scale }
    }
    for (step, share) in zip(past, shares.reversed()) {
      Self.add(share - Self.dot(step.turn, direction) / step.bend, step.move, to: &direction)
    }
    return direction
  }

  private static func dot(_ left: [Answers], _ right: [Answers]) -> Double {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var sum = Answers.zero
        for index in 0..<left.count { sum += left[index] * right[index] }
        return sum.sum()
      }
    }
  }

  private static func add(_ share: Double, _ other: [Answers], to point: inout [Answers]) {
    point.withUnsafeMutableBufferPointer { point in
      other.withUnsafeBufferPointer { other in
        for index in 0..<point.count { point[index] += share * other[index] }
      }
    }
  }

  /// The loss and its slope, anywhere.
  private struct Descent {
    let rows: SparseRows
    let answers: [Int]
    let offsets: [Answers]
    let width: Int
    let penalty: Double

    /// The loss at a point, and its slope there.
    func evaluate(_ point: [Answers], slope: inout [Answers]) -> Double {
      var squares = Answers.zero
      for column in point.indices {
        slope[column] = penalty * point[column]
        squares += point[column] * point[column]
      }
      var loss = squares.sum() * penalty / 2
      point.withUnsafeBufferPointer { point in
        slope.withUnsafeMutableBufferPointer { slope in
          rows.places.withUnsafeBufferPointer { places in
            rows.values.withUnsafeBufferPointer { values in
              for row in 0..<rows.count {
                let entries = rows.starts[row]..<rows.starts[row + 1]
                var sums = offsets.isEmpty ? Answers.zero : offsets[row]
                for entry in entries { sums += values[entry] * point[Int(places[entry])] }
                loss += surprise(answers[row], &sums)
                for entry in entries { slope[Int(places[entry])] += values[entry] * sums }
              }
            }
          }
        }
      }
      return loss
    }

    /// The negative log-likelihood of an answer; turns its sums into their slope.
    private func surprise(_ answer: Int, _ sums: inout Answers) -> Double {
      var top = sums[0]
      for place in 1..<width { top = max(top, sums[place]) }
      var shares = Answers.zero
      for place in 0..<width { shares[place] = exp(sums[place] - top) }
      sums = shares / shares.sum()
      let loss = -log(max(sums[answer], 1e-300))
      sums[answer] -= 1
      return loss
    }
  }
}
