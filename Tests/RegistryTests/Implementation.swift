import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
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
      try await withTemporaryFolder {
        try await test(SQLiteRegistry(path: $0 + "/a", codes: codes))
      }
    case .sqliteWithReaders:
      try await withTemporaryFolder {
        try await test(SQLiteRegistry(path: $0 + "/a", readers: 3, codes: codes))
      }
    }
  }
}
