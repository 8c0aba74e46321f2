import TestKit
import Neighbourhood
import Testing

@testable import AddressFiles

@Suite("The round of carriers") struct RoundTests {
  private func list(_ text: String) throws -> AddressList {
    try reading("adresse;code postal;ville;exemplaires\n" + text).addresses
  }

  private static let street = """
    10 rue des Lilas;38000;Grenoble;1
    4 rue des Lilas;38000;Grenoble;2
    2 ter rue des Lilas;38000;Grenoble;1
    3 Rue des lilas;38000;GRENOBLE;1
    2 bis rue des Lilas;38000;Grenoble;1
    2 rue des Lilas;38000;Grenoble;1
    1 rue des Lilas;38000;Grenoble;5
    2 A rue des Lilas;38000;Grenoble;1
    11 rue des Lilas;38000;Grenoble;1

    """

  @Test("goes up the odd side, then up the even side, by number and suffix")
  func sides() throws {
    let round = DeliveryRound(try list(Self.street))
    #expect(
      round.addresses.compactMap(\.number?.text)
        == ["1", "3", "11", "2", "2 bis", "2 ter", "2 A", "4", "10"])
    let bundle = try #require(round.bundles.first)
    #expect(round.bundles.count == 1 && bundle.count == 9 && bundle.copies == 14)
    #expect(bundle.street == "rue des Lilas" && bundle.postcode == "38000")
    #expect(bundle.city == "Grenoble" && bundle.unnumbered == 0)
    #expect(bundle.odd?.lowerBound.text == "1" && bundle.odd?.upperBound.text == "11")
    #expect(bundle.even?.lowerBound.text == "2" && bundle.even?.upperBound.text == "10")
    #expect(bundle.numbers?.lowerBound.text == "1" && bundle.numbers?.upperBound.text == "11")
    #expect(bundle.first.number?.text == "1" && bundle.last.number?.text == "10")
  }

  @Test("goes from street to street as a French list does")
  func streets() throws {
    let streets = [
      "allée de l’Île", "avenue Alsace-Lorraine", "chemin des Écoles", "chemin des œillets",
      "chemin des Oies", "rue du 8 Mai 1945", "rue du 11 Novembre", "rue du Drac",
    ]
    let rows = streets.map { "1 \($0);38000;Grenoble;\n" }
    for order in [rows.reversed(), rows.shuffled()] {
      let round = DeliveryRound(try list(order.joined()))
      #expect(round.addresses.map(\.street) == streets)
      #expect(round.bundles.map(\.street) == streets)
      #expect(round.bundles.map(\.number) == Array(1...8) && round.bundles[0].total == 8)
    }
  }

  @Test("goes by postcode and commune first; what has no number comes last in its street")
  func towns() throws {
    let round = DeliveryRound(
      try list(
        """
        Le Bourg;49120;Chemillé;
        5 Le Bourg;49120;Chemillé;
        1 rue A;49120;Melay;
        1 rue A;38000;Grenoble;
        1 rue A;01000;Bourg-en-Bresse;

        """))
    #expect(
      round.addresses.map(\.postal.text) == [
        "1 rue A, 01000 Bourg-en-Bresse", "1 rue A, 38000 Grenoble", "5 Le Bourg, 49120 Chemillé",
        "Le Bourg, 49120 Chemillé", "1 rue A, 49120 Melay",
      ])
    #expect(round.bundles.map(\.count) == [1, 1, 2, 1])
    #expect(round.bundles[2].unnumbered == 1)
  }

  @Test("keeps streets of one name apart that were in two communes before a merger")
  func former() throws {
    let file = try reading(NationalFileTests.ban)
    let bundles = DeliveryRound(file.addresses).bundles.filter { $0.postcode == "49120" }
    #expect(bundles.map(\.formerCity) == ["La Tourlandry", "Saint-Georges-des-Gardes"])
  }

  @Test("is tied by postcode")
  func postcode() throws {
    let text = """
      1 rue A;38000;Grenoble;
      1 rue B;38000;Grenoble;3
      1 rue A;38100;Grenoble;
      1 rue A;38100;Eybens;

      """
    let bundles = DeliveryRound(try list(text), bundles: .postcode).bundles
    #expect(bundles.map(\.postcode) == ["38000", "38100"])
    #expect(bundles.map(\.city) == ["Grenoble", nil] && bundles.map(\.street) == [nil, nil])
    #expect(bundles.map(\.copies) == [4, 2] && bundles.map(\.range) == [0..<2, 2..<4])
  }

  @Test("is tied into piles of a size, and splits no address")
  func count() throws {
    let round = DeliveryRound(try list(Self.street), bundles: .count(3))
    // 1 has five copies, 4 has two.
    #expect(round.bundles.map(\.copies) == [5, 3, 3, 3])
    #expect(round.bundles.map(\.range) == [0..<1, 1..<4, 4..<7, 7..<9])
    #expect(round.copies == 14)
  }

  @Test("has rules that are typed")
  func rules() {
    for rule in [BundleRule.street, .postcode, .count(200)] {
      #expect(BundleRule(rule.text) == rule)
    }
    for text in ["", "0", "-1", "Street", "x"] { #expect(BundleRule(text) == nil) }
  }

  @Test("is nothing where there is no address")
  func empty() {
    let round = DeliveryRound(AddressList())
    #expect(round.addresses.isEmpty && round.bundles.isEmpty)
  }

  @Test("has every address once, in the same order whatever that of the file", arguments: 1...5)
  func seeds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let addresses = (1...300).map { line in
      DeliveryAddress(
        number: Bool.random(using: &generator)
          ? HouseNumber(.random(in: 1...40, using: &generator), ["", "bis", "A"][line % 3]) : nil,
        street: ["rue A", "rue É", "Rue e"][line % 3], postcode: "3800\(line % 4)",
        city: "Grenoble", line: line)
    }
    let round = DeliveryRound(AddressList(addresses))
    #expect(Set(round.addresses.map(\.line)) == Set(1...300))
    let again = DeliveryRound(AddressList(addresses.shuffled(using: &generator)))
    #expect(Array(again.addresses) == Array(round.addresses))
    #expect(round.bundles.map(\.range).reduce(into: 0) { $0 += $1.count } == 300)
  }
}
