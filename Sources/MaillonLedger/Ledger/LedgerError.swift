/// Why a ledger could not do what was asked.
///
/// Nothing was changed wherever one of these is thrown.
package enum LedgerError: Error, Equatable, Sendable {
  /// There is no such file, or no folder to make it in.
  case missing(path: String)
  /// The file is something else: empty, a text, another program's database.
  case notALedger(path: String)
  /// A later program made it.
  case newer(path: String, found: Int, supported: Int)
  /// An earlier program made it, and it cannot be brought up to date where it lies.
  case outdated(path: String, found: Int, supported: Int)
  /// Another program is writing to it (or reading, while this one wants to write).
  case busy(path: String)
  /// It is cut short, or bytes in it are wrong; `detail` is for whoever mends it.
  case damaged(path: String, detail: String)
  /// The file or its folder cannot be written to.
  case readOnly(path: String)
  /// A write was cut off by a crash, and taking it back needs the right to write.
  case interrupted(path: String)
  /// No space, or no quota, is left.
  case diskFull(path: String)
  /// The system refuses: `detail` says what it said.
  case unusable(path: String, detail: String)

  /// The server lets this user not in, or not do this: `detail` says what it said.
  case denied(path: String, detail: String)
  /// The address of a server cannot be read.
  case addressMalformed(path: String)
  /// The server cannot be reached, or has no such database: `detail` says what libpq said.
  case unreachable(path: String, detail: String)
  /// The connection broke in the middle; what was being written was taken back.
  case connectionLost(path: String)
  /// This program was built without what the place needs.
  case notBuiltIn(path: String)

  /// There is no batch of this number.
  case batchUnknown(number: Int)
  /// The batch was taken back already, by another batch.
  case batchUndone(number: Int, by: Int)
  /// What the batch did cannot be taken back: it is an undo, or forgot somebody.
  case batchNotUndoable(number: Int)
  /// The encounter that was to be spoken of no longer stands.
  case encounterGone(id: String)
  /// There is no such appeal against this encounter.
  case appealUnknown(number: Int)
  /// The appeal was decided already.
  case appealDecided(number: Int)
  /// Nobody of this name is known to the ledger.
  case personUnknown(name: String)
  /// A file stands where one was to be written.
  case fileExists(path: String)
  /// The cached verdicts were made under another rubric or by another classifier: `rejudge` first.
  case judgedOtherwise(cached: JudgingKey)
}
