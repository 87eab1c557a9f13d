import MaillonCore
import Testing

@Suite("Agreement of observers")
struct KrippendorffAlphaTests {
  @Test("is 1 where all agree and there was a choice")
  func agreement() {
    for metric in KrippendorffAlpha.Metric.allCases {
      #expect(KrippendorffAlpha([[1, 1], [2, 2, 2], [3, 3]], metric: metric).value == 1)
    }
  }

  @Test("is unknown where only one value occurs, or nothing was seen twice")
  func undefined() {
    #expect(KrippendorffAlpha([[2, 2], [2, 2]], metric: .ordinal).value == nil)
    #expect(KrippendorffAlpha([[1], [2]], metric: .nominal).value == nil)
    #expect(KrippendorffAlpha([], metric: .ratio).value == nil)
  }

  @Test("counts only units that were seen twice, in whatever order")
  func pairable() {
    let first = KrippendorffAlpha([[1, 2], [3], [2, 2, 3]], metric: .ordinal)
    let second = KrippendorffAlpha([[3, 2, 2], [2, 1]], metric: .ordinal)
    #expect(first == second)
    #expect(first.pairable == 5)
    #expect(first.units == 2)
  }

  @Test("worse than chance is negative")
  func disagreement() throws {
    let alpha = try #require(
      KrippendorffAlpha([[1, 2], [1, 2], [2, 1]], metric: .nominal).value)
    #expect(alpha < 0)
  }
}
