internal import Foundation
internal import Registry

/// The file of a store, as it was when the store was opened.
struct OpenedFile: Sendable {
  let path: String
  let busyTimeout: Duration
  private let identity: Identity

  /// Notes which file stands at a path.
  init(path: String, busyTimeout: Duration) throws(RegistryError) {
    guard let identity = Identity(path: path) else {
      throw .unavailable(String(cString: strerror(errno)))
    }
    self.path = path
    self.busyTimeout = busyTimeout
    self.identity = identity
  }

  /// Whether the path still leads to the same file.
  var isInPlace: Bool { Identity(path: path) == identity }

  /// What tells one file from another, whatever they are called.
  ///
  /// The system gives the number to no other file for as long as this one is open.
  private struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64

    init?(path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }
}
