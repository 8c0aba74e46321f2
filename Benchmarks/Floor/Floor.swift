internal import Foundation
internal import GRDB
internal import Hummingbird

/// The least that a server with a database does, which the benchmarks hold Palier to: one insert,
/// or one select of thirty rows, for each request.
///
/// The same framework, the same engine, the same durability: a write-ahead log that is on the disk
/// before the answer goes out. No form is checked, no page is made, no key is drawn.
@main
struct Floor {
  static func main() async throws {
    guard CommandLine.arguments.count == 3, let port = Int(CommandLine.arguments[2]) else {
      print("usage: floor DATABASE PORT")
      exit(64)
    }
    let store = try FloorStore(path: CommandLine.arguments[1])
    let router = Router()
    router.get("read") { _, _ in
      let lines = try await store.rows().map { "<li>\($0.title) · \($0.name) · \($0.phone)</li>" }
      return Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: lines.joined(separator: "\n"))))
    }
    router.post("write") { _, _ in
      try await store.insert()
      return Response(status: .noContent)
    }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}

/// One table.
struct FloorStore: Sendable {
  /// What is shown of a row.
  struct Line: FetchableRecord {
    let title: String
    let name: String
    let phone: String

    init(row: Row) {
      title = row["details"]
      name = row["name"]
      phone = row["phone"]
    }
  }

  private let pool: DatabasePool

  init(path: String) throws {
    var configuration = Configuration()
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(5)
    pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          CREATE TABLE IF NOT EXISTS line (
            id INTEGER PRIMARY KEY, place INTEGER NOT NULL, details TEXT NOT NULL,
            name TEXT NOT NULL, phone TEXT NOT NULL);
          CREATE INDEX IF NOT EXISTS line_by_place ON line (place);
          """)
    }
    try pool.write { db in
      for number in 0..<30 {
        try db.execute(
          sql:
            "INSERT INTO line (place, details, name, phone) VALUES (1, ?, 'Nadia', '0612345678')",
          arguments: ["Courses au marché, le samedi, numéro \(number)"])
      }
    }
  }

  func rows() async throws -> [Line] {
    try await pool.read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM line WHERE place = 1 ORDER BY id")
      return try Line.fetchAll(statement)
    }
  }

  func insert() async throws {
    try await pool.write { db in
      let statement = try db.cachedStatement(
        sql: "INSERT INTO line (place, details, name, phone) VALUES (2, ?, ?, ?)")
      try statement.execute(arguments: ["Courses au marché, le samedi", "Nadia", "0612345678"])
    }
  }
}
