internal import Foundation
internal import Neighbourhood

/// A plan in a file: a header line, and one line of JSON for each item, read when it is asked for.
///
/// It holds in memory where each line begins, and nothing of what stands there.
public final class Plan {
  /// Where the file is.
  public let path: String
  /// What all sheets have in common.
  public let header: PlanHeader
  /// The SHA-256 digest of the whole file.
  public let digest: String
  /// Where each item begins, and behind the last where the file ends.
  private let starts: [UInt64]
  private let file: FileHandle
  private let decoder = JSONDecoder()

  /// Items in it, slips of bundles included.
  public var count: Int { starts.count - 1 }

  /// A plan from its file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``BatchError`` where it cannot be read, or is no plan.
  public init(path: String) throws(BatchError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .reading(path: path, reason: String(cString: strerror(errno)))
    }
    self.path = path
    self.file = file
    var fingerprint = Fingerprint()
    var starts: [UInt64] = []
    var head: [UInt8] = []
    var offset: UInt64 = 0
    do {
      while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty {
        fingerprint.update(piece)
        if starts.isEmpty { head += piece }
        for (index, byte) in piece.enumerated() where byte == UInt8(ascii: "\n") {
          starts.append(offset + UInt64(index) + 1)
        }
        offset += UInt64(piece.count)
      }
    } catch {
      throw .reading(path: path, reason: error.localizedDescription)
    }
    guard let first = starts.first, starts.last == offset else {
      throw .damagedPlan(path: path, line: starts.count + 1, reason: "it ends within a line")
    }
    let line = Data(head.prefix(Int(first)))
    if let format = try? decoder.decode(PlanFormat.self, from: line).format,
      format != PlanHeader.currentFormat
    {
      throw .otherFormat(path: path, format: format)
    }
    do { header = try decoder.decode(PlanHeader.self, from: line) } catch {
      throw .damagedPlan(path: path, line: 1, reason: "this is no head of a plan")
    }
    let names = header.files.map(\.name)
    guard names.allSatisfy(Plan.isFileName), Set(names).count == names.count else {
      throw .damagedPlan(
        path: path, line: 1, reason: "it names a file that would not stand in its folder")
    }
    self.starts = starts
    digest = fingerprint.text
    let counted = header.files.reduce(0) { $0 + $1.count }
    guard counted == starts.count - 1, header.files.last.map({ $0.items.upperBound }) == counted
    else {
      throw .damagedPlan(
        path: path, line: starts.count,
        reason: "it names \(counted) items and holds \(starts.count - 1)")
    }
  }

  /// Whether a PDF file of that name stands in the folder that it is written to, seen by everybody.
  private static func isFileName(_ name: String) -> Bool {
    name.hasSuffix(".pdf") && !name.hasPrefix(".") && name.utf8.count <= 250
      && !name.unicodeScalars.contains { $0 == "/" || $0.value < 0x20 || $0.value == 0x7F }
  }

  /// An item, from 0.
  public func item(_ index: Int) throws(BatchError) -> PlanItem {
    do {
      try file.seek(toOffset: starts[index])
      let length = Int(starts[index + 1] - starts[index])
      guard let line = try file.read(upToCount: length), line.count == length else {
        throw CocoaError(.fileReadCorruptFile)
      }
      return try decoder.decode(PlanItem.self, from: line)
    } catch {
      throw .damagedPlan(path: path, line: index + 2, reason: "this is no item of a plan")
    }
  }
}

private struct PlanFormat: Decodable {
  let format: Int
}
