public import Foundation
internal import GRDB
internal import Registry

/// What a restored store has, and what became of the one before it.
public struct RestoredStore: Sendable {
  /// What is in the store now.
  public let contents: StoreContents
  /// Where the store of before is kept; nil where there was none.
  public let kept: String?
  /// What was taken back since the copy was made and so stays erased or worthless; nil where the
  /// store of before could not be asked, or was another's.
  public let takenBack: Int?
  /// The codes of sheets that were printed since, in their printed form: the store knows them no more.
  public let lostSheets: [String]
}

extension SQLiteRegistry {
  /// Puts a copy in the place of a store, which is kept under another name.
  ///
  /// What people have taken back since the copy was made stays erased, and keys that were revoked
  /// stay worthless, as far as the store of before can still be read.
  ///
  /// - Parameters:
  ///   - backup: The copy, made with ``backUp(_:to:)`` by this Palier or an older one.
  ///   - path: The store. No program may have it open.
  ///   - time: When this is done.
  /// - Returns: What is in the store now.
  /// - Throws: ``StoreCopyError``; then the store is as it was.
  public static func restore(_ backup: String, to path: String, at time: Date)
    throws(StoreCopyError) -> RestoredStore
  {
    guard access(backup, F_OK) == 0 else { throw .noStore(path: backup) }
    let old = ReplacedStore(path: path)
    guard !old.isInUse else { throw .inUse(path: path) }
    let copy = try CopiedFile(of: backup, at: StoreFolder(of: path).hidden("restoring"))
    let before = try copy.check(from: backup)
    let takenBack = old.makeOneFile() ? old.takenBack(since: before) : nil
    let (count, lostSheets) = try copy.change { db in
      (try takenBack?.apply(db, at: time), try takenBack?.lostSheets(db) ?? [])
    }
    let contents = try copy.check(from: backup)
    let kept = try old.keep(at: time)
    do { try copy.move(to: path) } catch {
      if let kept { unlink(kept) }
      throw error
    }
    return RestoredStore(
      contents: contents, kept: kept, takenBack: count, lostSheets: lostSheets)
  }
}
