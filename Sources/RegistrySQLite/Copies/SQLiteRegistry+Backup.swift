internal import Foundation
internal import GRDB
internal import Registry

extension SQLiteRegistry {
  /// Copies a store into a file of its own while others read and write it.
  ///
  /// The copy is as the store was at one moment. It is checked before it gets its name, and replaces
  /// nothing but an older copy of the same store.
  ///
  /// - Parameters:
  ///   - path: The store.
  ///   - target: Where the copy goes; its folder must be there.
  /// - Returns: What is in the copy.
  /// - Throws: ``StoreCopyError``; then there is no copy, and what was at `target` still is.
  public static func backUp(_ path: String, to target: String)
    throws(StoreCopyError) -> StoreContents
  {
    guard access(path, F_OK) == 0 else { throw .noStore(path: path) }
    let folder = StoreFolder(of: target)
    guard access(folder.path, W_OK) == 0 else { throw .system(target) }
    let copy = try CopiedFile(of: path, at: folder.hidden("part"))
    let contents = try copy.check(from: path)
    if access(target, F_OK) == 0 {
      let isCopy = try? DatabaseQueue.ofStore(at: target).read { db in
        try StoreContents(db).key == contents.key && contents.key != nil
      }
      guard isCopy == true, !isSameFile(path, target) else {
        copy.remove()
        throw .otherFile(path: target)
      }
    }
    try copy.move(to: target)
    return contents
  }

  private static func isSameFile(_ one: String, _ other: String) -> Bool {
    var (left, right) = (stat(), stat())
    return stat(one, &left) == 0 && stat(other, &right) == 0 && left.st_ino == right.st_ino
      && left.st_dev == right.st_dev
  }
}
