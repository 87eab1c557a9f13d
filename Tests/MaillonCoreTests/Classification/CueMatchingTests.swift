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
      ("a $", .character("$")), ("! ~", .loose),
    ] as [(String, CuePatternFault)])
  func faults(_ pattern: String, _ fault: CuePatternFault) {
    let cue = Cue(id: "c", language: "fr", criterion: nil, level: .kept, pattern: pattern)
    let compiled = CueAutomaton.compile(cues: [cue], lists: [], language: "fr")
    #expect(compiled.faults.map(\.fault) == [fault])
  }
}
