import Foundation
import TestKit
import Testing

@testable import TableFile

@Suite("A table that is read piece by piece") struct StreamTests {
  private func rows(_ bytes: Data, most: Int) throws -> [Table.Row] {
    // Blocks of any size: what is read does not depend on them.
    let source = TableStream.source(of: bytes)
    var stream = try TableStream { (wanted) throws(TableProblem) in try source(min(most, wanted)) }
    var rows: [Table.Row] = []
    while let piece = try stream.next() {
      #expect(piece.problems.isEmpty && piece.broken.isEmpty)
      rows += piece.rows
    }
    return rows
  }

  @Test("has the rows that it has when read at once", arguments: [1, 7, 4096, 100_000])
  func blocks(most: Int) throws {
    // Quoted rows of four lines among plain ones, longer than one piece.
    var text = "a;b;c\r\n"
    for number in 1...6_500 {
      text += "\(number);Rue de la Croix-aux-Bœufs;Saint-Étienne\r\n"
      if number.isMultiple(of: 90) { text += "\"\(number)\r\n;\n\"\"\";\"é\";\r\n" }
    }
    if most < 100 { text = String(text.prefix(20_000)) }
    let whole = try Table(reading: Data(text.utf8)).rows
    #expect(try rows(Data(text.utf8), most: most) == whole)
    var units = Data([0xFF, 0xFE])
    for unit in text.utf16 { units += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try rows(units, most: most) == whole)
  }

  @Test(
    "is split without SwiftCSV, where nothing is quoted, as SwiftCSV splits it", arguments: 1...40)
  func plain(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let signs = ["a", "é", ";", ";", " ", "\u{A0}", "\t", ",", "\n", "\r\n", "\r", "œuf", "0"]
    let text = (0..<200).compactMap { _ in signs.randomElement(using: &generator) }.joined() + "\n"
    var line = 5
    let plain = PlainRows(delimiter: UInt8(ascii: ";")).rows(of: text, line: &line)
    var splitting = Splitting(text, delimiter: UInt8(ascii: ";"), line: 5)
    var piece = TableStream.Piece()
    #expect(splitting.split(text, into: &piece))
    #expect(plain?.rows == piece.rows)
    #expect(line == splitting.line && plain?.hasRows == splitting.hasRows)
  }

  @Test("takes pieces of plain letters for nothing before others tell the encoding")
  func late() throws {
    let start = "a;b\n" + String(repeating: "1;2\n", count: 80_000)
    for (end, encoding) in [
      (Array("é;ü\n".utf8), TextEncoding.utf8), ([0xE9, 0x3B, 0xFC, 0x0A], .windows1252),
    ] {
      let table = try Table(reading: Data(start.utf8) + end)
      #expect(table.encoding == encoding && table.rows.last?.fields == ["é", "ü"])
    }
    // Behind letters that are UTF-8, all must be.
    #expect {
      try Table(reading: Data(("é;b\n" + start).utf8) + [0xE9, 0x0A])
    } throws: { error in
      (error as? TableProblem)?.line == 80_003
    }
  }

  @Test("reads no further than it must, however much there is")
  func endless() throws {
    var given = 5
    var stream = try TableStream { (most) throws(TableProblem) in
      let row = Array("Rue de la Croix-aux-Bœufs;2\n".utf8)
      let rows = given == 5 ? Array("a;b\n".utf8) : (0..<most / row.count).flatMap { _ in row }
      given += rows.count
      return rows
    }
    for pieces in 1...3 {
      let piece = try #require(try stream.next())
      #expect((1...20_000).contains(piece.rows.count))
      #expect(given < (pieces + 1) * 2 * RecordStream.pieceSize)
    }
  }

  @Test("is the same text however long one quoted field is, up to a million bytes")
  func long() throws {
    let field = String(repeating: "x\n", count: 150_000)
    let table = try Table(reading: Data("a;b\n\"\(field)\";2\n3;4\n".utf8))
    #expect(table.rows.map(\.line) == [2, 150_003])
    #expect(table.rows.first?.fields == [field, "2"])
  }
}
