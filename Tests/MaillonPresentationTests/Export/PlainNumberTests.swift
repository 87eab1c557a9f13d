import Testing

@testable import MaillonPresentation

@Suite("Numbers without exponent")
struct PlainNumberTests {
  @Test(arguments: [
    (0.0, "0"), (4, "4"), (3.25, "3.25"), (-1.5, "-1.5"), (1e-7, "0.0000001"),
    (1.25e-5, "0.0000125"), (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"),
    (-2.5e-10, "-0.00000000025"), (1.2345678901234567e19, "12345678901234567000"),
  ])
  func `digits alone`(value: Double, text: String) {
    #expect(PlainNumber.text(value) == text)
    #expect(Double(text) == value)
  }
}
