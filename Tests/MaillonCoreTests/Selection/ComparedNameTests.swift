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

  @Test func `letters of Western Europe are folded as all others are`() throws {
    let scalars = [0x20...0x17F, 0x2000...0x2030].joined().compactMap { Unicode.Scalar($0) }
    for scalar in scalars {
      let name = "x\(scalar)Y \(scalar)"
      // A letter beyond them takes the way of all Unicode.
      let folded = ComparedName(name + "Ω").text
      #expect(ComparedName(name + "z").text == folded.dropLast() + "z", "\(name)")
    }
  }

  @Test("Two names", arguments: [("Étoile", "Etoile"), ("ab", "a b"), ("x-y", "x y")])
  func different(left: String, right: String) {
    #expect(ComparedName(left) != ComparedName(right))
  }
}
