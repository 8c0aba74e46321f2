internal import GRDB
internal import Registry

extension SQLiteRegistry {
  /// Reads in one transaction.
  func read<Value: Sendable>(_ query: @escaping @Sendable (Database) throws -> Value)
    async throws(RegistryError) -> Value
  {
    let result = await withCheckedContinuation { continuation in
      database.asyncRead { access in
        continuation.resume(returning: Result { try query(access.get()) })
      }
    }
    return try result.mapError(RegistryError.init).get()
  }

  /// Writes in one transaction, which takes its lock at the start.
  ///
  /// So it waits for others instead of failing halfway. A cancelled task is no reason to leave it.
  /// Afterwards tries what is left to erase, if anything is.
  func write<Value: Sendable>(_ change: @escaping @Sendable (Database) throws -> Value)
    async throws(RegistryError) -> Value
  {
    let result = await withCheckedContinuation { continuation in
      writes.add(WaitingWrite(change, continuation), to: database)
    }
    await eraseOldCopies()
    return try result.mapError(RegistryError.init).get()
  }
}
