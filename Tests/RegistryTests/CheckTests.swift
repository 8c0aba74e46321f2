import Foundation
import Registry
import RegistrySQLite
import TestKit
import Testing

@Suite("Looking after the store") struct CheckTests {
  @Test("finds nothing wrong with one in use", arguments: Implementation.allCases)
  func well(implementation: Implementation) async throws {
    try await implementation.run { registry in
      try await registry.check()
      try await registry.print(Example.order())
      try await registry.check()
    }
  }

  @Test(
    "notices that the file was renamed, deleted or replaced", arguments: [0, 3],
    ["renamed", "deleted", "replaced"])
  func moved(readers: Int, change: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path, readers: readers)
      try await registry.print(Example.order())
      try await registry.check()
      let files = FileManager.default
      switch change {
      case "deleted": try files.removeItem(atPath: path)
      case "renamed": try files.moveItem(atPath: path, toPath: path + ".old")
      default:
        try files.copyItem(atPath: path, toPath: path + ".backup")
        try files.removeItem(atPath: path)
        try files.moveItem(atPath: path + ".backup", toPath: path)
      }
      await #expect {
        try await registry.check()
      } throws: { error in
        guard case .unavailable = error as? RegistryError else { return false }
        return true
      }
    }
  }
}
