/// Something in a ledger that is not as it must be.
package enum LedgerFinding: Equatable, Sendable {
  /// SQLite's own structure is wrong: a page, an index, a reference.
  case structure(String)
  /// The content of a revision cannot be read.
  case content(revision: Int)
  /// A file does not hold what it says: its encounters are not those recorded.
  case file(number: Int, recorded: Int, found: Int)
  /// The batches are not numbered without gaps.
  case batches(count: Int, last: Int)
  /// The row of an encounter is not what the batches say.
  case encounter(number: Int)
  /// Encounters that should stand are missing.
  case missing(encounters: Int)
  /// A kept rubric is not the one that was adopted.
  case rubric(batch: Int)
  /// A coding, an appeal or a decision is of nothing that was ever recorded.
  case event(batch: Int)
  /// Cached verdicts are not what the judge says.
  case verdicts(count: Int)
  /// The key of the pseudonyms is missing.
  case key
}
