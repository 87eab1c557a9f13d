import MaillonPresentation
import Testing

@Suite struct JSONTests {
  @Test func keysKeepTheirOrderAndNothingIsDropped() {
    let value: JSON = ["b": .integer(1), "a": .number(nil), "c": .array([.bool(true), .null])]
    #expect(value.compact == #"{"b":1,"a":null,"c":[true,null]}"#)
  }

  @Test func numbersReadBackExactly() {
    let numbers: [Double] = [0.1, 1.0 / 3, 1e-300, 123_456_789.125, 5]
    for number in numbers {
      #expect(Double(JSON.number(number).compact) == number)
    }
    #expect(JSON.number(.infinity).compact == "null")
    #expect(JSON.number(5).compact == "5")
  }

  @Test func textIsEscaped() {
    #expect(JSON.string("a\"\\\n\u{1}é\u{7F}").compact == #""a\"\\\n\u0001é\u007f""#)
  }

  @Test func theIndentedFormIsForReading() {
    let value: JSON = ["a": .array([.integer(1)]), "b": .array([])]
    #expect(value.indented == "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}\n")
  }
}
