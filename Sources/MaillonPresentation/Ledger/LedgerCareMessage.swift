/// What is said about looking after the ledger.
package enum LedgerCareMessage: Wording {
  case sound(ledger: String, encounters: Int, batches: Int)
  case unsound(ledger: String, findings: Int)
  case structure(String)
  case content(revision: Int)
  case file(number: Int, recorded: Int, found: Int)
  case batches(count: Int, last: Int)
  case encounter(number: Int)
  case missing(encounters: Int)
  case rubric(batch: Int)
  case event(batch: Int)
  case verdicts(count: Int)
  case key
  case backedUp(file: String, bytes: Int)
  case copied(from: String, to: String, encounters: Int, batches: Int)
  case fileExists(String)
  case folderMissing(String)

  /// The code for machines; nil for what is no finding.
  var code: String? {
    switch self {
    case .structure: "structure"
    case .content: "content"
    case .file: "file"
    case .batches: "batches"
    case .encounter: "encounter"
    case .missing: "missing"
    case .rubric: "rubric"
    case .event: "event"
    case .verdicts: "verdicts"
    case .key: "key"
    case .sound, .unsound, .backedUp, .copied, .fileExists, .folderMissing: nil
    }
  }

  package var english: String {
    let numbers = Numbers(.english)
    switch self {
    case .sound(let ledger, let encounters, let batches):
      return
        "\(ledger) is sound: \(numbers.count(encounters, .encounter)), \(batches) "
        + "\(batches == 1 ? "batch" : "batches"); every file whole, every index and hash right."
    case .unsound(let ledger, let findings):
      return
        "\(ledger) is damaged (findings: \(findings)). Go back to a copy of it, or import the sheets "
        + "into a new ledger."
    case .structure(let detail): return "the database file itself: \(detail)"
    case .content(let revision): return "the content of revision \(revision) cannot be read"
    case .file(let number, let recorded, let found):
      return
        "file \(number) recorded \(numbers.count(recorded, .encounter)), and \(found) are there"
    case .batches(let count, let last):
      return "the batches are numbered up to \(last), and there are \(count)"
    case .encounter(let number): return "encounter \(number) is not as the batches say"
    case .missing(let count):
      return
        "\(numbers.count(count, .encounter)) that should stand \(numbers.agree(count, "is", "are")) missing"
    case .rubric(let batch): return "the rubric of batch \(batch) is not the one that was adopted"
    case .event(let batch): return "batch \(batch) speaks of an encounter that was never recorded"
    case .verdicts(let count):
      return
        "\(numbers.count(count, .verdict)) \(numbers.agree(count, "is", "are")) not what the rubric in force gives"
    case .key: return "the key of the pseudonyms is missing"
    case .backedUp(let file, let bytes):
      return "\(file) holds the ledger as it stands (\(numbers.integer(bytes)) bytes)."
    case .copied(let source, let target, let encounters, let batches):
      return
        "\(target) holds what \(source) holds: \(numbers.count(encounters, .encounter)), \(batches) "
        + "\(batches == 1 ? "batch" : "batches"); both were compared."
    case .folderMissing(let file):
      return "there is no folder to write \(file) in. Nothing was written."
    case .fileExists(let file):
      return
        "\(file) is there already. Nothing was written.\n  Name a file that does not exist yet."
    }
  }

  package var french: String {
    let numbers = Numbers(.french)
    switch self {
    case .sound(let ledger, let encounters, let batches):
      return
        "\(ledger) est sain : \(numbers.count(encounters, .encounter)), \(batches) "
        + "\(batches == 1 ? "lot" : "lots") ; chaque fichier entier, chaque index et chaque empreinte justes."
    case .unsound(let ledger, let findings):
      return
        "\(ledger) est abîmé (constats : \(findings)). Revenir à une copie, ou importer les fiches "
        + "dans un nouveau registre."
    case .structure(let detail): return "le fichier lui-même : \(detail)"
    case .content(let revision): return "le contenu de la révision \(revision) est illisible"
    case .file(let number, let recorded, let found):
      return
        "le fichier \(number) compte \(numbers.count(recorded, .encounter)), et \(found) s’y trouvent"
    case .batches(let count, let last):
      return "les lots sont numérotés jusqu’à \(last), et il y en a \(count)"
    case .encounter(let number):
      return "la rencontre \(number) n’est pas telle que les lots le disent"
    case .missing(let count): return "rencontres manquantes : \(count)"
    case .rubric(let batch): return "la grille du lot \(batch) n’est pas celle qui fut adoptée"
    case .event(let batch): return "le lot \(batch) parle d’une rencontre jamais enregistrée"
    case .verdicts(let count):
      return "verdicts qui ne sont pas ceux de la grille en vigueur : \(count)"
    case .key: return "la clé des pseudonymes manque"
    case .backedUp(let file, let bytes):
      return "\(file) contient le registre tel qu’il est (\(numbers.integer(bytes)) octets)."
    case .copied(let source, let target, let encounters, let batches):
      return
        "\(target) contient ce que contient \(source) : \(numbers.count(encounters, .encounter)), \(batches) "
        + "\(batches == 1 ? "lot" : "lots") ; les deux ont été comparés."
    case .folderMissing(let file):
      return "il n’y a pas de dossier où écrire \(file). Rien n’a été écrit."
    case .fileExists(let file):
      return
        "\(file) existe déjà. Rien n’a été écrit.\n  Nommer un fichier qui n’existe pas encore."
    }
  }
}
