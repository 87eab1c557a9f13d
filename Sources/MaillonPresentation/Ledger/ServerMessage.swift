/// What is said where a ledger lies on a server and cannot be used.
package enum ServerMessage: Wording {
  case denied(ledger: String, detail: String)
  case unreachable(ledger: String, detail: String)
  case addressMalformed(ledger: String)
  case unusable(ledger: String, detail: String)
  case connectionLost(ledger: String)
  case notBuiltIn(ledger: String)

  package var english: String {
    switch self {
    case .denied(let ledger, let detail):
      """
      \(ledger) does not allow this: \(detail). Nothing was changed.
        Ask whoever looks after the database; the README says which rights reading and importing need.
      """
    case .unreachable(let ledger, let detail):
      """
      \(ledger) cannot be reached: \(detail)
        Look at the address, the PG* variables and the password file; nothing was changed.
      """
    case .addressMalformed(let ledger):
      """
      the address of \(ledger) cannot be read. Nothing was changed.
        In a password write @ : / ? % & as %40 %3A %2F %3F %25 %26, or leave it to the password file.
      """
    case .unusable(let ledger, let detail):
      """
      \(ledger) cannot be used: \(detail). Nothing was changed.
        Ask whoever looks after the database.
      """
    case .connectionLost(let ledger):
      """
      the connection to \(ledger) broke. What was being written was taken back whole.
        Run the command again: what is known already stays as it is.
      """
    case .notBuiltIn(let ledger):
      """
      this maillon was built without PostgreSQL and cannot use \(ledger).
        Build it where libpq is (on Debian: apt-get install libpq-dev), without MAILLON_POSTGRESQL=0.
      """
    }
  }

  package var french: String {
    switch self {
    case .denied(let ledger, let detail):
      """
      \(ledger) ne le permet pas : \(detail). Rien n’a été changé.
        Demandez à qui s’occupe de la base ; le README dit quels droits il faut pour lire et importer.
      """
    case .unreachable(let ledger, let detail):
      """
      \(ledger) est injoignable : \(detail)
        Voyez l’adresse, les variables PG* et le fichier de mots de passe ; rien n’a été changé.
      """
    case .addressMalformed(let ledger):
      """
      l’adresse de \(ledger) est illisible. Rien n’a été changé.
        Dans un mot de passe, écrivez @ : / ? % & comme %40 %3A %2F %3F %25 %26, ou laissez-le au fichier de mots de passe.
      """
    case .unusable(let ledger, let detail):
      """
      \(ledger) est inutilisable : \(detail). Rien n’a été changé.
        Demandez à qui s’occupe de la base.
      """
    case .connectionLost(let ledger):
      """
      la connexion à \(ledger) s’est rompue. Ce qui s’écrivait a été retiré en entier.
        Relancez la commande : ce qui est connu reste tel quel.
      """
    case .notBuiltIn(let ledger):
      """
      ce maillon a été construit sans PostgreSQL et ne peut utiliser \(ledger).
        Construisez-le où se trouve libpq (sous Debian : apt-get install libpq-dev), sans MAILLON_POSTGRESQL=0.
      """
    }
  }
}
