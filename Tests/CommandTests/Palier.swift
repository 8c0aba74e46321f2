import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import TestKit
import Testing

/// The `palier` program in an empty working folder, as a person at a terminal has it.
struct Palier {
  static let address = "12 rue des Lilas, 38000 Grenoble"
  static let site = "https://entraide.example.fr"

  /// The program that was built together with the tests.
  static let program: String? = {
    var folders = [URL(fileURLWithPath: Repository.root + "/.build/debug")]
    if let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      folders.insert(URL(fileURLWithPath: tests).deletingLastPathComponent(), at: 0)
    }
    return folders.map { $0.appendingPathComponent("palier").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  let folder: String

  /// Does something with the program in an empty folder.
  static func inFolder(_ work: (Palier) async throws -> Void) async throws {
    try await withTemporaryFolder { try await work(Palier(folder: $0)) }
  }

  /// Runs it; of our environment it sees nothing that begins with `PALIER_`.
  func callAsFunction(
    _ arguments: String..., environment more: [String: String] = [:]
  ) async throws -> ProgramOutput {
    try await run(arguments, environment: more)
  }

  func run(
    _ arguments: [String], environment more: [String: String] = [:]
  ) async throws -> ProgramOutput {
    var environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("PALIER_") && $0.key != "SOURCE_DATE_EPOCH"
    }
    environment["TZ"] = "Europe/Paris"
    environment["COLUMNS"] = "100"
    // Nothing is asked of the network.
    environment["PALIER_HOSTS"] = "203.0.113.7 entraide.example.fr"
    return try await Program.run(
      try #require(Self.program), arguments, in: folder,
      environment: environment.merging(more) { $1 })
  }

  /// Prints a poster for the usual address that must succeed, and gives its code.
  @discardableResult
  func printed(_ more: String...) async throws -> ShortCode {
    let result = try await run(
      ["print", "lobby-poster", "--address", Self.address, "--site", Self.site] + more)
    try #require(result.status == 0, "\(result.errors)")
    let line = try #require(result.output.split(separator: "\n").first)
    return try ShortCode(reading: String(line.dropFirst("code: ".count)))
  }

  /// Sends a listing for the place of a sheet, as the site does.
  func submit(
    _ details: String, to code: ShortCode, receipt: String = "1", phone: String = "0612345678",
    audience: Audience = .neighbours
  ) async throws -> Listing {
    let registry = try SQLiteRegistry(path: folder + "/palier.sqlite")
    let sheet = try #require(try await registry.sheet(code))
    let content = ListingContent(
      kind: .offer, category: .shopping, mode: .inPerson, details: details, name: "Ana",
      contact: Contact(phone: PhoneNumber(phone)), audience: audience, language: "fr")
    let submission = Submission(
      content: content, place: sheet.place, sheet: code, source: .site,
      receipt: try #require(Receipt(String(repeating: "0", count: 31) + receipt)),
      status: .waiting, lastDay: try #require(CalendarDay(iso: "2099-12-31")))
    return try await registry.submit(submission, at: Date()).listing
  }

  /// Names of the files in the folder, hidden ones included, without those that SQLite keeps beside
  /// a database that is open or was left open.
  func files() throws -> [String] {
    try TestKit.files(in: folder).filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func text(of pdf: String) async throws -> String {
    try await Program.output(of: "pdftotext", ["-raw", folder + "/" + pdf, "-"])
      .split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}

extension ProgramOutput {
  /// The standard output, read as JSON.
  func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(output.utf8))
  }

  /// The lines of the standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}
