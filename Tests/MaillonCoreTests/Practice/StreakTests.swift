import MaillonCore
import Testing

@Suite struct StreakTests {
  @Test func aRunOfOneIsAnySuccess() {
    #expect(abs(Streak.chance(of: 1, among: 3, rate: 0.5) - 0.875) < 1e-12)
  }

  @Test func twoHeadsInARowAmongFourTosses() {
    // HH occurs in 8 of the 16 sequences of four tosses.
    #expect(abs(Streak.chance(of: 2, among: 4, rate: 0.5) - 0.5) < 1e-12)
  }

  @Test func theWholeIsAPower() {
    #expect(abs(Streak.chance(of: 10, among: 10, rate: 0.9) - 0.348_678_440_1) < 1e-9)
  }

  @Test func theEdgesAreSafe() {
    #expect(Streak.chance(of: 5, among: 4, rate: 0.9) == 0)
    #expect(Streak.chance(of: 0, among: 4, rate: 0.9) == 1)
    #expect(Streak.chance(of: 3, among: 9, rate: 1) == 1)
    #expect(Streak.chance(of: 3, among: 9, rate: 0) == 0)
  }
}
