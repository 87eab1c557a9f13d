import MaillonCore
import Testing

@testable import MaillonPresentation

@Suite struct NounTests {
  @Test("English keeps the singular for one, French for none and one too")
  func agreement() {
    let english = [0, 1, 2, 1_200].map { Numbers(.english).count($0, .encounter) }
    #expect(english == ["0 encounters", "1 encounter", "2 encounters", "1,200 encounters"])
    let french = [0, 1, 2, 1_200].map { Numbers(.french).count($0, .touchpoint) }
    #expect(
      french == [
        "0 point de contact", "1 point de contact", "2 points de contact",
        "1\u{202F}200 points de contact",
      ])
  }

  @Test("a verb or an adjective agrees as the noun does")
  func verbs() {
    #expect(
      [0, 1, 2].map { Numbers(.english).agree($0, "stands", "stand") } == [
        "stand", "stands", "stand",
      ])
    #expect(
      [0, 1, 2].map { Numbers(.french).agree($0, "attend", "attendent") } == [
        "attend", "attend", "attendent",
      ])
  }
}
