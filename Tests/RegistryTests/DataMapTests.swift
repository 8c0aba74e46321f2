import Foundation
import GRDB
import Registry
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("The map of what is kept") struct DataMapTests {
  /// The tables of the store, without those of the engine.
  private func tables(_ test: @escaping @Sendable (Database, [String]) throws -> Void) async throws
  {
    try await withTemporaryFolder { folder in
      let registry = try SQLiteRegistry(path: folder + "/palier.sqlite")
      try await registry.database.read { db in
        let names = try String.fetchAll(
          db,
          sql: """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
            """)
        try test(db, names)
      }
    }
  }

  @Test("has every table")
  func everyTable() async throws {
    let text = try Repository.text(of: "Sources/Site/README.md")
    let map = try #require(text.components(separatedBy: "## What is kept").last)
    let rows = map.split(separator: "\n").filter { $0.hasPrefix("| `") }
    try await tables { _, names in
      #expect(names.count > 20)
      for name in names {
        #expect(rows.contains { $0.contains("`\(name)`") }, "\(name) is not in the map")
      }
      for row in rows {
        let told = row.split(separator: "|")[0].split(separator: "`").map(String.init)
          .filter { $0.contains(where: \.isLetter) }
        #expect(Set(told).isSubset(of: names), "\(told)")
      }
    }
  }

  @Test("is right that visits are counts by day, and nothing else")
  func visits() async throws {
    try await tables { db, names in
      #expect(try db.columns(in: "scan_day").map(\.name) == ["sheet", "day", "count"])
      for name in names {
        let columns = try db.columns(in: name).map(\.name)
        let ofVisitors = ["ip", "client", "agent", "visitor", "referrer", "remote"]
        #expect(columns.allSatisfy { !ofVisitors.contains($0) }, "\(name)")
      }
    }
  }
}
