import MaillonPresentation

/// The words that every help page and manual page share.
enum HelpPhrase: Wording {
  case usage
  case command
  case optionsPlaceholder
  case argumentsHeading, optionsHeading, readingHeading, commonHeading, commandsHeading,
    guidesHeading
  case version, help
  case values(String)
  case defaultValue(String)
  case moreAbout(String)
  case nothingAbout(String, suggestion: String?)
  case manualTitle
  case nameHeading, synopsisHeading, descriptionHeading, examplesHeading, exitHeading
  case environmentHeading, filesHeading, seeAlsoHeading
  case exitStatuses
  case environment
  case files

  var english: String {
    switch self {
    case .usage: "Usage"
    case .command: "<command> …"
    case .optionsPlaceholder: "[options]"
    case .argumentsHeading: "Arguments"
    case .optionsHeading: "Options"
    case .readingHeading: "How sheets are read"
    case .commonHeading: "Options of every command"
    case .commandsHeading: "Commands"
    case .guidesHeading: "Guides"
    case .version: "Print the version."
    case .help: "Print this help."
    case .values(let values): "one of: \(values)"
    case .defaultValue(let value): "default: \(value)"
    case .moreAbout(let command): "More:  maillon help \(command)"
    case .nothingAbout(let word, let suggestion):
      "there is no command and no guide \"\(word)\"."
        + (suggestion.map { " Did you mean \($0)?" } ?? "") + "\n  See them all:  maillon help"
    case .manualTitle: "Maillon manual"
    case .nameHeading: "Name"
    case .synopsisHeading: "Synopsis"
    case .descriptionHeading: "Description"
    case .examplesHeading: "Examples"
    case .exitHeading: "Exit status"
    case .environmentHeading: "Environment"
    case .filesHeading: "Files"
    case .seeAlsoHeading: "See also"
    case .exitStatuses:
      """
      0|Done.
      1|Done, and the answer is that there is something: encounters rejected, or changed and not updated; errors in a \
      rubric; with --exit-code, a change.
      2|Something could not be done: a file could not be read, or a ledger not be used. What was committed stays.
      64|The command line is wrong.
      130|Interrupted with Ctrl-C; what was committed stays, and log keeps a draft.
      141|Whoever read the output stopped reading, as head does.
      """
    case .environment:
      """
      MAILLON_LEDGER|The ledger, where --ledger names none: a file, or postgresql://….
      PGHOST, PGUSER, PGPASSFILE, PGSERVICE …|What the address of a server leaves out, as for every program of PostgreSQL.
      LC_ALL, LC_MESSAGES, LANG|The language for people: French where it begins with fr, else English.
      COLUMNS|The columns to fill, where --width names none.
      NO_COLOR|Not empty: no colour, unless --color says otherwise.
      """
    case .files: "./audit.maillon|The ledger, where neither --ledger nor MAILLON_LEDGER names one."
    }
  }

  var french: String {
    switch self {
    case .usage: "Usage"
    case .command: "<commande> …"
    case .optionsPlaceholder: "[options]"
    case .argumentsHeading: "Arguments"
    case .optionsHeading: "Options"
    case .readingHeading: "Lecture des fiches"
    case .commonHeading: "Options de toutes les commandes"
    case .commandsHeading: "Commandes"
    case .guidesHeading: "Guides"
    case .version: "Donner la version."
    case .help: "Donner cette aide."
    case .values(let values): "au choix : \(values)"
    case .defaultValue(let value): "par défaut : \(value)"
    case .moreAbout(let command): "Pour en savoir plus :  maillon help \(command)"
    case .nothingAbout(let word, let suggestion):
      "il n’y a ni commande ni guide « \(word) »."
        + (suggestion.map { " Vouliez-vous dire \($0) ?" } ?? "")
        + "\n  Les voir tous :  maillon help"
    case .manualTitle: "Manuel de Maillon"
    case .nameHeading: "Nom"
    case .synopsisHeading: "Synopsis"
    case .descriptionHeading: "Description"
    case .examplesHeading: "Exemples"
    case .exitHeading: "Code de retour"
    case .environmentHeading: "Environnement"
    case .filesHeading: "Fichiers"
    case .seeAlsoHeading: "Voir aussi"
    case .exitStatuses:
      """
      0|Fait.
      1|Fait, et la réponse est qu’il y a quelque chose : des rencontres rejetées, ou modifiées et non mises à jour ; \
      des erreurs dans une grille ; avec --exit-code, un changement.
      2|Quelque chose n’a pas pu se faire : un fichier illisible, un registre inutilisable. Ce qui a été enregistré \
      le reste.
      64|La ligne de commande est fausse.
      130|Interrompu par Ctrl-C ; ce qui a été enregistré le reste, et log garde un brouillon.
      141|Qui lisait la sortie a cessé de lire, comme le fait head.
      """
    case .environment:
      """
      MAILLON_LEDGER|Le registre, si --ledger n’en nomme pas : un fichier, ou postgresql://….
      PGHOST, PGUSER, PGPASSFILE, PGSERVICE …|Ce que l’adresse d’un serveur ne dit pas, comme pour tout programme de PostgreSQL.
      LC_ALL, LC_MESSAGES, LANG|La langue pour les personnes : le français si elle commence par fr, sinon l’anglais.
      COLUMNS|Les colonnes à remplir, si --width n’en dit rien.
      NO_COLOR|Non vide : pas de couleur, sauf si --color dit autre chose.
      """
    case .files: "./audit.maillon|Le registre, si ni --ledger ni MAILLON_LEDGER n’en nomment un."
    }
  }
}
