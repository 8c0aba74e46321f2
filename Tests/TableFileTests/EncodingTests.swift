import Foundation
import Testing

@testable import TableFile

@Suite("The bytes of a table") struct EncodingTests {
  static let text = "étage;prénom\n3;Zoé\n"

  @Test("are UTF-8, with or without a mark")
  func utf8() throws {
    for mark: [UInt8] in [[], [0xEF, 0xBB, 0xBF]] {
      let table = try Table(reading: Data(mark) + Data(Self.text.utf8))
      #expect(table.encoding == .utf8)
      #expect(table.columns.map(\.name) == ["étage", "prénom"])
      #expect(table.rows.map(\.fields) == [["3", "Zoé"]])
    }
  }

  @Test("are UTF-16 of either order, where a mark tells which")
  func utf16() throws {
    let units = Array(Self.text.utf16)
    let big = Data([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    let little = Data([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    for bytes in [big, little] {
      let table = try Table(reading: bytes)
      #expect(table.encoding == .utf16)
      #expect(table.rows.map(\.fields) == [["3", "Zoé"]])
    }
  }

  @Test("are Windows-1252 where they are no UTF-8")
  func windows() throws {
    // é is 0xE9, œ is 0x9C and € is 0x80 in Windows-1252.
    let bytes = Data(
      Array("nom;prix\nZo".utf8) + [0xE9, 0x3B, 0x9C, 0x75, 0x66, 0x20, 0x80, 0x0A])
    let table = try Table(reading: bytes)
    #expect(table.encoding == .windows1252)
    #expect(table.rows.map(\.fields) == [["Zoé", "œuf €"]])
  }

  @Test("are refused where one letter is not like the others, rather than misread")
  func mixed() throws {
    let bytes = Data("nom\nZoé\nAnaïs\n".utf8) + Data([0x5A, 0x6F, 0xE9, 0x0A])
    #expect {
      try Table(reading: bytes)
    } throws: { error in
      (error as? TableProblem)?.line == 4
    }
  }

  @Test(
    "are refused where they are no text, with what they are instead",
    arguments: [
      (Data("%PDF-1.7\n%".utf8), "a PDF file"),
      (Data([0x89] + Array("PNG\r\n\u{1A}\n".utf8)), "a picture"),
      (Data([0xFF, 0xD8, 0xFF, 0xE0]), "a picture"),
      (Data(Array("PK\u{3}\u{4}".utf8) + [0, 0]), "a spreadsheet or another packed file"),
      (Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), "an old Excel or Word file"),
      (Data("<!DOCTYPE html><html>".utf8), "a page of the web"),
      (Data("étage;nom\n3;\u{0}".utf8), "a zero byte"),
      (Data("étage;nom\n3;\u{1B}[2J".utf8), "a control character"),
      (Data([0xFE, 0xFF, 0x00]), "begins as UTF-16"),
    ])
  func notText(bytes: Data, words: String) throws {
    #expect {
      try Table(reading: bytes)
    } throws: { error in
      let problem = error as? TableProblem
      return problem?.what.contains(words) == true && problem?.hint != nil
    }
  }

  @Test(
    "are refused where there are none, or no more than blanks",
    arguments: ["", " \n\n", "\u{FEFF}"])
  func empty(text: String) {
    #expect(throws: TableProblem.self) { try Table(reading: Data(text.utf8)) }
    #expect {
      try Table(reading: Data(text.utf8))
    } throws: { ($0 as? TableProblem)?.what == "the file is empty" }
  }
}
