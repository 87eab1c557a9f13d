import MaillonCore
import Testing

/// The conversation without a terminal: lines in, steps and a draft out.
@Suite struct LogDialogueTests {
  private static let today = Day(number: 20_500)
  private static let rubric = Rubric(
    id: "r", version: "1", touchpoints: [Touchpoint(id: "in-person"), Touchpoint(id: "phone")],
    criteria: [Criterion(id: "attention"), Criterion(id: "warmth")])
  private static let known = LogKnown(
    providers: [
      .init(name: "Boulangerie du Marché", sites: ["Namur"]), .init(name: "Boulangerie Étoile"),
      .init(name: "Taxi Mistral"),
    ], touchpoints: ["in-person", "phone"], lastObserver: "Claude", today: today)

  private static func dialogue(stored: LogDraft? = nil) -> LogDialogue {
    LogDialogue(rubric: rubric, known: known, stored: stored)
  }

  /// Says lines one after the other.
  @discardableResult
  private static func say(_ lines: [String], to dialogue: inout LogDialogue) -> [LogDialogue.Reply]
  {
    lines.map { dialogue.answer($0) }
  }

  @Test func aWholeConversation() throws {
    var dialogue = LogDialogueTests.dialogue()
    LogDialogueTests.say(
      ["taxi", "", "2", "yesterday", "", "Personne n'a décroché.", "4", "", "", "", ""],
      to: &dialogue)
    #expect(dialogue.step == .confirm)
    LogDialogueTests.say([""], to: &dialogue)
    #expect(dialogue.step == .done)
    let encounter = try #require(
      dialogue.draft.encounter(recorded: LogDialogueTests.today))
    #expect(encounter.provider.name == "Taxi Mistral")
    #expect(encounter.touchpoint == "phone")
    #expect(encounter.observed.day == LogDialogueTests.today.advanced(by: -1))
    #expect(encounter.observer == "Claude")
    #expect(encounter.waitMinutes == 4)
  }

  @Test func lettersThatMayMeanSeveralAreAskedAgain() {
    var dialogue = LogDialogueTests.dialogue()
    let reply = dialogue.answer("boul")
    #expect(reply == .choices(["Boulangerie du Marché", "Boulangerie Étoile"]))
    #expect(dialogue.answer("2") == .completed("Boulangerie Étoile"))
    #expect(dialogue.draft.provider == "Boulangerie Étoile")
  }

  @Test func accentsMayBeLeftOutAndNewNamesAreTaken() {
    var dialogue = LogDialogueTests.dialogue()
    #expect(dialogue.answer("etoile") == .completed("Boulangerie Étoile"))
    var other = LogDialogueTests.dialogue()
    #expect(other.answer("=Taxi") == .new("Taxi"))
    #expect(other.draft.provider == "Taxi")
  }

  @Test func theOnlySiteIsTheStandard() {
    var dialogue = LogDialogueTests.dialogue()
    LogDialogueTests.say(["marche", ""], to: &dialogue)
    #expect(dialogue.draft.site == "Namur")
  }

  @Test func daysToComeAndNonsenseAreRefused() {
    var dialogue = LogDialogueTests.dialogue()
    LogDialogueTests.say(["taxi", "", ""], to: &dialogue)
    #expect(dialogue.step == .observed)
    #expect(dialogue.answer("2099-01-01") == .noDay)
    #expect(dialogue.answer("31/06/2025") == .noDay)
    #expect(dialogue.step == .observed)
  }

  @Test func questionsAreAnsweredByNumberWordOrNotAtAll() {
    var dialogue = LogDialogueTests.dialogue()
    LogDialogueTests.say(["taxi", "", "", "", "", "Bref.", "", "y", "1", "tenue"], to: &dialogue)
    #expect(
      dialogue.draft.answers == [
        .init(question: "attention", value: "broken"), .init(question: "warmth", value: "kept"),
      ])
    #expect(dialogue.step == .reflection(.feeling))
  }

  @Test func aLevelIsCorrectedAndAFieldAskedAgain() throws {
    var dialogue = LogDialogueTests.dialogue()
    LogDialogueTests.say(["taxi", "", "", "", "", "Bref.", "", "", "", "", ""], to: &dialogue)
    #expect(dialogue.answer("warmth=exceeded") == .corrected)
    #expect(dialogue.answer("outcome=kept") == .corrected)
    #expect(dialogue.answer("nonsense") == .notUnderstood)
    #expect(dialogue.answer("narrative") == .corrected)
    #expect(dialogue.step == .narrative)
    dialogue.answer("Autrement.")
    #expect(dialogue.step == .confirm)
    let encounter = try #require(
      dialogue.draft.encounter(recorded: LogDialogueTests.today))
    #expect(encounter.narrative?.text == "Autrement.")
    #expect(encounter.codedFindings.map(\.level) == [.exceeded])
    #expect(encounter.codedOutcome?.level == .kept)
  }

  @Test func nothingTypedIsLost() {
    var dialogue = LogDialogueTests.dialogue()
    LogDialogueTests.say(["taxi", "", "phone", "-2", "Dominique"], to: &dialogue)
    dialogue.interrupt(typed: "On m'a dit que")
    var resumed = LogDialogueTests.dialogue(stored: dialogue.draft)
    #expect(resumed.step == .resume)
    resumed.answer("")
    #expect(resumed.step == .narrative)
    #expect(resumed.unfinished == "On m'a dit que")
    resumed.answer("c'était un autre service.")
    #expect(resumed.draft.narrative == "On m'a dit que c'était un autre service.")
    #expect(resumed.draft.observer == "Dominique")
    #expect(resumed.step == .wait)
  }

  @Test func aDraftMayBeRefused() {
    var stored = LogDraft()
    stored.provider = "Taxi Mistral"
    var dialogue = LogDialogueTests.dialogue(stored: stored)
    dialogue.answer("n")
    #expect(dialogue.step == .provider)
    #expect(dialogue.draft.provider == nil)
  }

  @Test func withoutAnythingToJudgeNothingIsRecorded() {
    var dialogue = LogDialogueTests.dialogue()
    LogDialogueTests.say(["taxi", "", "", "", "", "", "", "", "", "", ""], to: &dialogue)
    #expect(dialogue.step == .confirm)
    #expect(dialogue.answer("") == .nothingToJudge)
    dialogue.answer("q")
    #expect(dialogue.step == .left)
  }

  @Test(arguments: [
    ("2026-02-03", "2026-02-03"), ("3/2/26", "2026-02-03"), ("3/2", "2026-02-03"),
    ("03/02/2026 8h10", "2026-02-03T08:10"), ("2026-02-03T23:30", "2026-02-03T23:30"),
    ("hier", "2026-02-15"), ("3/12", "2025-12-03"),
  ])
  func daysAsPeopleTypeThem(typed: String, read: String) {
    #expect(
      LogValues.moment(typed, today: LogDialogueTests.today)?.description == read, "\(typed)")
  }
}
