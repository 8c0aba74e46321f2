import Neighbourhood
import Testing

@testable import AddressFiles

@Suite("A number behind its street") struct NumberBehindStreetTests {
  @Test(
    "is the number of the house",
    arguments: [
      ("rue des Lilas 12", "12", "rue des Lilas"), ("Rue X 12 bis", "12 bis", "Rue X"),
      ("rue des Lilas, 12", "12", "rue des Lilas"),
      ("rue de l'Œuvre n° 4", "4", "rue de l'Œuvre"),
      ("Avenue du Général-Leclerc 14B", "14 B", "Avenue du Général-Leclerc"),
      ("bd. Mortier 141 B", "141 B", "bd. Mortier"),
      ("cours Berriat 12-14", "12-14", "cours Berriat"),
      ("Chemin rural dit de la Croix-aux-Bœufs 3", "3", "Chemin rural dit de la Croix-aux-Bœufs"),
      ("rue du 8 Mai 1945 12", "12", "rue du 8 Mai 1945"),
      ("Route de la Reine 66", "66", "Route de la Reine"),
      ("rue Saint-Louis 9", "9", "rue Saint-Louis"),
      ("ALLEE DES 3 FONTAINES 5", "5", "ALLEE DES 3 FONTAINES"),
      ("rue François 1er 7", "7", "rue François 1er"),
    ])
  func behind(line: String, number: String, street: String) {
    let line = StreetLine(line)
    #expect(line.number?.text == number)
    #expect(line.street == street)
    #expect(line.before == nil)
  }

  @Test(
    "is none where it belongs to the name",
    arguments: [
      "rue du 8 Mai 1945", "rue du 11 Novembre 1918", "place du 19 mars 1962", "Route 66",
      "rue des 4 Vents", "Chemin rural 12", "Chemin rural n° 12", "Route départementale 1090",
      "Voie communale n° 3", "Allée 4", "Chemin du Lot 12", "rue Henri 4", "place du Pape Jean 23",
      "avenue de la Libération 1944", "rue du 4", "Lotissement Les Pins lot 7", "Le Bourg",
      "Résidence Les Lilas 3", "rue Gambetta Bât 2", "rue de la 2e DB", "route de Lyon km 5",
    ])
  func name(line: String) {
    let read = StreetLine(line)
    #expect(read.number == nil && read.street == line)
  }

  @Test("goes with what stands before a comma, and a number in front is read as ever")
  func others() {
    let house = StreetLine("Résidence du Lac, rue de l'Œuvre 3")
    #expect(house.number?.text == "3" && house.street == "rue de l'Œuvre")
    #expect(house.before == "Résidence du Lac")
    let front = StreetLine("12 rue du 8 Mai 1945")
    #expect(front.number?.text == "12" && front.street == "rue du 8 Mai 1945")
  }

  @Test("is read from tables in one column, in several, and where the column of numbers is empty")
  func tables() throws {
    let texts = [
      "adresse\n\"rue des Lilas 12 bis, 38000 Grenoble\"\n",
      "adresse;cp;ville\nrue des Lilas 12 bis;38000;Grenoble\n",
      "n°;rue;cp;ville\n;rue des Lilas 12bis;38000;Grenoble\n",
    ]
    for text in texts {
      #expect(try reading(text).lines == ["12 bis rue des Lilas, 38000 Grenoble"])
    }
    let kept = try reading(
      "n°;rue;cp;ville\n;8 Mai 1945;38000;Grenoble\n5;rue du 8 Mai 1945;38000;Grenoble\n")
    #expect(kept.lines == ["8 Mai 1945, 38000 Grenoble", "5 rue du 8 Mai 1945, 38000 Grenoble"])
  }
}

@Suite("The line between street and town") struct ComplementTests {
  @Test("has the hamlet and the commune of before a merger, and nothing twice")
  func complement() throws {
    let ban = try reading(NationalFileTests.ban)
    #expect(
      ban.addresses.map(\.complement)
        == [nil, nil, "Le Bourg, La Tourlandry", "Saint-Georges-des-Gardes", nil, nil])
    let bal = try reading(NationalFileTests.bal13) { $0.postcodes = try Postcodes("38185=38000") }
    #expect(bal.addresses.compactMap(\.complement) == ["Le Village"])
    let table = try reading(
      "n°;rue;lieu-dit;cp;ville\n2;Le Bourg;LE BOURG;49120;Chemillé\n3;rue du Puits;Chemille;49120;Chemillé\n"
    )
    #expect(table.addresses.map(\.complement) == [nil, nil])
    // A place is the same whether a file tells its hamlet or not.
    #expect(
      ban.addresses[2].postal.text
        == "3 Chemin rural dit de la Croix-aux-Bœufs, 49120 Chemillé-en-Anjou")
  }
}
