/// What an engine says when it cannot go on.
///
/// Never shown as it is: a `Store` turns it into a `LedgerError`.
struct StoreError: Error {
  /// What kind of trouble it is.
  enum Situation {
    /// Another program is writing.
    case busy
    /// Nobody may write, or this user may not.
    case readOnly
    /// A write was cut off by a crash, and taking it back needs the right to write.
    case interrupted
    /// No space is left.
    case full
    /// It is something else than a ledger.
    case notALedger
    /// What is stored is wrong.
    case damaged
    /// The server does not let this user in, or look.
    case denied
    /// The address of the server cannot be read.
    case malformedAddress
    /// The server cannot be reached.
    case unreachable
    /// The connection broke; what was being written is taken back.
    case lost
    /// Anything else.
    case unusable
  }

  var situation: Situation
  /// The engine's message, which names tables and never holds bound values.
  var message: String
}
