import Foundation
import TableFile
import TestKit
import Neighbourhood
import Testing

@testable import AddressFiles

@Suite("Files that are none of addresses, or hardly") struct HardFileTests {
  static let header = "adresse;code postal;ville\n"

  @Test(
    "are refused with one message",
    arguments: [
      ("", "a.csv: error: the file is empty"),
      (header, "a.csv: error: there is no row below the header"),
      ("nom;prénom\nMartin;Zoé\n", "a.csv:1: error: there is no column with the street"),
      ("rue;cp\nrue A;38000\n", "a.csv:1: error: there is no column with the commune"),
      ("%PDF-1.7", "a.csv: error: this is a PDF file"),
      (header + "1 rue\0 A;38000;Grenoble\n", "a.csv:2:1: error: there is a zero byte"),
      ("adresse;Adresse;ville\n1 rue A;;x\n", "a.csv:1:2: error: Adresse: two columns have this"),
    ])
  func refused(text: String, start: String) throws {
    let complaints = try complaints(text)
    #expect(complaints.count == 1 && complaints.first?.hasPrefix(start) == true, "\(complaints)")
  }

  @Test("tell the columns that they have and those that are expected")
  func columns() throws {
    let complaint = try #require(try complaints("nom;prénom\nMartin;Zoé\n").first)
    for words in ["“nom”, “prénom”", "nom_voie, code_postal", "voie_nom", "adresse, code postal"] {
      #expect(complaint.contains(words))
    }
  }

  @Test("are refused where a line never ends")
  func giant() throws {
    let text = Self.header + String(repeating: "a", count: 2_500_000)
    #expect(
      try complaints(text).first?.hasPrefix("a.csv:2:1: error: this line goes on for more than")
        == true)
  }

  @Test("are read on where a quotation mark stays open for millions of letters")
  func open() throws {
    // Each row is two thousand bytes long, so that there are more than a million.
    let hamlet = String(repeating: "x", count: 2_000)
    var text = "adresse;code postal;ville;hameau\n\"1 rue A;38000;Grenoble;\n"
    for number in 2...600 { text += "\(number) rue des Lilas;38000;Grenoble;\(hamlet)\n" }
    let file = try reading(text)
    #expect(file.addresses.count == 599)
    #expect(file.rejections == ["2 : a quotation mark is opened here and never closed"])
  }

  @Test("are told where they are not there, or a folder")
  func paths() async throws {
    try await withTemporaryFolder { folder in
      for (path, words) in [(folder, "folder"), (folder + "/none", "no such file")] {
        #expect {
          try AddressFile.read(path: path)
        } throws: { error in
          (error as? AddressFileProblem)?.descriptions(in: "x")[0].contains(words) == true
        }
      }
    }
  }

  @Test("may be packed with gzip, in one piece or in several")
  func packed() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/a.csv"
      try (Self.header + "1 rue A;38000;Grenoble\n").write(
        toFile: path, atomically: true, encoding: .utf8)
      try "2 rue A;38000;Grenoble\n".write(
        toFile: path + "2", atomically: true, encoding: .utf8)
      let done = try await Program.run("/bin/sh", ["-c", "gzip -c \(path) \(path)2 > \(path).gz"])
      #expect(done.status == 0)
      let file = try AddressFile.read(path: path + ".gz")
      #expect(file.addresses.count == 2 && file.summary.isPacked)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path + ".gz"))
      #expect(
        try complaints(bytes.dropLast(9)).first
          == "a.csv: error: the packed file ends too early\n"
          + "  hint: fetch it again, or unpack it with gunzip to see what is in it")
      var damaged = bytes
      damaged[30] ^= 0xFF
      #expect(try complaints(damaged).first?.contains("the packed file") == true)
    }
  }

  @Test("are refused where a small file unpacks to far more than addresses would")
  func bomb() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/bomb.gz"
      let done = try await Program.run(
        "/bin/sh", ["-c", "head -c 70000000 /dev/zero | gzip > \(path)"])
      #expect(done.status == 0)
      let source = TableStream.source(of: try Data(contentsOf: URL(fileURLWithPath: path)))
      let gzip = Gzip()
      var count = 0
      #expect {
        while case let bytes = try gzip.next(1_000_000, source), !bytes.isEmpty {
          count += bytes.count
        }
      } throws: { error in
        (error as? TableProblem)?.what.contains("far more than a file of addresses") == true
      }
      #expect((Gzip.suspectBytes - 1_000_000...Gzip.suspectBytes).contains(count))
    }
  }
}
