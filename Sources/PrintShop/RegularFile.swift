public import Foundation

/// Reads files that people name, no further than makes sense.
public enum RegularFile {
  /// Why a file is not read.
  public enum Problem: Error, Hashable, Sendable {
    /// There is nothing of that name.
    case missing
    /// It is a folder, a pipe, which would be waited for, or a device, which never ends.
    case noFile
    /// It may not be read.
    case unreadable
    /// It has more bytes than are read; how many that would be.
    case tooLarge(most: Int)
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - most: Most bytes that it may have.
  /// - Returns: The bytes.
  /// - Throws: ``Problem`` where they cannot be read.
  public static func bytes(at path: String, most: Int) throws(Problem) -> Data {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type]
    guard type as? FileAttributeType == .typeRegular else { throw .noFile }
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
    let data: Data
    do {
      // There is nothing, rather than no bytes, in a file that is empty.
      data = try file.read(upToCount: most + 1) ?? Data()
    } catch {
      throw .unreadable
    }
    guard data.count <= most else { throw .tooLarge(most: most) }
    return data
  }

  /// Whether a name in a folder leads out of that folder.
  static func leadsOut(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath().path
    return !url.resolvingSymlinksInPath().path.hasPrefix(folder + "/")
  }
}
