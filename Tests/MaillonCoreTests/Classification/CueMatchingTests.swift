import MaillonCore
import Testing

/// The cue language: what each element matches, and where.
@Suite struct CueMatchingTests {
  /// What one cue quotes of a narrative, or nothing.
  static func quote(
    _ pattern: String, _ text: String, language: String = "fr", speech: Cue.Speech = .any,
    ignoresNegation: Bool = false
  ) -> [String] {
    let rubric = Rubric(
      id: "r", version: "1", criteria: [Criterion(id: "care")],
      lists: [WordList(id: "staff", language: language, words: "vendeu* serveuse waiter*")],
      cues: [
        Cue(
          id: "c", language: language, criterion: "care", level: .broken, pattern: pattern,
          speech: speech, ignoresNegation: ignoresNegation)
      ])
    var encounter = Encounter(
      provider: Provider(name: "x"), observed: Moment(day: Day(number: 0)))
    encounter.narrative = Narrative(text: text, language: language)
    return Classifier(rubric).classify(encounter).findings.flatMap { $0.evidence.map(\.text) }
  }

  @Test(
    "matches",
    arguments: [
      ("regard", "Quel REGARD.", "REGARD"),
      ("regard*", "Il me regardait.", "regardait"),
      ("decroche", "On décroche", "décroche"),
      ("décroché", "On a decroche", "decroche"),
      ("cœur", "un coeur", "coeur"),
      ("j'ai", "Hier j’ai appelé", "j’ai"),
      ("rendez-vous", "mon rendez vous", "rendez vous"),
      ("(sans | pas un) mot", "et pas un mot", "pas un mot"),
      ("a [tres] bien", "il a bien ri", "a bien"),
      ("a [tres] bien", "il a très bien ri", "a très bien"),
      ("pose _ plat", "pose le plat", "pose le plat"),
      ("pose ~ plat", "pose vite fait le plat", "pose vite fait le plat"),
      ("@staff part", "la vendeuse part", "vendeuse part"),
      ("du !(le|la) pain", "du pain", "du pain"),
      ("{>=3} relances", "Trois relances", "Trois relances"),
      ("{>=3} relances", "12 relances", "12 relances"),
      ("{>=15 min} d'attente", "24 minutes d'attente", "24 minutes d'attente"),
      ("{>=15 min} d'attente", "deux heures d'attente", "deux heures d'attente"),
      (
        "{>=15 min} d'attente", "quarante-cinq minutes d'attente", "quarante-cinq minutes d'attente"
      ),
      ("{70 min}", "soixante-dix minutes", "soixante-dix minutes"),
      ("{91 min}", "quatre-vingt-onze minutes", "quatre-vingt-onze minutes"),
      ("{21 min}", "vingt et une minutes", "vingt et une minutes"),
      ("note 4,5", "une note 4,5 méritée", "note 4,5"),
      ("a {clock>=22h}", "reçu à 23h30 mardi", "à 23h30"),
      ("a {clock>=22h}", "reçu à 23 h mardi", "à 23 h"),
      ("{clock} pile", "à 10:30 pile", "10:30 pile"),
      ("^ merci", "Fini. Merci bien", "Merci"),
      ("merci // suivant", "Merci. Bon. Suivant", "Merci. Bon. Suivant"),
      ("son ile", "présente « son » île", "son » île"),
      ("ete", "e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ])
  func matches(_ pattern: String, _ text: String, _ quoted: String) {
    #expect(Self.quote(pattern, text) == [quoted])
  }

  @Test("numbers of several words are one number, in English too")
  func numbersOfWords() {
    func quote(_ pattern: String, _ text: String) -> [String] {
      Self.quote(pattern, text, language: "en")
    }
    #expect(quote("{>=15 min}", "Forty-five minutes later.") == ["Forty-five minutes"])
    #expect(quote("{<=5 min}", "Forty-five minutes later.") == [])
    #expect(quote("{80 min}", "eighty minutes") == ["eighty minutes"])
    // Not one number: figures, two clauses, numbers that do not add up.
    #expect(quote("{<=5 min}", "row twenty, five minutes") == ["five minutes"])
    #expect(quote("{<=5 min}", "at 20 5 minutes") == ["5 minutes"])
    #expect(quote("{clock<=1h}", "at 12:30 am") == ["12:30 am"])
    #expect(quote("{clock>=12h}", "at 12:30 am") == [])
  }

  @Test("in a long row of number words each number is one, wherever the row begins")
  func rowsOfNumberWords() {
    let row = String(repeating: "twenty one ", count: 40)
    #expect(Self.quote("{21 min}", row + "minutes", language: "en") == ["twenty one minutes"])
    #expect(Self.quote("{<=5 min}", row + "minutes", language: "en") == [])
    #expect(Self.quote("{<=5 min}", row + "one minutes", language: "en") == ["one minutes"])
  }

  @Test("nothing and nobody deny after `that`")
  func denialAfterThat() {
    #expect(Self.quote("ready", "He told us that nothing was ready.", language: "en") == [])
    #expect(Self.quote("came", "The quote that never came.", language: "en") == [])
    #expect(Self.quote("queue", "The no queue counter.", language: "en") == ["queue"])
  }

  @Test(
    "does not match",
    arguments: [
      ("regard", "Il regardait."),
      ("pose ~2 plat", "pose un tout petit plat"),
      ("pose ~ plat", "Il pose. Le plat vient."),
      ("!(le|la) (la|pain)", "la"),
      ("{>=3} relances", "deux relances"),
      ("{>=15 min}", "10 minutes"),
      ("{>=15 min}", "à 23 h 30"),
      ("a {clock>=22h}", "à 9h30"),
      ("^ merci", "Oui merci bien"),
      ("sourire", "sans un sourire"),
      ("sourire", "il n'a pas daigné sourire"),
      ("reponse", "personne ne donne de réponse"),
    ])
  func doesNotMatch(_ pattern: String, _ text: String) {
    #expect(Self.quote(pattern, text) == [])
  }

  /// Every number written as a word, with the figure that it stands for and no other.
  private static let numbers: [(language: String, words: [String: Int])] = [
    (
      "fr",
      [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
        "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
        "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
        "soixante": 60, "cent": 100, "dizaine": 10, "quinzaine": 15, "vingtaine": 20,
        "centaine": 100,
      ]
    ),
    (
      "en",
      [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
        "hundred": 100, "twice": 2, "thrice": 3, "dozen": 12,
      ]
    ),
  ]

  @Test("numbers in words are their figures")
  func numberWords() {
    for (language, words) in Self.numbers {
      for (word, figure) in words {
        func fits(_ number: Int) -> Bool {
          !Self.quote("{=\(number)} pas", "\(word) pas", language: language).isEmpty
        }
        #expect(fits(figure), "\(word)")
        #expect(!fits(figure - 1) && !fits(figure + 1), "\(word)")
      }
    }
  }

  @Test(
    "a unit is so many minutes",
    arguments: [
      ("7 minutes", 7), ("3 heures", 180), ("2 jours", 2_880), ("2 semaines", 20_160),
      ("2 mois", 87_600), ("1 an", 525_600),
    ])
  func units(_ text: String, _ minutes: Int) {
    #expect(Self.quote("{=\(minutes)min}", text) == [text])
    #expect(Self.quote("{=\(minutes + 1)min}", text) == [])
  }

  @Test(
    "limits hold what they say",
    arguments: [
      ("{>3} fois", "3 fois", false), ("{>3} fois", "4 fois", true), ("{<3} fois", "3 fois", false),
      ("{<=3} fois", "3 fois", true), ("{2..4} fois", "1 fois", false),
      ("{2..4} fois", "2 fois", true),
      ("{2..4} fois", "4 fois", true), ("{2..4} fois", "5 fois", false),
      ("{2..4h} d'attente", "4 heures d'attente", true),
      ("{2..4h} d'attente", "119 minutes d'attente", false),
      ("{=2h} d'attente", "120 minutes d'attente", true),
      ("{=1d} plus tard", "24 heures plus tard", true),
      ("{=1w} plus tard", "7 jours plus tard", true), ("{clock<9h} pile", "à 8h59 pile", true),
      ("{clock<9h} pile", "à 9h00 pile", false), ("{clock=8h05} pile", "à 8h05 pile", true),
      ("{n} fois", "9 fois", true), ("{min} plus tard", "5 minutes plus tard", true),
      ("{min} plus tard", "5 fois plus tard", false),
    ])
  func limits(_ pattern: String, _ text: String, _ isMatch: Bool) {
    #expect(Self.quote(pattern, text).isEmpty != isMatch, "\(pattern): \(text)")
  }

  @Test("alternatives, options and gaps nest, and stand for nothing else")
  func nesting() {
    for (pattern, text, quoted) in [
      ("a [(tres|si) peu] dit", "on a dit", "a dit"),
      ("a [(tres|si) peu] dit", "on a si peu dit", "a si peu dit"),
      ("[ne] (dit|fait) [pas|rien]", "il ne fait rien", "ne fait rien"),
      ("((a|b) c|d) e", "x b c e", "b c e"), ("((a|b) c|d) e", "x d e", "d e"),
      ("pose ~3 plat", "pose un deux trois plat", "pose un deux trois plat"),
    ] {
      #expect(Self.quote(pattern, text) == [quoted], "\(pattern): \(text)")
    }
    for (pattern, text) in [
      ("a [(tres|si) peu] dit", "on a si dit"), ("((a|b) c|d) e", "x c e"),
      ("pose ~3 plat", "pose un deux trois quatre plat"),
    ] {
      #expect(Self.quote(pattern, text) == [], "\(pattern): \(text)")
    }
  }

  @Test("clauses and sentences end where a reader ends them")
  func ends() {
    for text in ["Pose. Plat", "Pose ! Plat", "Pose ? Plat", "Pose\n\nPlat", "Pose… Plat"] {
      #expect(Self.quote("pose ~ plat", text) == [], "\(text)")
    }
    for text in ["Pose le plat", "Pose\nle plat", "Pose le 3.5 plat"] {
      #expect(Self.quote("pose ~ plat", text) == [text], "\(text)")
    }
  }

  @Test("a negation ends with its clause, and a cue may name or ignore it")
  func negation() {
    #expect(Self.quote("sourire", "Sans mot dire, un sourire") == ["sourire"])
    #expect(Self.quote("sourire", "sans hâte mais avec un sourire") == ["sourire"])
    #expect(Self.quote("sans sourire", "servi sans sourire") == ["sans sourire"])
    #expect(Self.quote("sourire", "sans sourire", ignoresNegation: true) == ["sourire"])
    #expect(Self.quote("sourire", "il ne fait que sourire") == ["sourire"])
    #expect(Self.quote("smile", "didn't smile", language: "en") == [])
    #expect(Self.quote("smile", "never a smile", language: "en") == [])
    #expect(Self.quote("smile", "no queue, a smile", language: "en") == ["smile"])
    #expect(Self.quote("didn't smile", "She didn’t smile", language: "en") == ["didn’t smile"])
    #expect(Self.quote("didn't smile", "she didnt smile", language: "en") == ["didnt smile"])
  }

  @Test("quoted speech is told from the rest")
  func speech() {
    let text = "« Ce n'est pas moi », dit-il. Puis pas moi."
    #expect(Self.quote("pas moi", text, speech: .inside) == ["pas moi"])
    #expect(Self.quote("ce ~ moi", text, speech: .outside) == [])
  }

  @Test("spans count Unicode scalars and quote exactly")
  func spans() throws {
    let text = "\u{1F35E} E\u{301}te\u{301} 🇧🇪 : sans un sourire."
    let rubric = Rubric(
      id: "r", version: "1", criteria: [Criterion(id: "care")],
      cues: [
        Cue(
          id: "c", language: "fr", criterion: "care", level: .broken, pattern: "sans un sourire")
      ])
    var encounter = Encounter(
      provider: Provider(name: "x"), observed: Moment(day: Day(number: 0)))
    encounter.narrative = Narrative(text: text, language: "fr")
    let evidence = try #require(Classifier(rubric).classify(encounter).findings.first?.evidence[0])
    let start = try #require(evidence.start)
    let end = try #require(evidence.end)
    let scalars = Array(text.unicodeScalars)[start..<end]
    #expect(String(String.UnicodeScalarView(scalars)) == "sans un sourire")
    #expect(evidence.text == "sans un sourire")
  }

  @Test(
    "what cannot be read is a fault",
    arguments: [
      ("", CuePatternFault.empty), ("(a", .bracket(")")), ("a)", .bracket(")")),
      ("{x}", .number("x")), ("~ a", .loose), ("a ~", .loose), ("@none", .unknownList("none")),
      ("a $", .character("$")), ("! ~", .loose), ("a !j'ai b", .loose),
      ("10:30", .character(":")),
      ("([a][b][c][d][e][f][g][h] x | [a][b][c][d][e][f][g][h] y) z", .tooMany),
    ] as [(String, CuePatternFault)])
  func faults(_ pattern: String, _ fault: CuePatternFault) {
    #expect(CueMatchingTests.faults(of: pattern) == [fault])
  }

  @Test("brackets within brackets without end are a fault, not the end of the program")
  func endlessNesting() {
    for sign in ["(", "[", "!"] {
      #expect(
        CueMatchingTests.faults(of: String(repeating: sign, count: 50_000) + "a") == [.tooDeep])
    }
    func nestedBrackets(_ count: Int) -> String {
      String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count)
    }
    #expect(CueMatchingTests.faults(of: nestedBrackets(CuePattern.deepest)) == [])
    #expect(CueMatchingTests.faults(of: nestedBrackets(CuePattern.deepest + 1)) == [.tooDeep])
  }

  private static func faults(of pattern: String) -> [CuePatternFault] {
    let cue = Cue(id: "c", language: "fr", criterion: nil, level: .kept, pattern: pattern)
    return CompiledCues.faults(cues: [cue], lists: []).map(\.fault)
  }
}
