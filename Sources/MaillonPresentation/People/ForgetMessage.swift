/// What is said about forgetting a person.
package enum ForgetMessage: Wording {
  case done(encounters: Int, events: Int, standIn: String)
  case verdicts(Int)
  case remaining(Int)
  case final(batch: Int)
  case personUnknown(String)

  package var english: String {
    let numbers = Numbers(.english)
    return switch self {
    case .done(let encounters, let events, let standIn):
      "The name is gone from \(numbers.count(encounters, .encounter)) and \(numbers.count(events, "coding", "codings")) or appeals, from quoted "
        + "words and from storage; “\(standIn)” stands for it. The counts are as before."
    case .verdicts(let count):
      "\(numbers.count(count, .encounter)) \(numbers.agree(count, "comes", "come")) out otherwise, because words were masked."
    case .remaining(let count):
      "\(numbers.count(count, .encounter)) \(numbers.agree(count, "holds", "hold")) the name in the id or in a provider's name, which stay: they say "
        + "which encounter it is."
    case .final(let batch):
      "recorded as batch \(batch), without the name · this cannot be undone; sheets imported again are "
        + "treated alike"
    case .personUnknown(let name):
      "the ledger knows nobody called \(name). Nothing was changed.\n"
        + "  A name as in the sheets, or a pseudonym as in:  maillon observers"
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    return switch self {
    case .done(let encounters, let events, let standIn):
      "Le nom a disparu de \(numbers.count(encounters, .encounter)) et de \(numbers.count(events, "codage", "codages")) ou recours, des mots "
        + "cités et du stockage ; « \(standIn) » le remplace. Les décomptes restent."
    case .verdicts(let count):
      "\(numbers.count(count, .encounter)) \(numbers.agree(count, "a", "ont")) une autre issue, parce que des mots ont été masqués."
    case .remaining(let count):
      "\(numbers.count(count, .encounter)) \(numbers.agree(count, "porte", "portent")) ce nom dans son identifiant ou dans le nom du prestataire, qui "
        + "restent : ils disent de quelle rencontre il s’agit."
    case .final(let batch):
      "enregistré comme lot \(batch), sans le nom · sans retour possible ; les fiches importées de "
        + "nouveau sont traitées de même"
    case .personUnknown(let name):
      "le registre ne connaît personne du nom de \(name). Rien n’a été changé.\n"
        + "  Un nom comme dans les fiches, ou un pseudonyme comme dans :  maillon observers"
    }
  }
}
