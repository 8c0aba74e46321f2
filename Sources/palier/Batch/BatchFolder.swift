import AddressFiles
import Batches
import Foundation
import Registry

/// Where the files of a batch are.
enum BatchFolder {
  /// The name of the plan in it.
  static let plan = "plan.jsonl"

  /// Makes it where it is missing.
  static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Complaint("cannot write into \(folder): it is no folder, or closed to you")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw Complaint("cannot write into \(folder): no permission")
    }
  }

  /// The file with the rows that are no addresses, beside a plan.
  static func rejected(in plan: URL) -> String {
    plan.deletingLastPathComponent().appendingPathComponent(RejectedFile.name).path
  }

  /// The folder of a batch by its number, its folder or its plan.
  ///
  /// - Parameters:
  ///   - name: What was typed.
  ///   - registry: Knows the folders of the batches.
  /// - Returns: The folder and the plan in it.
  /// - Throws: Where there is no such batch, or its plan cannot be read.
  static func find(_ name: String, _ registry: any SiteRegistry) async throws
    -> (folder: String, plan: Plan)
  {
    guard let number = Int64(name) else { return try open(name) }
    guard let batch = try await registry.batches().first(where: { $0.id.number == number }) else {
      throw Complaint(
        "there is no batch \(number)\n  hint: “palier batch list” shows all batches")
    }
    return try open(batch.folder)
  }

  private static func open(_ path: String) throws -> (folder: String, plan: Plan) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = exists && !isFolder.boolValue ? path : path + "/" + plan
    return (
      URL(fileURLWithPath: file).deletingLastPathComponent().path, try Plan(path: file)
    )
  }
}
