import Foundation
import Testing

@testable import TableFile

@Suite("The columns of a table") struct HeadingTests {
  private enum Key { case street, phone, copies }

  private static let headings = [
    Table.Heading(Key.street, ["voie_nom", "adresse"], isRequired: true),
    Table.Heading(.phone, ["téléphone", "phone", "tél"]),
    Table.Heading(.copies, ["exemplaires"], isRequired: true),
  ]

  private func table(_ header: String) throws -> Table { try Table(reading: Data(header.utf8)) }

  @Test(
    "are found however they are written",
    arguments: [
      "adresse;TÉLÉPHONE;exemplaires", "Voie-Nom;Telephone;Exemplaires",
      "voie nom;Tél.;exemplaires ",
      "\u{FEFF}voie_nom;te\u{301}le\u{301}phone;\"EXEMPLAIRES\"",
    ])
  func found(header: String) throws {
    let (found, problems) = try table(header).columns(Self.headings)
    #expect(found.mapValues(\.number) == [.street: 1, .phone: 2, .copies: 3])
    #expect(problems.isEmpty)
  }

  @Test("that come first in the list of names go first")
  func preferred() throws {
    let (found, _) = try table("adresse;exemplaires;voie_nom").columns(Self.headings)
    #expect(found[.street]?.number == 3)
  }

  @Test("that are missing are told all at once, with those that are there")
  func missing() throws {
    let (found, problems) = try table("rue;tel;nombre").columns(Self.headings)
    #expect(found.mapValues(\.number) == [.phone: 2])
    #expect(
      problems.map { $0.description(in: "a.csv") } == [
        """
        a.csv:1: error: there is no column “voie_nom” and no column “exemplaires”; the file has “rue”, “tel”, “nombre”
          hint: the columns are: voie_nom, téléphone, exemplaires
        """
      ])
  }

  @Test("that stand there twice are told")
  func twice() throws {
    let (_, problems) = try table("adresse;exemplaires;Adresse").columns(Self.headings)
    #expect(
      problems.map { $0.description(in: "a.csv") } == [
        """
        a.csv:1:3: error: Adresse: two columns have this name
          hint: rename or delete one of them
        """
      ])
  }
}
