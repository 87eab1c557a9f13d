import Foundation
import MaillonCore
import MaillonLedger
import MaillonPresentation

/// Where the ledger lies: the one named, else `$MAILLON_LEDGER`, else `./audit.maillon`.
struct LedgerLocation {
  /// The file or the database.
  let place: StorePlace
  /// Whether the environment named it.
  let isFromVariable: Bool

  /// Finds the ledger.
  init(_ common: CommonOptions, in context: Context) {
    if let named = common.ledger {
      place = StorePlace(named)
      isFromVariable = false
    } else if let variable = context.environment["MAILLON_LEDGER"], !variable.isEmpty {
      place = StorePlace(variable)
      isFromVariable = true
    } else {
      place = .file(LedgerFlag.usual)
      isFromVariable = false
    }
  }

  /// The path, or the address without its password.
  var path: String { place.shown }

  /// Where a draft of what is to be recorded is kept: beside the file, else where one works.
  var draftPath: String {
    switch place {
    case .file(let path): path + ".draft"
    case .server: LedgerFlag.usual + ".draft"
    }
  }

  /// Opens the ledger.
  ///
  /// - Parameters:
  ///   - access: what for.
  ///   - context: the world around.
  /// - Returns: the ledger.
  /// - Throws: `Failure`, saying what is wrong with it.
  func open(_ access: Ledger.Access, in context: Context) throws -> Ledger {
    try reporting {
      try Ledger.open(
        place, access, program: Maillon.version, newKey: context.newKey, clock: context.clock)
    }
  }

  /// Opens the ledger to read it, if there is one.
  ///
  /// - Parameter context: the world around.
  /// - Returns: the ledger; nil where nothing lies there.
  /// - Throws: `Failure`, saying what is wrong with it.
  func openIfPresent(in context: Context) throws -> Ledger? {
    try reporting {
      do {
        return try Ledger.open(place, .read, program: Maillon.version, clock: context.clock)
      } catch LedgerError.missing {
        return nil
      }
    }
  }

  /// Does something with the ledger; what goes wrong becomes a `Failure` with words.
  func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as LedgerError {
      throw Failure(message(of: error))
    }
  }

  private func message(of error: LedgerError) -> Message {
    switch error {
    case .missing(let path): .ledgerMissing(path: path, isFromVariable: isFromVariable)
    case .notALedger(let path): .notALedger(path: path)
    case .newer(let path, let found, let supported):
      .ledgerNewer(path: path, version: found, supported: supported)
    case .outdated(let path, _, _): .ledgerReadOnly(path: path)
    case .busy(let path): .ledgerBusy(path: path)
    case .damaged(let path, let detail): .ledgerDamaged(path: path, detail: detail)
    case .readOnly(let path): .ledgerReadOnly(path: path)
    case .interrupted(let path): .ledgerReadOnly(path: path)
    case .diskFull(let path): .ledgerDiskFull(path: path)
    case .denied(let path, let detail): .server(.denied(ledger: path, detail: detail))
    case .unreachable(let path, let detail): .server(.unreachable(ledger: path, detail: detail))
    case .addressMalformed(let path): .server(.addressMalformed(ledger: path))
    case .unusable(let path, let detail) where StorePlace(path).isServer:
      .server(.unusable(ledger: path, detail: detail))
    case .connectionLost(let path): .server(.connectionLost(ledger: path))
    case .notBuiltIn(let path): .server(.notBuiltIn(ledger: path))
    case .unusable(let path, let detail): .ledgerDamaged(path: path, detail: detail)
    case .batchUnknown(let number): .batchUnknown(number)
    case .batchUndone(let number, _): .batchUndone(number)
    case .batchNotUndoable(let number): .notABatch(number)
    case .encounterGone(let id): .review(.encounterGone(id))
    case .appealUnknown(let number): .review(.appealUnknown(number))
    case .appealDecided(let number): .review(.appealDecided(number))
    case .personUnknown(let name): .forget(.personUnknown(name))
    case .fileExists(let path): .ledgerCare(.fileExists(path))
    case .judgedOtherwise: .unexpected("judgedOtherwise")
    }
  }
}
