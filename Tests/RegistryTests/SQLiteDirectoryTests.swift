import Foundation
import GRDB
import Neighbourhood
import Registry
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("A directory in a SQLite file") struct SQLiteDirectoryTests {
  @Test("comes to a file of the first release, which keeps what it has", arguments: [0, 3])
  func migration(readers: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      try makeFirstRelease(at: path)
      let registry = try SQLiteRegistry(path: path, readers: readers)
      let sheet = try #require(try await registry.sheet(Example.code("7K3QX9K")))
      #expect(sheet.options == Example.options)
      #expect(sheet.edition?.revisions == [Listing.ID(1): 2])
      #expect(sheet.edition?.directory == nil)
      #expect(try await registry.scans(of: sheet.code) == [Example.day("2026-11-20"): 5])
      let day = try Example.day("2026-11-21")
      #expect(try await registry.directory(at: sheet.place, on: day).revision == 0)
      #expect(try await registry.difference(of: sheet, on: day)?.gone == 1)
      let (place, _) = try await registry.replace(
        [Example.neighbour("Ana", .lobby)], on: "2026-11-21")
      #expect(place.id == sheet.place)
      #expect(try await registry.neighbours(at: place.id, on: day).count == 1)
    }
  }

  @Test("leaves the record of what was done as it was, numbers included")
  func events() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      try makeFirstRelease(at: path)
      let registry = try SQLiteRegistry(path: path)
      _ = try await registry.replace([Example.neighbour("Ana", .lobby)], on: "2026-11-21")
      let events = try await registry.database.read { db in
        try Row.fetchAll(db, sql: "SELECT id, what, place FROM event ORDER BY id")
          .map { "\($0["id"] as Int) \($0["what"] as String) \(($0["place"] as Int?) ?? 0)" }
      }
      #expect(events == ["3 reserved 0", "7 printed 0", "8 directory-added 1"])
    }
  }

  @Test("is kept when the file is opened again")
  func reopening() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let (place, directory) = try await SQLiteRegistry(path: path).replace(
        [Example.neighbour("Zoé", floor: -1, door: "2", .neighbours)], on: "2026-11-21")
      let again = try SQLiteRegistry(path: path)
      #expect(
        try await again.directory(at: place.id, on: Example.day("2026-11-21")) == directory)
    }
  }

  @Test(
    "never holds what nobody agreed to, whoever writes it",
    arguments: [
      ("name, name_audience", "'Ana', NULL"), ("name, name_audience", "'Ana', 'everyone'"),
      ("name, phone", "'', '0612345678'"), ("name, email", "'', 'a@b.fr'"),
      ("name, last_day", "'', '21/11/2027'"),
    ])
  func checks(columns: String, values: String) async throws {
    try await withTemporaryFolder { folder in
      let registry = try SQLiteRegistry(path: folder + "/palier.sqlite")
      _ = try await registry.examplePlace()
      func insert(_ columns: String, _ values: String) async throws {
        let day = columns.contains("last_day") ? ("", "") : (", last_day", ", '2027-11-21'")
        try await registry.database.write { db in
          try db.execute(
            sql: """
              INSERT INTO neighbour (place, floor, door, offers, \(columns)\(day.0))
              VALUES (1, 1, '', '', \(values)\(day.1))
              """)
        }
      }
      try await insert("name, name_audience", "'Ana', 'lobby'")
      await #expect {
        try await insert(columns, values)
      } throws: { ($0 as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT }
    }
  }

  @Test("refuses further choices that are no JSON object", arguments: ["x", "[]", "1", ""])
  func extras(text: String) async throws {
    try await withTemporaryFolder { folder in
      let registry = try SQLiteRegistry(path: folder + "/palier.sqlite")
      try await registry.print(Example.order())
      await #expect {
        try await registry.database.write { db in
          try db.execute(sql: "UPDATE sheet SET extras = ?", arguments: [text])
        }
      } throws: { ($0 as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT }
    }
  }

  @Test(
    "leaves no byte of who withdrew, was replaced or has expired", arguments: [0, 3],
    ["withdrawn", "replaced", "expired"])
  func erased(readers: Int, how: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path, readers: readers)
      let contents = (0..<200).map { number in
        NeighbourContent(
          floor: Floor(number: number % 9), door: "\(number)", name: "Quetzalcoatl \(number)",
          contact: Contact(
            phone: PhoneNumber("0699887766"), email: EmailAddress("zebre@exemple.fr")),
          offers: Offers("Xylophone"), consent: .neighbours)
      }
      let directory = try await registry.replace(contents, on: "2026-11-21").directory
      #expect(try Withdrawn.marksFound(in: folder) == Withdrawn.marks)
      switch how {
      case "replaced":
        _ = try await registry.replace([Example.neighbour("Ana", .lobby)], on: "2026-11-22")
      case "expired":
        let day = try Example.day("2027-11-22")
        #expect(try await registry.eraseExpiredNeighbours(on: day, at: Example.later) == 200)
      default:
        for neighbour in directory.neighbours {
          #expect(try await registry.withdrawNeighbour(neighbour.id, at: Example.later))
        }
      }
      #expect(try Withdrawn.marksFound(in: folder) == [])
    }
  }

  /// A file with the tables of the first release and nothing else, and one printed sheet in it.
  private func makeFirstRelease(at path: String) throws {
    let file = StoreFile(
      path: path, readers: 0, busyTimeout: .seconds(1),
      schema: Schema(migrations: [.firstTables]))
    try file.open().write { db in
      try db.execute(
        sql: """
          INSERT INTO place (name, address, address_key) VALUES
            ('Les Lilas', '12 rue des Lilas, 38000 Grenoble', '12 rue des lilas 38000 grenoble');
          INSERT INTO print_run (state, created) VALUES ('printed', 1790000000000);
          INSERT INTO sheet
            (code, place, layout, language, paper, theme, print_run, created, printed) VALUES
            ('7K3QX9K', 1, 'lobby-poster', 'fr', 'A4', 'lagune', 1, 1790000000000, 1790000000000);
          INSERT INTO edition_listing (sheet, listing, revision) VALUES ('7K3QX9K', 1, 2);
          INSERT INTO scan_day (sheet, day, count) VALUES ('7K3QX9K', '2026-11-20', 5);
          INSERT INTO event (id, time, what, sheet) VALUES
            (3, 1790000000000, 'reserved', '7K3QX9K'), (7, 1790000000000, 'printed', '7K3QX9K');
          """)
    }
  }
}
