import Foundation
import Neighbourhood
import TestKit
import Testing

@testable import AddressFiles

@Suite("Large files of addresses") struct MemoryTests {
  /// The most memory that this process had, in bytes.
  private func peak() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM") })
    return 1024 * (try #require(line.split(separator: " ").compactMap { Int($0) }.first))
  }

  @Test("are read in little more memory than their addresses need")
  func memory() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/ban.csv"
      // 200,000 rows of 300 bytes: 60 million bytes, of which a hundred each are kept.
      let filler = String(repeating: "x", count: 220)
      let file = try #require(
        FileManager.default.createFile(atPath: path, contents: nil)
          ? FileHandle(forWritingAtPath: path) : nil)
      try file.write(contentsOf: Data("id;numero;nom_voie;code_postal;nom_commune;source\n".utf8))
      for street in 0..<2_000 {
        let rows = (1...100).map {
          "38185_\(street)_\($0);\($0);Rue des Lilas \(street);38000;Grenoble;\(filler)\n"
        }
        try file.write(contentsOf: Data(rows.joined().utf8))
      }
      try file.close()
      let size = try #require(
        FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
      let before = try peak()
      let read = try AddressFile.read(path: path)
      #expect(read.addresses.count == 200_000)
      // Other tests run beside this one; the whole file in memory would take twice this or more.
      #expect(size > 50_000_000)
      #expect(try peak() - before < size)
    }
  }
}
