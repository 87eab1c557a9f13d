/// The Cholesky factor of a symmetric positive definite matrix.
package struct CholeskyFactor: Sendable {
  private let rows: [[Double]]

  /// Factors a matrix; nil if it is not positive definite.
  ///
  /// - Parameter matrix: The rows of a symmetric matrix.
  package init?(_ matrix: [[Double]]) {
    var rows = matrix
    for i in matrix.indices {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= rows[i][k] * rows[j][k] }
        if i == j {
          guard sum > 0, sum.isFinite else { return nil }
          rows[i][i] = sum.squareRoot()
        } else {
          rows[i][j] = sum / rows[j][j]
        }
      }
    }
    self.rows = rows
  }

  /// The quadratic form `vᵀ M⁻¹ v`.
  ///
  /// - Parameter vector: The vector v.
  /// - Returns: The form, at least 0.
  package func inverseForm(_ vector: [Double]) -> Double {
    var solved = vector
    var sum = 0.0
    for i in rows.indices {
      for k in 0..<i { solved[i] -= rows[i][k] * solved[k] }
      solved[i] /= rows[i][i]
      sum += solved[i] * solved[i]
    }
    return sum
  }
}
