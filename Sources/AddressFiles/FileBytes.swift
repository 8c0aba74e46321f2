internal import Foundation
internal import TableFile

/// The bytes of a file, unpacked where it is packed with gzip.
final class FileBytes {
  /// Whether it is packed.
  let isPacked: Bool

  private let handle: FileHandle
  private var beginning: [UInt8]
  private var gzip: Gzip?

  /// Opens a file, and looks at its beginning.
  init(path: String) throws(AddressFileProblem) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw AddressFileProblem("there is no such file")
    }
    guard !isFolder.boolValue else {
      throw AddressFileProblem("this is a folder, and no file of addresses")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw AddressFileProblem("cannot read this file", hint: "may you read it?")
    }
    self.handle = handle
    do throws(TableProblem) {
      beginning = try FileBytes.bytes(of: handle, 65_536)
    } catch {
      throw AddressFileProblem([error])
    }
    isPacked = beginning.starts(with: [0x1F, 0x8B])
    if isPacked { gzip = Gzip() }
  }

  /// The next bytes, none at the end.
  func next(_ most: Int) throws(TableProblem) -> [UInt8] {
    guard let gzip else { return try raw(most) }
    return try gzip.next(most) { (most) throws(TableProblem) in try self.raw(most) }
  }

  private func raw(_ most: Int) throws(TableProblem) -> [UInt8] {
    guard beginning.isEmpty else {
      defer { beginning = [] }
      return beginning
    }
    return try FileBytes.bytes(of: handle, most)
  }

  private static func bytes(of handle: FileHandle, _ most: Int) throws(TableProblem) -> [UInt8] {
    do {
      return try handle.read(upToCount: most).map { [UInt8]($0) } ?? []
    } catch {
      throw TableProblem(what: "cannot read this file: \(error.localizedDescription)")
    }
  }
}
