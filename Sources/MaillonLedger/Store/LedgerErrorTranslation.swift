extension LedgerError {
  /// Names the situation behind whatever was thrown while using the ledger at a place.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as StoreError: self.init(error, at: path)
    case let error as ContentError: self = .damaged(path: path, detail: "content: \(error)")
    default: self = .unusable(path: path, detail: String(describing: type(of: error)))
    }
  }

  private init(_ error: StoreError, at path: String) {
    switch error.situation {
    case .busy: self = .busy(path: path)
    case .readOnly: self = .readOnly(path: path)
    case .interrupted: self = .interrupted(path: path)
    case .full: self = .diskFull(path: path)
    case .notALedger: self = .notALedger(path: path)
    case .damaged: self = .damaged(path: path, detail: error.message)
    case .denied: self = .denied(path: path, detail: error.message)
    case .malformedAddress: self = .addressMalformed(path: path)
    case .unreachable: self = .unreachable(path: path, detail: error.message)
    case .lost: self = .connectionLost(path: path)
    case .unusable: self = .unusable(path: path, detail: error.message)
    }
  }
}
