import MaillonCore
import Testing

@Suite("Names are compared in NFC, case and spaces folded")
struct ComparedNameTests {
  @Test(
    "One name",
    arguments: [
      ("BOULANGERIE  x", "Boulangerie x"), (" a\tb\n", "A B"), ("É", "e\u{301}"),
      ("Hôtel\u{A0}du  Nord", "hôtel du nord"), ("ÉTOILE", "étoile"), ("", "  "),
    ])
  func same(left: String, right: String) {
    #expect(ComparedName(left) == ComparedName(right))
    #expect(ComparedName(ComparedName(left).text) == ComparedName(left))
    #expect(Set([ComparedName(left), ComparedName(right)]).count == 1)
  }

  @Test("Two names", arguments: [("Étoile", "Etoile"), ("ab", "a b"), ("x-y", "x y")])
  func different(left: String, right: String) {
    #expect(ComparedName(left) != ComparedName(right))
  }
}
