import MaillonCore
import MaillonIntake
import Testing

/// Narratives that do not say in which language they are.
@Suite struct UnstatedLanguageTests {
  private static func verdict(_ text: String, language: String? = nil) -> Verdict {
    var encounter = Encounter(
      provider: Provider(name: "x"), observed: Moment(day: Day(number: 0)))
    encounter.narrative = Narrative(text: text, language: language)
    return BuiltIn.decidingClassifier.classify(encounter)
  }

  @Test(arguments: [
    ("fr", "Chambre propre, rien à redire."), ("fr", "Aucun sourire, aucun bonjour."),
    ("fr", "Coupe correcte, accueil aimable."), ("fr", "Réservé côté mer, logé côté parking."),
    ("en", "Room clean, nothing amiss."), ("en", "No smile, no hello."),
    ("en", "Parcel left in rain, box soaked through."), ("en", "Greeted on entry. Queue 4 min."),
  ])
  func `a few words are enough to know it by`(language: String, text: String) {
    #expect(Self.verdict(text) == Self.verdict(text, language: language))
  }

  @Test(arguments: [
    "Der Kellner war sehr freundlich und hat uns schnell bedient.",
    "Il cameriere è stato molto gentile e ci ha servito subito.",
    "De ober was heel vriendelijk en bracht ons snel het eten.",
    "O empregado foi muito simpático e trouxe a conta depressa.",
  ])
  func `words of another language tell nothing`(text: String) {
    let verdict = Self.verdict(text)
    #expect(verdict.outcome == nil && verdict.guess == nil)
    #expect(verdict.findings.isEmpty)
  }
}
