import ArgumentParser
import MaillonCore
import MaillonLedger
import MaillonPresentation

/// `maillon ledger`: look after the store.
struct LedgerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ledger",
      abstract: words("Look after the ledger.", "Prendre soin du registre."),
      subcommands: [LedgerCheck.self, LedgerBackup.self, LedgerCopyCommand.self])
  }
}

/// `maillon ledger check`: whether everything in it is as it must be.
struct LedgerCheck: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: words(
        "Look through the whole ledger: the file, every content, index, hash and verdict.",
        "Examiner tout le registre : fichier, contenus, index, empreintes et verdicts."),
      discussion: words(
        "Exit status 2 if anything is wrong.\n\n  maillon ledger check -l audit.maillon",
        "Statut de sortie 2 si quelque chose ne va pas.\n\n  maillon ledger check -l audit.maillon")
    )
  }

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(.read, in: context)
    let report = try location.reporting {
      let rubric = try? RubricInForce(common, ledger: ledger, in: context)
      let findings = try ledger.findings(judge: rubric?.judge)
      return (
        isSound: findings.isEmpty,
        care: LedgerCareReport(
          ledger: location.path, findings: findings.map { LedgerCareMessage($0) },
          encounters: try? ledger.coverage().encounters, batches: try? ledger.batches().count)
      )
    }
    try output.finish(with: report.care)
    return report.isSound ? .done : .failed
  }
}

/// `maillon ledger backup`: a copy, as one state, while others use it.
struct LedgerBackup: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: words(
        "Copy the ledger into a new file, consistently, while others use it.",
        "Copier le registre dans un nouveau fichier, d’un seul état, pendant qu’il sert."),
      discussion: words(
        "A file that is there already is never overwritten.\n\n  maillon ledger backup audit-2025.maillon",
        "Un fichier déjà là n’est jamais écrasé.\n\n  maillon ledger backup audit-2025.maillon"))
  }

  @Argument(help: help("The file to make.", "Le fichier à créer."))
  var file: String

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(.read, in: context)
    let bytes = try location.reporting {
      do {
        return try ledger.backup(to: file)
      } catch LedgerError.missing {
        throw Failure(.ledgerCare(.folderMissing(file)))
      }
    }
    let report = LedgerBackupReport(ledger: location.path, file: file, bytes: bytes)
    try output.finish(with: report)
    return .done
  }
}

/// `maillon ledger copy`: move a ledger from a file to a server, or back.
struct LedgerCopyCommand: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "copy",
      abstract: words(
        "Copy a whole ledger to another place: from a file to a server, or back.",
        "Copier tout un registre ailleurs : d’un fichier vers un serveur, ou l’inverse."),
      discussion: words(
        """
        Every batch goes along, those taken back too. The two are compared before the copy holds; a \
        ledger that is there already is never written to.

          maillon ledger copy audit.maillon postgresql://db.example/audits
        """,
        """
        Tous les lots suivent, annulés compris. Les deux sont comparés avant que la copie ne \
        vaille ; un registre déjà là n’est jamais modifié.

          maillon ledger copy audit.maillon postgresql://db.example/audits
        """))
  }

  @Argument(help: help("The ledger.", "Le registre."))
  var source: String

  @Argument(help: help("Where the copy is to be.", "Où la copie doit se trouver."))
  var target: String

  @OptionGroup var format: TableOrJSON

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let (from, into) = (StorePlace(source), StorePlace(target))
    let sum = try LedgerLocation(common, in: context).reporting {
      try Ledger.copy(from: from, to: into)
    }
    try output.finish(
      with: LedgerCopyReport(
        source: from.shown, target: into.shown, encounters: sum.encounters,
        batches: sum.batches.count, stateHash: sum.stateHash))
    return .done
  }
}

extension LedgerCareMessage {
  /// A finding in words.
  fileprivate init(_ finding: LedgerFinding) {
    switch finding {
    case .structure(let detail): self = .structure(detail)
    case .content(let revision): self = .content(revision: revision)
    case .file(let number, let recorded, let found):
      self = .file(number: number, recorded: recorded, found: found)
    case .batches(let count, let last): self = .batches(count: count, last: last)
    case .encounter(let number): self = .encounter(number: number)
    case .missing(let encounters): self = .missing(encounters: encounters)
    case .rubric(let batch): self = .rubric(batch: batch)
    case .event(let batch): self = .event(batch: batch)
    case .verdicts(let count): self = .verdicts(count: count)
    case .key: self = .key
    }
  }
}
