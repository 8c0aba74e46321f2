import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import Testing

/// Every registry that must keep the contract.
enum Implementation: String, CaseIterable, CustomTestStringConvertible {
  case memory = "in memory"
  case sqlite = "SQLite"
  case sqliteWithReaders = "SQLite with readers"

  var testDescription: String { rawValue }

  /// Runs a test with a new, empty registry.
  func run(
    codes: CodeSource = .random, _ test: (any SiteRegistry) async throws -> Void
  ) async throws {
    switch self {
    case .memory:
      try await test(MemoryRegistry(codes: codes))
    case .sqlite:
      try await inTemporaryFolder { try await test(SQLiteRegistry(path: $0 + "/a", codes: codes)) }
    case .sqliteWithReaders:
      try await inTemporaryFolder {
        try await test(SQLiteRegistry(path: $0 + "/a", readers: 3, codes: codes))
      }
    }
  }
}

/// Runs a test with the path of an empty folder, which is removed afterwards.
func inTemporaryFolder<Value>(_ test: (String) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("registry-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let result: Result<Value, any Error>
  do { result = .success(try await test(folder.path)) } catch { result = .failure(error) }
  try FileManager.default.removeItem(at: folder)
  return try result.get()
}
