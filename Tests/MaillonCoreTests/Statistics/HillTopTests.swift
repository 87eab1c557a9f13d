import Glibc
import MaillonCore
import Testing

@Suite("The top of a hill")
struct HillTopTests {
  @Test("is found, wherever it stands", arguments: [0.02, 0.2, 0.31, 0.5, 0.77, 0.98])
  func inside(top: Double) {
    var looks = 0
    let found = HillTop.find(from: 0, to: 1, tolerance: 1e-7) { x in
      looks += 1
      return -pow(x - top, 2) - 0.3 * pow(x - top, 4)
    }
    #expect(abs(found - top) < 1e-6)
    #expect(looks < 25)
  }

  @Test("at an end, and on a hill that is no parabola")
  func ends() {
    #expect(HillTop.find(from: 0, to: 1, tolerance: 1e-7) { $0 } > 1 - 1e-5)
    #expect(HillTop.find(from: 0, to: 1, tolerance: 1e-7) { -$0 } < 1e-5)
    let found = HillTop.find(from: 0.001, to: 0.95, tolerance: 1e-7) { 3 * log($0) + log1p(-$0) }
    #expect(abs(found - 0.75) < 1e-6)
  }
}
