internal import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

/// A registry in one SQLite file, which the command and the site share.
///
/// Every call is one transaction, written through to the disk before it returns.
public final class SQLiteRegistry: Registry {
  let database: any DatabaseWriter
  let key: InstallationKey
  let codes: CodeSource
  let file: OpenedFile
  /// What withdrawn words still need so that no byte of them is left.
  let erasure: Mutex<Erasure>
  /// Changes that wait for their turn.
  let writes = WaitingWrites()
  /// Tells what changes, for those who read a lot.
  let watch: ChangeWatch?

  /// Opens the file, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: Where the file is. Its folder must be there and writable.
  ///   - readers: Connections that read while another call writes; with 0 there is one connection
  ///     in all, which opens fastest and is enough for a single command.
  ///   - busyTimeout: How long to wait for another program that holds the file.
  ///   - codes: Where new short codes come from.
  /// - Throws: ``RegistryError/unavailable(_:)``, ``RegistryError/busy``,
  ///   ``RegistryError/damaged(_:)`` or ``RegistryError/newerSchema(_:)``; the file of another
  ///   program or of a newer Palier is left as it was.
  public convenience init(
    path: String, readers: Int = 0, busyTimeout: Duration = .seconds(5),
    codes: CodeSource = .random
  ) throws(RegistryError) {
    try self.init(
      StoreFile(path: path, readers: readers, busyTimeout: busyTimeout, schema: .current),
      codes: codes)
  }

  /// Opens a file that may have other tables than ours of today.
  init(_ file: StoreFile, codes: CodeSource = .random) throws(RegistryError) {
    self.codes = codes
    do {
      database = try file.open()
      self.file = try OpenedFile(path: file.path, busyTimeout: file.busyTimeout)
      key = try database.read(InstallationKey.stored)
      erasure = Mutex(try database.read(Erasure.owed))
      watch = file.readers > 0 ? try ChangeWatch(path: file.path) : nil
      if file.readers > 0 { database.writeWithoutTransaction(eraseOldCopies) }
    } catch {
      throw RegistryError(error)
    }
  }

  /// The secret of this installation.
  public func installationKey() async throws(RegistryError) -> InstallationKey { key }

  /// Makes sure that the store answers, and that its path still leads to the file that is open.
  public func check() async throws(RegistryError) {
    guard file.isInPlace else {
      throw .unavailable("the file was moved, replaced or deleted since it was opened")
    }
    _ = try await read(InstallationKey.stored)
  }
}

extension InstallationKey {
  /// The one that was made with the file.
  static func stored(_ db: Database) throws -> InstallationKey {
    guard let bytes = try Data.fetchOne(db, sql: "SELECT key FROM installation"),
      let key = InstallationKey(bytes: bytes)
    else { throw RegistryError.damaged("the key of the installation is missing") }
    return key
  }
}
