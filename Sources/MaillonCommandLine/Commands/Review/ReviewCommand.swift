import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon review`: what a person must settle, and what persons settle.
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: words(
        "What a person must settle; code, appeal, decide.",
        "Ce qu’une personne doit trancher ; coder, faire recours, décider."),
      discussion: words(
        """
        Appeals first, then where answers and words contradict each other, what is undecided, and what is \
        near the line; where an encounter weighs most first. Codes take precedence over every other \
        evidence and are counted at once; what was observed stays on record beside them.

          maillon review -p 2025-Q4
          maillon review code F-0112 --outcome broken --finding attention=broken \\
            --by "M. Peeters" --why "The recording says so"
          maillon review appeal F-0112 --by "Branch 12" --why "We were closed that day"
          maillon review decide F-0112 --refused --by "M. Peeters" --why "The till says otherwise"
        """,
        """
        D’abord les recours, puis les contradictions entre réponses et mots, les indécises et celles près \
        du seuil ; en tête celles qui pèsent le plus. Un codage l’emporte sur toute autre preuve et compte \
        aussitôt ; ce qui fut observé reste au registre, à côté.

          maillon review -p 2025T4
          maillon review code F-0112 --outcome broken --finding attention=broken \\
            --by "M. Peeters" --why "L’enregistrement le dit"
          maillon review appeal F-0112 --by "Agence 12" --why "Nous étions fermés ce jour-là"
          maillon review decide F-0112 --refused --by "M. Peeters" --why "La caisse dit le contraire"
        """),
      subcommands: [ReviewList.self, ReviewCode.self, ReviewAppeal.self, ReviewDecide.self],
      defaultSubcommand: ReviewList.self)
  }
}

/// Who says something, why and when.
struct ReviewerOptions: ParsableArguments {
  @Option(help: help("Who says so.", "Qui le dit.", value: "name"))
  var by: String

  @Option(help: help("Why.", "Pourquoi.", value: "text"))
  var why: String

  @Option(
    help: help("When (else now).", "Quand (sinon maintenant).", value: "date"),
    transform: ReviewerOptions.moment(of:))
  var at: Moment?

  func validate() throws {
    if by.allSatisfy(\.isWhitespace) {
      throw ValidationError(words("--by needs a name.", "--by demande un nom."))
    }
  }

  private static func moment(of text: String) throws -> Moment {
    if let day = Day(iso: text) { return Moment(day: day) }
    guard let moment = Moment(universal: text) else {
      throw ValidationError(
        words(
          "\"\(text)\" is not a date such as 2025-12-31.",
          "« \(text) » n’est pas une date comme 2025-12-31."))
    }
    return moment
  }
}

/// Levels that a person gives.
struct CodingOptions: ParsableArguments {
  @Option(
    help: help(
      "The outcome: broken, kept or exceeded.", "L’issue : rompue, tenue ou dépassée.",
      value: "level"),
    transform: CodingOptions.level(of:))
  var outcome: Level?

  @Option(
    help: help(
      "A criterion's level (may be repeated).", "Le niveau d’un critère (répétable).",
      value: "criterion=level"),
    transform: CodingOptions.finding(of:))
  var finding: [CodedLevel] = []

  /// The levels, of criteria that the rubric has.
  ///
  /// - Throws: `Failure` where it has no such criterion.
  func coding(under rubric: Rubric) throws -> Coding {
    let known = rubric.criteria.map(\.id)
    for level in finding where !known.contains(level.criterion) {
      throw Failure(.criterionUnknown(level.criterion, known: known), status: .misuse)
    }
    return Coding(outcome: outcome, findings: finding)
  }

  private static func level(of text: String) throws -> Level {
    guard let level = AnswerWord(text)?.level else {
      throw ValidationError(
        words(
          "\"\(text)\" is none of: broken, kept, exceeded.",
          "« \(text) » n’est ni rompue, ni tenue, ni dépassée."))
    }
    return level
  }

  private static func finding(of text: String) throws -> CodedLevel {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else {
      throw ValidationError(
        words(
          "\"\(text)\" is not criterion=level.", "« \(text) » n’est pas critère=niveau."))
    }
    return CodedLevel(criterion: String(parts[0]), level: try level(of: String(parts[1])))
  }
}
