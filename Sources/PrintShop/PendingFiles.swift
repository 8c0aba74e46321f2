internal import Foundation

/// Files that appear under their names all together, or not at all.
///
/// Each is written to a hidden name in the same folder first, and renamed once all are complete.
struct PendingFiles {
  private var pending: [(temporary: String, final: String)] = []
  private var committed: [(final: String, before: String?)] = []

  /// Writes one file, as a whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws(PrintError) {
    var files = PendingFiles()
    do throws(PrintError) {
      try files.add(bytes, as: path)
      try files.commit()
      files.settle()
    } catch {
      files.withdraw()
      throw error
    }
  }

  /// Writes a file under a hidden name, through to the disk.
  ///
  /// A link is followed, so that what it leads to is replaced and not the link.
  mutating func add(_ bytes: [UInt8], as path: String) throws(PrintError) {
    let final = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard PendingFiles.canBeReplaced(final) else {
      throw .writing(path: path, reason: "it is no ordinary file")
    }
    let temporary = PendingFiles.hidden(beside: final)
    pending.append((temporary, final))
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: temporary))
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: temporary))
      try file.synchronize()
      try file.close()
    } catch {
      throw .writing(path: path, reason: FileFailure.reason(error))
    }
  }

  /// Gives all files their names; files that had them before are kept until ``settle()``.
  mutating func commit() throws(PrintError) {
    while let (temporary, final) = pending.first {
      var before: String?
      if FileManager.default.fileExists(atPath: final) {
        let kept = PendingFiles.hidden(beside: final)
        // Some file systems have no second names for a file, and some folders refuse them.
        guard link(final, kept) == 0 || rename(final, kept) == 0 else {
          throw PendingFiles.failure(final)
        }
        before = kept
      }
      committed.append((final, before))
      guard rename(temporary, final) == 0 else { throw PendingFiles.failure(final) }
      pending.removeFirst()
    }
  }

  /// Lets go of the files that had the names before.
  mutating func settle() {
    for kept in committed.compactMap(\.before) { unlink(kept) }
    committed = []
  }

  /// Puts everything back as it was.
  mutating func withdraw() {
    for (temporary, _) in pending { unlink(temporary) }
    for (final, before) in committed {
      if let before { rename(before, final) } else { unlink(final) }
    }
    pending = []
    committed = []
  }

  /// Whether there is nothing of that name, or an ordinary file: no device, pipe or folder.
  private static func canBeReplaced(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == nil || type == .typeRegular
  }

  private static func hidden(beside path: String) -> String {
    let url = URL(fileURLWithPath: path)
    return url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).\(UUID().uuidString).part").path
  }

  private static func failure(_ path: String) -> PrintError {
    .writing(path: path, reason: String(cString: strerror(errno)))
  }
}
