internal import Foundation
internal import Neighbourhood

/// What is known of a finished file of a batch, kept beside it.
public struct FileRecord: Codable, Hashable, Sendable {
  /// The name of the PDF file.
  public let file: String
  /// The SHA-256 digest of the plan that it was drawn from.
  public let plan: String
  /// The SHA-256 digest of its bytes.
  public let sha256: String
  /// Its length in bytes.
  public let bytes: Int
  /// Papers in it, both sides counted.
  public let pages: Int
  /// Where each item stands: page and place on it, both from 1, in the order of the items.
  public let places: Places

  /// Where the items of a file stand.
  public struct Places: Codable, Hashable, Sendable {
    /// The page of each item, from 1.
    public let pages: [Int]
    /// Its place on that page, row by row, from 1.
    public let slots: [Int]
  }

  /// The folder of records beside the files.
  static let folder = "digests"

  /// Where the record of a file is.
  static func path(of file: String, in folder: String) -> String {
    "\(folder)/\(FileRecord.folder)/\(file).json"
  }

  /// The record of a file, where there is one that can be read.
  static func of(_ file: String, in folder: String) -> FileRecord? {
    guard let data = FileManager.default.contents(atPath: path(of: file, in: folder)) else {
      return nil
    }
    return try? JSONDecoder().decode(FileRecord.self, from: data)
  }

  /// Whether the file is there, as it was drawn from that plan; what is wrong with it otherwise.
  func problem(in folder: String, plan: String) -> String? {
    guard self.plan == plan else { return "\(file) was drawn from another plan" }
    guard let digest = FileRecord.digest(of: "\(folder)/\(file)") else {
      return "\(file) is missing, or cannot be read"
    }
    return digest == sha256 ? nil : "\(file) is not as it was drawn"
  }

  /// The digest of a file; nil where it cannot be read.
  static func digest(of path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var fingerprint = Fingerprint()
    do {
      while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty {
        fingerprint.update(piece)
      }
    } catch { return nil }
    return fingerprint.text
  }
}

extension Plan {
  /// How many of its files are finished in a folder, going by their records.
  public func finishedFiles(in folder: String) -> Int {
    header.files.count { FileRecord.of($0.name, in: folder)?.plan == digest }
  }
}
