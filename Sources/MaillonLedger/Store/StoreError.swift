/// What SQLite, or the packing of an encounter, says when it cannot go on.
///
/// Never shown as it is: `Store` turns it into a `LedgerError`.
struct StoreError: Error {
  /// SQLite's extended result code.
  var code: Int32
  /// SQLite's message, which names tables and never holds bound values.
  var message: String
}
