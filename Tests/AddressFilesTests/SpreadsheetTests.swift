import Neighbourhood
import Testing

@testable import AddressFiles

/// Tables as a secretary makes them.
@Suite("Tables of addresses") struct SpreadsheetTests {
  @Test("are read as people write them")
  func table() throws {
    let file = try reading(
      """
      sep=;
      Adresse;Code postal;Ville;Nom;Exemplaires
      12 bis rue des Lilas;38000;Grenoble;Résidence Les Lilas;24
      14B, rue des Lilas;38 000;Grenoble;;
      8 place du 8 Mai 1945;1000;Bourg-en-Bresse;;3
      Le Bourg;49120;Chemillé-en-Anjou;Mairie;
      "Résidence du Lac, 3 allée de l'Œuvre";97400;Saint-Denis;;0
      "Résidence du Lac, 5 allée de l'Œuvre";97400;Saint-Denis;;1
      12-14 cours Berriat;38000;Grenoble;;
      2 R DES ECOLES;20000;Ajaccio;;

      """)
    #expect(file.summary.format == .table)
    #expect(
      file.lines == [
        "12 bis rue des Lilas, 38000 Grenoble", "14 B rue des Lilas, 38000 Grenoble",
        "8 place du 8 Mai 1945, 01000 Bourg-en-Bresse", "Le Bourg, 49120 Chemillé-en-Anjou",
        "5 allée de l'Œuvre, 97400 Saint-Denis", "12-14 cours Berriat, 38000 Grenoble",
        "2 R DES ECOLES, 20000 Ajaccio",
      ])
    #expect(file.addresses.map(\.copies) == [24, 1, 3, 1, 1, 1, 1])
    #expect(file.addresses[0].name == "Résidence Les Lilas" && file.addresses[0].line == 3)
    #expect(file.addresses[4].name == "Résidence du Lac")
    #expect(file.addresses[3].number == nil)
    #expect(
      file.summary.counts == """
        8 rows, 7 addresses, 32 copies, 1 address without copies, \
        1 postcode given its leading zero
        """)
  }

  @Test(
    "may have it all in one column, or the number in one of its own",
    arguments: [
      "adresse\n\"12 bis rue des Lilas, 38000 Grenoble\"\n",
      "adresse\n12 bis rue des Lilas 38000 Grenoble\n",
      "n°,suffixe,rue,cp,ville\n12,BIS,rue des Lilas,38000,Grenoble\n",
      "Numéro;Voie;Code Postal;Commune\n12bis;rue des Lilas;38000.0;Grenoble\n",
      "rue;code postal;ville\n12 bis rue des Lilas;F-38000;Grenoble\n",
    ])
  func shapes(text: String) throws {
    #expect(try reading(text).lines == ["12 bis rue des Lilas, 38000 Grenoble"])
  }

  @Test("keep two rows of one address where they have two names, and else make them one")
  func names() throws {
    let file = try reading(
      """
      adresse;code postal;ville;nom;exemplaires
      12 rue des Lilas;38000;Grenoble;Bâtiment A;10
      12 rue des Lilas;38000;Grenoble;Bâtiment B;12
      12 Rue des lilas;38000;GRENOBLE;Bâtiment B;14

      """)
    #expect(file.addresses.map(\.name) == ["Bâtiment A", "Bâtiment B"])
    #expect(file.addresses.map(\.copies) == [10, 14])
    #expect(
      file.summary.counts == "3 rows, 2 addresses, 24 copies, 1 row that repeats another")
  }

  @Test("tell whether a name is that of the building, which places are known by")
  func buildings() throws {
    let persons = try reading(
      "adresse;code postal;ville;nom\n12 rue des Lilas;38000;Grenoble;Mme Ferrand\n")
    #expect(persons.addresses.map(\.name) == ["Mme Ferrand"])
    #expect(persons.addresses.map(\.isNameOfBuilding) == [false])
    let buildings = try reading(
      "adresse;code postal;ville;nom;résidence\n12 rue des Lilas;38000;Grenoble;Roux;Les Lilas\n"
        + "14 rue des Lilas;38000;Grenoble;Mme Roux;\n")
    #expect(buildings.addresses.map(\.name) == ["Les Lilas", "Mme Roux"])
    #expect(buildings.addresses.map(\.isNameOfBuilding) == [true, false])
  }

  @Test("are another kind of file where more rows than can be kept are no addresses")
  func nothingButRubbish() throws {
    let rows = String(repeating: "a\n", count: 100_001)
    let told = try complaints("adresse;code postal;ville\n1 rue A;38000;G\n" + rows)
    #expect(told.count == 1 && told[0].contains("more than 100000 rows are no addresses"))
  }

  @Test(
    "have a number behind its sign as well",
    arguments: [
      "n° 16 rue des Lilas", "N°16, rue des Lilas", "no 16 rue des Lilas",
      "Numéro 16 rue des Lilas",
    ])
  func numberSign(text: String) throws {
    let file = try reading("adresse;code postal;ville\n\(text);38000;Grenoble\n")
    #expect(file.lines == ["16 rue des Lilas, 38000 Grenoble"])
  }

  @Test("lose characters that cannot be printed, and keep long streets")
  func characters() throws {
    let long = "avenue du Général " + String(repeating: "é", count: 42)
    let file = try reading(
      "adresse;code postal;ville\n1 \(long);38000;Gre\u{200B}noble\u{8}\n")
    #expect(long.count == 60)
    #expect(file.lines == ["1 \(long), 38000 Grenoble"])
  }

  @Test("have their columns named where they are not recognised")
  func columns() throws {
    let text = "no;lieu;cpost;localisation\n4;quai Perrière;38000;Grenoble\n"
    #expect(try complaints(text).count == 1)
    let file = try reading(text) {
      $0.columns = try ColumnChoice("number=no, street=lieu,postcode=3,city=\"Localisation\"")
    }
    #expect(file.lines == ["4 quai Perrière, 38000 Grenoble"])
    let wrong = try complaints(text) {
      $0.columns = try ColumnChoice("street=voie,city=7,postcode=cpost")
    }
    #expect(
      wrong == [
        "a.csv:1: error: there is no column “7” to be the city\n"
          + "  hint: the file has “no”, “lieu”, “cpost”, “localisation”",
        "a.csv:1: error: there is no column “voie” to be the street\n"
          + "  hint: the file has “no”, “lieu”, “cpost”, “localisation”",
      ])
  }
}
