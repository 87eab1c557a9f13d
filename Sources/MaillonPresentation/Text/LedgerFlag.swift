/// How a suggested command names the ledger, so that it may be copied as it stands.
package enum LedgerFlag {
  /// The ledger of a folder, which no command needs to name.
  package static let usual = "./audit.maillon"

  /// ` -l PATH`; nothing for the ledger that is found without.
  package static func text(_ path: String) -> String {
    path == usual ? "" : " -l \(ShellWord.quoted(path))"
  }
}
