import Foundation
import Testing

@testable import TableFile

@Suite("The rows of a table") struct RowTests {
  private func table(_ text: String) throws -> Table { try Table(reading: Data(text.utf8)) }

  @Test(
    "are split where the header is",
    arguments: [
      ("a;b\n1,5;2\n", ";", ["1,5", "2"]), ("a,b\n1;5,2\n", ",", ["1;5", "2"]),
      ("a\tb\n1,5\t2\n", "\t", ["1,5", "2"]), ("\"a;x\",b\n1,2\n", ",", ["1", "2"]),
      ("adresse\n12 rue des Lilas, 38000 Grenoble\n", ";", ["12 rue des Lilas, 38000 Grenoble"]),
      ("sep=,\na,b;c\n1,2\n", ",", ["1", "2"]),
    ])
  func delimiters(text: String, delimiter: Character, fields: [String]) throws {
    let table = try table(text)
    #expect(table.delimiter == delimiter)
    #expect(table.rows.map(\.fields) == [fields])
  }

  @Test("keep what stands in quotation marks, as RFC 4180 has it")
  func quoted() throws {
    let table = try table("a;b\n\"x;y\";\"say \"\"hello\"\"\"\n\"\";z\n")
    #expect(table.rows.map(\.fields) == [["x;y", "say \"hello\""], ["", "z"]])
  }

  @Test(
    "know their line, with line breaks in fields and blank lines before",
    arguments: ["\n", "\r\n", "\r"])
  func lines(lineBreak: String) throws {
    // Lines:      1        2 and 3            4   5        6 to 8                9
    let lines = ["a;b", "\"one", "two\";x", "", "y;z", "\"p", "q", "r\";\"s\"", "last;row"]
    let table = try table(lines.joined(separator: lineBreak))
    #expect(table.headerLine == 1)
    #expect(table.rows.map(\.line) == [2, 5, 6, 9])
    #expect(table.rows[0].fields == ["one\(lineBreak)two", "x"])
  }

  @Test("know their line behind blank lines and a line for Excel")
  func shifted() throws {
    let table = try table("sep=;\n\n\na;b\n\n1;2\n")
    #expect(table.headerLine == 4)
    #expect(table.rows.map(\.line) == [6])
  }

  @Test("leave out blank ones, and may be too short")
  func ragged() throws {
    let table = try table("a;b;c\n1\n;;\n \n2;3;4;;\n")
    #expect(
      table.rows.map { row in table.columns.map { row[$0] } } == [["1", "", ""], ["2", "3", "4"]])
    #expect(table.problems.isEmpty)
  }

  @Test("are a problem where they have more than the header")
  func tooLong() throws {
    let table = try table("nom,propose\nAna,courses, repas\n")
    #expect(
      table.problems == [
        TableProblem(
          line: 2, column: Table.Column(number: 3, name: ""),
          what: "this row has 3 fields, and the header only 2",
          hint: "put a field with a “,” in it in quotation marks")
      ])
  }

  @Test("are a problem where quotation marks are left open or stand in the middle")
  func quotes() {
    for (text, line) in [
      ("a;b\n1;2\n3;\"4\n5;6\n", 3), ("a;b\n1;2\nBar \"Le Lion\" du coin;2\n", 3),
      ("\"a;b\n1;2\n", 1), ("a;b\n\"1\" x;2\n", 2),
    ] {
      #expect {
        try table(text)
      } throws: { ($0 as? TableProblem)?.line == line }
    }
  }

  @Test("need a header")
  func header() {
    #expect {
      try table(";;\n;\n")
    } throws: { ($0 as? TableProblem)?.what == "the columns have no names" }
  }
}
