import Foundation
import Testing

@testable import AddressFiles

@Suite("Rows that are no addresses") struct RejectionTests {
  private static let text = #"""
    numero;rep;nom_voie;code_postal;code_insee;nom_commune;exemplaires
    12;;Rue des Lilas;38000;38185;Grenoble;1
    douze;;Rue des Lilas;38000;38185;Grenoble;1
    ;;Rue des Lilas;38000;38185;Grenoble;1
    4;;;38000;38185;Grenoble;1
    5;;Rue des Lilas;2A004;2A004;Ajaccio;1
    6;;Rue des Lilas;38000;38185;;1
    7;;Rue des Lilas;38000;38185;Grenoble;beaucoup
    8;;Rue "des Lilas;38000;38185;Grenoble;1
    9;;"Rue des ""Lilas""";38000;38185;Grenoble;-1
    10;;Rue; des Lilas;38000;38185;Grenoble;1
    11;;=1+1;;38185;Grenoble;1
    13;;Rue des Lilas;38000;38185;Grenoble;1

    """#

  @Test("are told with their line, field and reason, and the others are read")
  func rejected() throws {
    let file = try reading(Self.text)
    #expect(file.lines == ["12 Rue des Lilas, 38000 Grenoble", "13 Rue des Lilas, 38000 Grenoble"])
    #expect(file.addresses.map(\.line) == [2, 13])
    #expect(
      file.rejections == [
        "3 numero: this is no house number, as in 12 or 12 bis", "4 numero: there is no number",
        "5 nom_voie: there is no street", "6 code_postal: a postcode has five digits, as in 38000",
        "7 nom_commune: there is no commune",
        "8 exemplaires: this is no number of copies from 0 to 10000",
        "9 : there is a quotation mark in the middle of a field",
        "10 exemplaires: this is no number of copies from 0 to 10000",
        "11 : this row has 8 fields, and the header only 7",
        "12 nom_voie: a street has letters",
      ])
    #expect(file.summary.rejected == 10 && file.summary.rows == 12)
  }

  @Test("make the file one that is not read, where that is wanted, all at once")
  func strict() throws {
    let complaints = try complaints(Self.text) { $0.isStrict = true }
    #expect(complaints.count == 10)
    #expect(
      complaints[0]
        == "a.csv:3:1: error: numero: “douze”: this is no house number, as in 12 or 12 bis")
    #expect(
      complaints[6]
        == "a.csv:9: error: there is a quotation mark in the middle of a field")
  }

  @Test("stand in a table that a spreadsheet opens without running anything in it")
  func csv() throws {
    let file = try reading(Self.text)
    let lines = RejectedFile.csv(file.rejected).components(separatedBy: "\r\n")
    #expect(lines[0] == "\u{FEFF}line;field;value;reason")
    #expect(lines[1] == "3;numero;douze;\"this is no house number, as in 12 or 12 bis\"")
    #expect(lines[10] == "12;nom_voie;'=1+1;a street has letters")
    #expect(lines.count == 12 && lines[11] == "")
  }

  @Test("do not take others along where a quotation mark is left open")
  func open() throws {
    let rows = (1...20).map { "\($0);;Rue des Lilas;38000;Grenoble" }
    let text =
      "numero;rep;nom_voie;code_postal;nom_commune\n" + rows[..<5].joined(separator: "\n")
      + "\n6;;\"Rue des Lilas;38000;Grenoble\n" + rows[6...].joined(separator: "\n") + "\n"
    let file = try reading(text)
    #expect(file.addresses.count == 19)
    #expect(file.rejections == ["7 : a quotation mark is opened here and never closed"])
  }

  @Test("are those with a name or an address that is too long")
  func tooLong() throws {
    let file = try reading(
      """
      adresse;code postal;ville;nom
      1 rue A;38000;Grenoble;\(String(repeating: "n", count: 61))
      2 rue \(String(repeating: "b", count: 150));38000;Grenoble;

      """)
    #expect(
      file.rejections == [
        "2 nom: the name has 61 characters, and 60 are the most",
        "3 adresse: the address has 172 characters, and 152 are the most",
      ])
  }
}
