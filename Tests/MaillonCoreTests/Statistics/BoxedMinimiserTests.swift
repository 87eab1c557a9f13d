import MaillonCore
import Testing

@Suite("Minimiser in a box")
struct BoxedMinimiserTests {
  /// Rosenbrock 1960: the curved valley with its minimum at (1, 1).
  private func valley(_ x: [Double]) -> BoxedMinimiser.Evaluation {
    let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
    return (a * a + 100 * b * b, [-2 * a - 400 * x[0] * b, 200 * b])
  }

  @Test("finds the minimum of the curved valley")
  func inside() {
    let found = BoxedMinimiser(lower: [-5, -5], upper: [5, 5]).minimise(from: [-1.2, 1], valley)
    #expect(abs(found[0] - 1) < 1e-6)
    #expect(abs(found[1] - 1) < 1e-6)
  }

  @Test("stops at the side of the box that holds the minimum back")
  func side() {
    let found = BoxedMinimiser(lower: [-5, -5], upper: [0.5, 5]).minimise(from: [-1.2, 1], valley)
    #expect(found[0] == 0.5)
    #expect(abs(found[1] - 0.25) < 1e-6)
  }

  @Test("moves a start outside the box inside, and copes with no coordinate")
  func edges() {
    let found = BoxedMinimiser(lower: [1], upper: [2]).minimise(from: [9]) {
      ($0[0] * $0[0], [2 * $0[0]])
    }
    #expect(found == [1])
    #expect(BoxedMinimiser(lower: [], upper: []).minimise(from: []) { _ in (0, []) } == [])
  }
}
