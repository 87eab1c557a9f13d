import MaillonCore

/// What an export has to say beside its result.
package enum ExportMessage: Wording {
  /// Movements need two periods.
  case versusMissing
  /// An option, or a file, means nothing for what is exported.
  case useless(String, what: String, goesWith: String)
  /// A query is written for one engine.
  case dialectMissing
  /// A table has no such name.
  case tableUnnamed(String)
  /// A spreadsheet opens CSV only.
  case excelNeedsCSV(String)
  /// What nobody has a use for is left out where people are hidden.
  case extrasLeftOut(encounters: Int)
  /// What comes through a pipe comes once.
  case inputReadTwice
  /// Somebody wrote into the ledger between two readings of it.
  case ledgerChanged

  package var english: String {
    switch self {
    case .versusMissing:
      "movements need two periods, -p for the later one and --versus for the earlier one, or two files."
        + "\n  For example:  maillon export --what movements -p 2025-Q4 --versus 2025-Q3"
    case .useless(let option, let what, let other):
      "\(option) means nothing for \(what).\n  It goes with --what \(other)."
    case .dialectMissing:
      "tallies-query needs --dialect: \(ExportMessage.dialects)."
        + "\n  For example:  maillon export --what tallies-query --dialect postgres"
    case .tableUnnamed(let table):
      "\"\(table)\" names no table.\n  For example:  --table verdicts  or  --table audit.verdicts"
    case .excelNeedsCSV(let format):
      "--excel writes CSV, and \(format) was asked for.\n  Leave out one of them."
    case .extrasLeftOut(let encounters):
      "\(Numbers(.english).count(encounters, .encounter)) with columns or elements that Maillon "
        + "has no use for: those are left out, since they may name people. --names keeps everything."
    case .inputReadTwice:
      "the standard input comes only once, and this export reads sheets twice."
        + "\n  Name a file, or write XML or NDJSON with --names."
    case .ledgerChanged:
      "somebody wrote into the ledger while it was exported; nothing was kept.\n  Run it again."
    }
  }

  package var french: String {
    switch self {
    case .versusMissing:
      "movements demande deux périodes, -p pour la plus récente et --versus pour l’ancienne, ou deux fichiers."
        + "\n  Par exemple :  maillon export --what movements -p 2025T4 --versus 2025T3"
    case .useless(let option, let what, let other):
      "\(option) ne veut rien dire pour \(what).\n  Il va avec --what \(other)."
    case .dialectMissing:
      "tallies-query demande --dialect : \(ExportMessage.dialects)."
        + "\n  Par exemple :  maillon export --what tallies-query --dialect postgres"
    case .tableUnnamed(let table):
      "« \(table) » ne nomme aucune table."
        + "\n  Par exemple :  --table verdicts  ou  --table audit.verdicts"
    case .excelNeedsCSV(let format):
      "--excel écrit du CSV, et \(format) est demandé.\n  Retirez l’un des deux."
    case .extrasLeftOut(let encounters):
      "\(Numbers(.french).count(encounters, .encounter)) avec des colonnes ou des éléments "
        + "dont Maillon ne fait rien : ils sont omis, car ils peuvent nommer des personnes. --names garde tout."
    case .inputReadTwice:
      "l’entrée standard ne vient qu’une fois, et cette exportation lit les fiches deux fois."
        + "\n  Nommez un fichier, ou écrivez du XML ou du NDJSON avec --names."
    case .ledgerChanged:
      "quelqu’un a écrit dans le registre pendant l’exportation ; rien n’a été gardé."
        + "\n  Recommencez."
    }
  }

  private static var dialects: String {
    SQLDialect.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
