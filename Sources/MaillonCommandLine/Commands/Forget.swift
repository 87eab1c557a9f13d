import ArgumentParser
import MaillonCore
import MaillonLedger
import MaillonPresentation

/// `maillon forget`: remove a person's identity from the ledger, for good.
struct Forget: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Remove a person's identity from the ledger; this cannot be undone.",
        "Retirer du registre l’identité d’une personne ; sans retour possible."),
      discussion: words(
        """
        THIS CANNOT BE UNDONE, and nothing is asked first. The name goes from every sheet, comment, coding \
        and appeal on record, from what was taken back too, and from storage; it is masked in narratives. \
        The encounters stay and count as before. A keyed mark stays, so that the same sheets imported \
        again are known, and treated alike. Copies of the ledger and the sheets themselves are not touched.

          maillon forget --observer "O-17"
          maillon forget --staff "Marie Dupont"
        """,
        """
        SANS RETOUR POSSIBLE, et rien n’est demandé avant. Le nom disparaît de toutes les fiches, remarques, \
        codages et recours au registre, de ce qui fut annulé aussi, et du stockage ; il est masqué dans les \
        récits. Les rencontres restent et comptent comme avant. Une marque chiffrée reste, pour que les \
        mêmes fiches, importées de nouveau, soient reconnues et traitées de même. Les copies du registre et \
        les fiches elles-mêmes ne sont pas touchées.

          maillon forget --observer "O-17"
          maillon forget --staff "Marie Dupont"
        """))
  }

  @Option(
    help: help(
      "Who observed, by name or pseudonym.", "Qui a observé, par son nom ou son pseudonyme.",
      value: "id"))
  var observer: String?

  @Option(
    help: help(
      "Who served, by name or pseudonym.", "Qui a servi, par son nom ou son pseudonyme.",
      value: "id"))
  var staff: String?

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (observer == nil) != (staff == nil) else {
      throw ValidationError(
        words(
          "Say whom to forget: --observer ID or --staff ID.",
          "Dites qui oublier : --observer ID ou --staff ID."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(.write, in: context)
    let kind: Person.Kind = observer == nil ? .staff : .observer
    let report = try location.reporting {
      let rubric = try RubricInForce.forWriting(to: ledger, common, in: context)
      let person = try person(observer ?? staff ?? "", kind, in: ledger)
      let done = try ledger.forget(person, judge: rubric.judge)
      return ForgetReport(
        batch: done.batch, kind: kind.rawValue, standIn: done.standIn,
        encounters: done.encounters, events: done.events, changedVerdicts: done.changedVerdicts,
        remaining: done.remaining)
    }
    try output.finish(with: report)
    return .done
  }

  /// The person of a name, or of a pseudonym as any report shows it.
  private func person(
    _ text: String, _ kind: Person.Kind, in ledger: Ledger
  ) throws -> Person {
    let everybody = try ledger.people()
    let own = everybody.filter { $0.kind == kind }
    if own.contains(where: { ComparedName($0.name) == ComparedName(text) }) {
      return Person(kind: kind, name: text)
    }
    let key = try ledger.pseudonymKey()
    // Reports show as many digits as it takes to tell those apart whom they show.
    let found = own.filter { person in
      let pseudonym = Pseudonyms(for: [person.name], key: key).whole(of: person.name, kind)
      return text.count > 2 && pseudonym.hasPrefix(text)
    }
    guard let first = found.first,
      Set(found.map { ComparedName($0.name) }).count == 1
    else { throw LedgerError.personUnknown(name: text) }
    return first
  }
}
