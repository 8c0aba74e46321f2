internal import Foundation

/// A file that is written from beginning to end, and can be put on the disk as a whole.
final class BatchWriter {
  private let path: String
  private let file: UnsafeMutablePointer<FILE>
  /// Bytes written so far.
  private(set) var bytes = 0
  /// What the system said when writing failed.
  private var failure: Int32?

  /// An empty file of that name; what was there before is gone.
  init(path: String) throws(PrintError) {
    guard let file = fopen(path, "w") else {
      throw .writing(path: path, reason: String(cString: strerror(errno)))
    }
    setvbuf(file, nil, _IOFBF, 1 << 18)
    self.path = path
    self.file = file
  }

  deinit { fclose(file) }

  /// Adds bytes at the end; false once that has failed.
  func take(_ next: UnsafeRawBufferPointer) -> Bool {
    guard failure == nil else { return false }
    guard fwrite(next.baseAddress, 1, next.count, file) == next.count else {
      failure = errno
      return false
    }
    bytes += next.count
    return true
  }

  /// Waits until all of it is on the disk.
  func settle() throws(PrintError) {
    if failure == nil, fflush(file) != 0 || fsync(fileno(file)) != 0 { failure = errno }
    if let error { throw error }
  }

  /// Why writing failed; nil where it did not.
  var error: PrintError? {
    failure.map { .writing(path: path, reason: String(cString: strerror($0))) }
  }
}
