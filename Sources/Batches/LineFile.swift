internal import Foundation
internal import PrintShop

/// A text file that appears under its name when it is whole and on the disk.
struct LineFile {
  private let path: String
  private let temporary: String
  private let handle: FileHandle
  private let encoder: JSONEncoder
  private var pending = Data()

  init(_ path: String) throws(BatchError) {
    self.path = path
    let url = URL(fileURLWithPath: path)
    temporary =
      url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).part").path
    // Like the database: it may say who lives where.
    let closed: [FileAttributeKey: Any] = [.posixPermissions: 0o640]
    guard FileManager.default.createFile(atPath: temporary, contents: nil, attributes: closed),
      let handle = FileHandle(forWritingAtPath: temporary)
    else { throw .writing(path: path, reason: String(cString: strerror(errno))) }
    self.handle = handle
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Adds a value as a line of JSON.
  mutating func add(_ value: some Encodable) throws(BatchError) {
    do { pending += try encoder.encode(value) } catch { throw failure(error) }
    try add("\n")
  }

  /// Adds text as it is.
  mutating func add(_ text: String) throws(BatchError) {
    pending += Data(text.utf8)
    if pending.count > 1 << 18 { try flush() }
  }

  private mutating func flush() throws(BatchError) {
    do { try handle.write(contentsOf: pending) } catch { throw failure(error) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Lets it be seen.
  mutating func finish() throws(BatchError) {
    try flush()
    do {
      try handle.synchronize()
      try handle.close()
    } catch { throw failure(error) }
    guard rename(temporary, path) == 0 else {
      throw .writing(path: path, reason: String(cString: strerror(errno)))
    }
    FolderOnDisk.synchronise(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// Removes what was written of it.
  func giveUp() {
    try? handle.close()
    unlink(temporary)
  }

  private func failure(_ error: any Error) -> BatchError {
    .writing(path: path, reason: FileFailure.reason(error))
  }
}

/// What is asked of the file system besides writing.
enum FolderOnDisk {
  /// Makes sure that the names in a folder are on the disk; some file systems cannot, and need not.
  static func synchronise(_ path: String) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
