internal import GRDB
internal import Registry

extension RegistryError {
  /// What an error of the engine means.
  ///
  /// The only place that knows its codes.
  init(_ error: any Error) {
    switch error {
    case let error as RegistryError: self = error
    case let error as DatabaseError: self.init(engine: error)
    default: self = .damaged("\(error)")
    }
  }

  /// What a result code means (https://www.sqlite.org/rescode.html).
  private init(engine error: DatabaseError) {
    // A failed backup comes with what its source said last: that nothing was wrong.
    let said = error.message == "not an error" ? nil : error.message
    let words =
      said ?? DatabaseError(resultCode: error.resultCode).message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      self = .busy
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_PERM,
      .SQLITE_AUTH, .SQLITE_NOMEM, .SQLITE_TOOBIG, .SQLITE_NOLFS, .SQLITE_INTERRUPT,
      .SQLITE_ABORT:
      self = .unavailable(words)
    default:
      self = .damaged(words)
    }
  }
}

extension DatabaseError {
  /// Whether another connection holds what is needed, so that trying again helps.
  var isBusy: Bool { resultCode == .SQLITE_BUSY || resultCode == .SQLITE_LOCKED }
}
