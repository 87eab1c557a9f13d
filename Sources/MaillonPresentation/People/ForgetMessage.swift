/// What is said about forgetting a person.
package enum ForgetMessage: Sendable {
  case done(encounters: Int, events: Int, standIn: String)
  case verdicts(Int)
  case remaining(Int)
  case final(batch: Int)
  case personUnknown(String)

  /// The words in a language.
  func text(in language: Language) -> String {
    let words = words(in: language)
    return language == .french ? Typography.french(words) : words
  }

  private func words(in language: Language) -> String {
    switch (self, language) {
    case (.done(let encounters, let events, let standIn), .english):
      "The name is gone from \(encounters) encounters and \(events) codings or appeals, from quoted "
        + "words and from storage; “\(standIn)” stands for it. The counts are as before."
    case (.done(let encounters, let events, let standIn), .french):
      "Le nom a disparu de \(encounters) rencontres et de \(events) codages ou recours, des mots "
        + "cités et du stockage ; « \(standIn) » le remplace. Les décomptes restent."
    case (.verdicts(let count), .english):
      "\(count) encounters come out otherwise, because words were masked."
    case (.verdicts(let count), .french):
      "\(count) rencontres ont une autre issue, parce que des mots ont été masqués."
    case (.remaining(let count), .english):
      "\(count) encounters hold the name in their id or in a provider's name, which stay: they say "
        + "which encounter it is."
    case (.remaining(let count), .french):
      "\(count) rencontres portent ce nom dans leur identifiant ou dans le nom du prestataire, qui "
        + "restent : ils disent de quelle rencontre il s’agit."
    case (.final(let batch), .english):
      "recorded as batch \(batch), without the name · this cannot be undone; sheets imported again are "
        + "treated alike"
    case (.final(let batch), .french):
      "enregistré comme lot \(batch), sans le nom · sans retour possible ; les fiches importées de "
        + "nouveau sont traitées de même"
    case (.personUnknown(let name), .english):
      "the ledger knows nobody called \(name). Nothing was changed.\n"
        + "  A name as in the sheets, or a pseudonym as in:  maillon observers"
    case (.personUnknown(let name), .french):
      "le registre ne connaît personne du nom de \(name). Rien n’a été changé.\n"
        + "  Un nom comme dans les fiches, ou un pseudonyme comme dans :  maillon observers"
    }
  }
}
