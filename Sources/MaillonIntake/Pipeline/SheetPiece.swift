import MaillonCore

/// A part of a sheet on its way: what came of one read of the file, or of a little less.
struct SheetPiece: Sendable {
  /// The most encounters and rows that a piece has.
  static let most = 256

  var encounters: [Encounter] = []
  var rejects: [RejectedEncounter] = []
  var tallies: [TallyRow] = []
  /// How far reading had come.
  var state: ReadingState?

  /// Whether nothing is in it.
  var isEmpty: Bool {
    encounters.isEmpty && rejects.isEmpty && tallies.isEmpty && state == nil
  }

  /// Whether no more should go into it.
  var isFull: Bool { encounters.count + rejects.count + tallies.count >= SheetPiece.most }
}

/// Gathers what a reader hands over into pieces.
final class SheetPieces {
  private var piece = SheetPiece()
  private let put: (SheetPiece) -> Bool

  /// Why reading ends before the sheet does.
  struct NobodyWaits: Error {}

  /// Gathers for somebody who takes pieces and says whether to go on.
  init(_ put: @escaping (SheetPiece) -> Bool) {
    self.put = put
  }

  /// Adds to the piece in progress.
  func add(_ change: (inout SheetPiece) -> Void) throws {
    change(&piece)
    if piece.isFull { try close() }
  }

  /// Hands the piece in progress over, if there is anything in it.
  ///
  /// - Parameter state: How far reading has come; nil where nobody asks.
  /// - Throws: `NobodyWaits`.
  func close(at state: ReadingState? = nil) throws {
    piece.state = state
    guard !piece.isEmpty else { return }
    let closed = piece
    piece = SheetPiece()
    guard put(closed) else { throw NobodyWaits() }
  }
}
