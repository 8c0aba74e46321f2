import Foundation
import Neighbourhood
import Registry
import RegistrySQLite
import Testing

@Suite("What was withdrawn") struct SQLiteErasureTests {
  static let marks = ["Quetzalcoatl", "Xylophone", "0699887766", "zebre@exemple.fr"]

  @Test("is in no byte of the file or of its log", arguments: [0, 3])
  func erased(readers: Int) async throws {
    try await inTemporaryFolder { folder in
      let path = folder + "/palier.sqlite"
      let registry = try SQLiteRegistry(path: path, readers: readers)
      let place = try await registry.examplePlace()
      var sent: [Submitted] = []
      // Among others and changed now and then, so that pages split and rows move.
      for number in 0..<300 {
        let content = number % 2 == 0 ? secret(number) : Example.content("Annonce \(number)")
        sent.append(
          try await registry.submit(
            Example.submission(content, at: place, receipt: number), at: Example.time))
      }
      for number in stride(from: 0, to: 300, by: 4) {
        sent[number] = try await registry.submit(
          Example.submission(secret(number + 1_000), at: place, receipt: number),
          at: Example.time)
      }
      #expect(try marksFound(in: folder) == Self.marks)
      for number in stride(from: 0, to: 300, by: 2) {
        let withdrawn = try await registry.withdraw(
          sent[number].listing.id, key: sent[number].key, at: Example.later)
        #expect(withdrawn?.status == .withdrawn)
      }
      #expect(try marksFound(in: folder) == [])
      #expect(try await registry.listings(ListingFilter(status: .published)).count == 150)
    }
  }

  private func secret(_ number: Int) -> ListingContent {
    var content = Example.content(
      "Xylophone " + String(repeating: "\(number) ", count: number % 90))
    content.name = "Quetzalcoatl \(number)"
    content.contact = Contact(
      phone: PhoneNumber("0699887766"), email: EmailAddress("zebre@exemple.fr"))
    return content
  }

  private func marksFound(in folder: String) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)) }
    return Self.marks.filter { mark in
      bytes.contains { $0.range(of: Data(mark.utf8)) != nil }
    }
  }
}
