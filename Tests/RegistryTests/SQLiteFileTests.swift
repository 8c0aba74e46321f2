import Foundation
import Neighbourhood
import Registry
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("A SQLite file") struct SQLiteFileTests {
  @Test("keeps everything when it is opened again", arguments: [0, 3])
  func reopening(readers: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let (key, sheet, sent) = try await {
        let registry = try SQLiteRegistry(path: path, readers: readers)
        let sheet = try await registry.print(Example.order())
        let sent = try await registry.submit(
          Example.submission(at: sheet.place, sheet: sheet.code), at: Example.time)
        return (try await registry.installationKey(), sheet, sent)
      }()
      let registry = try SQLiteRegistry(path: path, readers: readers)
      #expect(try await registry.installationKey() == key)
      #expect(try await registry.sheets().map(\.sheet) == [sheet])
      #expect(try await registry.listing(sent.listing.id, key: sent.key) == sent.listing)
    }
  }

  @Test func eachHasItsOwnKey() async throws {
    try await withTemporaryFolder { folder in
      let one = try await SQLiteRegistry(path: folder + "/1").installationKey()
      let two = try await SQLiteRegistry(path: folder + "/2").installationKey()
      #expect(one != two)
    }
  }

  @Test func isClosedToStrangers() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path)
      _ = try await registry.print(Example.order())
      for file in [path, path + "-wal"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        let rights = try #require(attributes[.posixPermissions] as? Int)
        #expect(rights & 0o007 == 0)
      }
    }
  }

  @Test func holdsNoPrintedSheetAfterACrashBeforeItWasConfirmed() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let run = try await SQLiteRegistry(path: path).reserve(Example.order(), at: Example.time)
      let registry = try SQLiteRegistry(path: path)
      #expect(try await registry.sheets().isEmpty)
      let sheet = try #require(try await registry.sheet(run.sheets[0].code))
      #expect(sheet.edition == nil)
    }
  }

  @Test("is refused where a newer Palier wrote it, and left as it was")
  func newer() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let future = Schema.Migration(name: "2099-01 flying cars") { _ in }
      let newer = Schema(migrations: Schema.current.migrations + [future])
      _ = try SQLiteRegistry(
        StoreFile(path: path, readers: 0, busyTimeout: .seconds(1), schema: newer))
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: RegistryError.newerSchema(["2099-01 flying cars"])) {
        try SQLiteRegistry(path: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  @Test("gets the tables that it lacks, and keeps what it has")
  func older() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let sheet = try await SQLiteRegistry(path: path).print(Example.order())
      let next = Schema.Migration(name: "2099-01 flying cars") { _ in }
      let newer = Schema(migrations: Schema.current.migrations + [next])
      let registry = try SQLiteRegistry(
        StoreFile(path: path, readers: 0, busyTimeout: .seconds(1), schema: newer))
      #expect(try await registry.sheets().map(\.sheet) == [sheet])
    }
  }

  @Test("is refused where it is no database")
  func noDatabase() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/letter.txt"
      let letter = Data(String(repeating: "Chers voisins, ", count: 500).utf8)
      try letter.write(to: URL(fileURLWithPath: path))
      #expect(throws: RegistryError.damaged("file is not a database")) {
        try SQLiteRegistry(path: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == letter)
    }
  }

  @Test("is refused where another program wrote it, and left as it was")
  func foreign() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/recipes.sqlite"
      let recipes = Schema.Migration(name: "recipes") { db in
        _ = try Schema.Migration.firstTables.change(db)
      }
      _ = try SQLiteRegistry(
        StoreFile(
          path: path, readers: 0, busyTimeout: .seconds(1), schema: Schema(migrations: [recipes])))
      // Byte 68 of the header holds the application's number (SQLite file format, 1.3).
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes.replaceSubrange(68..<72, with: [0, 0, 0, 0])
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: RegistryError.damaged("it is the database of another program")) {
        try SQLiteRegistry(path: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  @Test("needs a folder that is there and writable")
  func folder() async throws {
    #expect(throws: RegistryError.unavailable("No such file or directory")) {
      try SQLiteRegistry(path: "/nowhere/at/all/palier.sqlite")
    }
    #expect {
      _ = try SQLiteRegistry(path: "/proc/palier.sqlite")
    } throws: { error in
      guard case .unavailable = error as? RegistryError else { return false }
      return true
    }
    _ = try await withTemporaryFolder { folder in
      #expect(throws: RegistryError.unavailable("unable to open database file")) {
        try SQLiteRegistry(path: folder)
      }
    }
  }
}
