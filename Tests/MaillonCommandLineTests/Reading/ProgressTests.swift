import Foundation
import MaillonCommandLine
import MaillonCore
import Synchronization
import Testing

@Suite struct ProgressTests {
  /// A clock that goes on by so many seconds whenever it is looked at.
  private final class Watch: Sendable {
    private let now = Mutex(0.0)
    private let step: Double

    init(step: Double) { self.step = step }

    func look() -> Double {
      now.withLock {
        $0 += step
        return $0
      }
    }
  }

  private func run(
    _ arguments: [String], step: Double, isTerminal: Bool = true,
    environment: [String: String] = ["LANG": "C"]
  ) -> (output: String, error: String) {
    let output = BufferStream()
    let error = BufferStream(isTerminal: isTerminal, columns: 80)
    let watch = Watch(step: step)
    let context = Context(
      environment: environment, terminal: Terminal(output: output, error: error),
      stopwatch: { watch.look() }
    ) { Moment(day: Day(number: 20_500), secondOfDay: 43_200, offsetMinutes: 0) }
    _ = Maillon.run(arguments, in: context)
    return (output.text, error.text)
  }

  private static let check = ["check", "samples/audit/2025-T4.xml"]

  @Test func nothingIsShownBeforeHalfASecond() {
    #expect(run(Self.check, step: 0.001).error == "")
  }

  @Test func nothingIsShownWhereNobodyLooks() {
    #expect(run(Self.check, step: 1, isTerminal: false).error == "")
    #expect(run(Self.check + ["-q"], step: 1).error == "")
    #expect(run(Self.check, step: 1, environment: ["TERM": "dumb"]).error == "")
  }

  @Test func itSaysHowFarAndGoesWithoutATrace() {
    let shown = run(Self.check, step: 1).error
    #expect(shown.contains("Reading samples/audit/2025-T4.xml  "))
    #expect(shown.contains("%") && shown.contains(" encounters") && shown.contains(" s left"))
    #expect(shown.hasSuffix("\r\u{1B}[K"))
    #expect(shown.split(separator: "\r\u{1B}[K").allSatisfy { $0.count < 80 })
    let french = run(["check", "samples/audit", "--lang", "fr"], step: 1).error
    #expect(french.contains("Lecture de samples/audit/2025-T4.xml  2 sur 2  "))
    #expect(french.contains(" rencontres  encore "))
  }

  @Test func resultsAreTheSame() {
    #expect(run(Self.check, step: 1).output == run(Self.check, step: 0, isTerminal: false).output)
  }
}
