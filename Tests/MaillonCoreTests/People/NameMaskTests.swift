import MaillonCore
import Testing

@Suite("Names are masked in what is quoted")
struct NameMaskTests {
  private func mask(_ names: String...) -> NameMask {
    var mask = NameMask()
    for name in names { mask.learn(name) }
    return mask
  }

  @Test("Whole names, parts with a capital, observers' codes; never bare numbers or roles")
  func masked() {
    let mask = mask("Marie Dupont-Leroy", "O-117", "17", "conseillère", "Zoé")
    #expect(mask.masked("MARIE dupont-leroy et Dupont") == "[…] et […]")
    #expect(
      mask.masked("vu par O-117 en 17 minutes, 117 fois") == "vu par […] en 17 minutes, 117 fois")
    #expect(mask.masked("la conseillère, Conseillère Anne") == "la conseillère, […] Anne")
    // The same name, composed otherwise.
    #expect(mask.masked("Zoe\u{301} sourit") == "[…] sourit")
    #expect(mask.masked("Mariette et Duponte") == "Mariette et Duponte")
  }

  @Test("A blot has as many scalars as the name")
  func blotted() {
    #expect(mask("Zoé").blotted("à Zoé, merci") == "à •••, merci")
  }

  @Test("The forgotten are found again by their marks, in columns and in texts")
  func forgotten() {
    let key = Array("k".utf8)
    let marks = ForgottenPeople.marks(of: "Marie Dupont", kind: .staff, number: 3, key: key)
    var people = ForgottenPeople(marks, key: key)
    #expect(people.standIn(for: "MARIE  dupont", .staff) == "forgotten-3")
    #expect(people.standIn(for: "Marie Dupont", .observer) == nil)
    #expect(people.standIn(for: "Marie Dupont", .coder) == "forgotten-3")
    #expect(people.masked("marie dupont, Marie et DUPONT; Dupond") == "[X], [X] et [X]; Dupond")
    #expect(people.masked("Dupond") == nil)
    var others = ForgottenPeople(marks, key: Array("another".utf8))
    #expect(others.masked("Marie Dupont") == nil)
  }

  @Test("Pseudonyms hang on the key, and say what somebody does")
  func pseudonyms() {
    let mine = Pseudonyms(for: ["Ann", "Bob"], key: [1])
    #expect(mine.pseudonym(of: "Ann") == mine.pseudonym(of: "ANN "))
    #expect(
      mine.pseudonym(of: "Ann").dropFirst(2) == mine.pseudonym(of: "Ann", .staff).dropFirst(2))
    #expect(mine.pseudonym(of: "Ann", .coder).hasPrefix("C-"))
    #expect(
      mine.pseudonym(of: "Ann") != Pseudonyms(for: ["Ann", "Bob"], key: [2]).pseudonym(of: "Ann"))
    #expect(mine.whole(of: "Ann", .staff).hasPrefix(mine.pseudonym(of: "Ann", .staff)))
  }
}
