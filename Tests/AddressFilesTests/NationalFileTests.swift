import Foundation
import Neighbourhood
import Testing

@testable import AddressFiles

/// Files as the national address base and communes publish them.
@Suite("Files of the national base and of communes") struct NationalFileTests {
  static let ban = """
    id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles
    38185_1660_00012;38185_1660;12;;Rue des Lilas;38000;38185;Grenoble;;;913000;6458000;5.7245;45.1885;segment;;;GRENOBLE;RUE DES LILAS;commune;commune;1;
    38185_1660_00012;38185_1660;12;;Rue des Lilas;38000;38185;Grenoble;;;913000;6458000;5.7250;45.1890;entrée;;;GRENOBLE;RUE DES LILAS;commune;commune;1;
    38185_1660_00012_bis;38185_1660;12;bis;Rue des Lilas;38000;38185;Grenoble;;;913000;6458000;5.7246;45.1886;entrée;;;GRENOBLE;RUE DES LILAS;commune;commune;1;
    49092_0040_00003;49092_0040;3;;Chemin rural dit de la Croix-aux-Bœufs;49120;49092;Chemillé-en-Anjou;49269;La Tourlandry;420000;6680000;-0.69;47.19;entrée;;Le Bourg;CHEMILLE EN ANJOU;CHEMIN RURAL DIT DE LA CROIX AUX BOEUFS;commune;commune;1;
    49092_0040_00003x;49092_0041;3;;Chemin rural dit de la Croix-aux-Bœufs;49120;49092;Chemillé-en-Anjou;49281;Saint-Georges-des-Gardes;420000;6680000;-0.75;47.14;entrée;;;CHEMILLE EN ANJOU;CHEMIN RURAL DIT DE LA CROIX AUX BOEUFS;commune;commune;1;
    2a004_0120_00007_ter;2A004_0120;7;ter;Cours Napoléon;20000;2A004;Ajaccio;;;1176000;6108000;8.737;41.924;bâtiment;;;AJACCIO;COURS NAPOLEON;commune;commune;1;
    97411_0330_00001;97411_0330;1;;Rue de l’Océan;97400;97411;Saint-Denis;;;338000;7690000;55.448;-20.879;entrée;;;ST DENIS;RUE DE L OCEAN;commune;commune;1;

    """

  /// As the checker of the format has them: 1.3 with an identifier of three parts, 1.4 with three
  /// columns, 1.5 with the street as “toponyme”.
  static let bal13 = """
    \u{FEFF}cle_interop;uid_adresse;voie_nom;lieudit_complement_nom;numero;suffixe;commune_insee;commune_nom;position;x;y;long;lat;cad_parcelles;source;date_der_maj;certification_commune
    38185_1660_00012;;Rue des Lilas;;12;;38185;Grenoble;segment;;;5.7;45.1;;Ville;2024-05-01;1
    38185_1660_00012;;Rue des Lilas;;12;;38185;Grenoble;entrée;;;5.7245;45.1885;;Ville;2024-05-01;1
    38185_1660_00012;;Rue des Lilas;;12;;38185;Grenoble;bâtiment;;;5.8;45.2;;Ville;2024-05-01;1
    38185_xxxx_00009;;Rue du Drac;;9;;38185;Grenoble;entrée;;;5.7;45.1;;Ville;2024-05-01;1
    38185_xxxx_00009;;Rue du Vercors;Le Village;9;quater;38185;Grenoble;entrée;;;5.7;45.1;;Ville;2024-05-01;1
    38185_xxxx_00009;;Rue de Chartreuse;;9;;38185;Grenoble;entrée;;;5.7;45.1;;Ville;2024-05-01;1
    38185_1234_99999;;Lieu-dit Les Îles;;99999;;38185;Grenoble;segment;;;5.7;45.1;;Ville;2024-05-01;1

    """

  @Test("of the national base are read, each address once, by its entrance")
  func nationalBase() throws {
    let file = try reading(Self.ban)
    #expect(file.summary.format == .ban)
    #expect(
      file.lines == [
        "12 Rue des Lilas, 38000 Grenoble", "12 bis Rue des Lilas, 38000 Grenoble",
        "3 Chemin rural dit de la Croix-aux-Bœufs, 49120 Chemillé-en-Anjou",
        "3 Chemin rural dit de la Croix-aux-Bœufs, 49120 Chemillé-en-Anjou",
        "7 ter Cours Napoléon, 20000 Ajaccio", "1 Rue de l’Océan, 97400 Saint-Denis",
      ])
    #expect(file.rejected.isEmpty && file.summary.merged == 1)
    let lilas = try #require(file.addresses.first)
    #expect(lilas.banID == "38185_1660_00012" && lilas.line == 2 && lilas.insee == "38185")
    #expect(lilas.coordinates?.latitude == 45.189 && lilas.coordinates?.longitude == 5.725)
    #expect(file.addresses.map(\.insee)[4] == "2A004")
    #expect(file.addresses[2].formerCity == "La Tourlandry")
    #expect(file.addresses[2].hamlet == "Le Bourg")
    #expect(file.addresses[5].coordinates?.latitude == -20.879)
  }

  @Test("say in one line what they are")
  func summary() throws {
    #expect(
      try reading(Self.ban).summary.recognised == """
        BAN export, “;” between fields, UTF-8; number: numero, suffix: rep, street: nom_voie, \
        postcode: code_postal, city: nom_commune, former-city: nom_ancienne_commune, \
        hamlet: nom_ld, insee: code_insee, id: id, longitude: lon, latitude: lat, \
        position: type_position
        """)
    #expect(
      try reading(Self.ban).summary.counts == "7 rows, 6 addresses, 1 position merged")
    let bal = try reading(Self.bal13) { $0.postcodes = try Postcodes("38000") }
    #expect(bal.summary.recognised.hasPrefix("BAL 1.3, “;” between fields, UTF-8 with a mark; "))
    #expect(
      bal.summary.counts
        == "7 rows, 4 addresses, 2 positions merged, 1 street without number")
  }

  @Test("of a commune are read, and keys that do not know the street make nothing one")
  func communal() throws {
    let file = try reading(Self.bal13) { $0.postcodes = try Postcodes("38000") }
    #expect(
      file.lines == [
        "12 Rue des Lilas, 38000 Grenoble", "9 Rue du Drac, 38000 Grenoble",
        "9 quater Rue du Vercors, 38000 Grenoble", "9 Rue de Chartreuse, 38000 Grenoble",
      ])
    #expect(file.addresses[0].coordinates?.latitude == 45.1885)
    #expect(file.addresses[2].hamlet == "Le Village")
  }

  @Test(
    "of a commune are recognised in each version, in any order of columns",
    arguments: [
      ("numero;commune_nom;suffixe;voie_nom;cle_interop", "9;Escoulis;;Rue des 3 Places;k", "1.3"),
      (
        "cle_interop;id_ban_commune;id_ban_toponyme;id_ban_adresse;voie_nom;numero;commune_nom",
        "31591_xxxx_00009;c;t;a;Rue des 3 Places;9;Escoulis", "1.4"
      ),
      (
        "id_ban_adresse;toponyme;numero;suffixe;commune_nom", "a;Rue des 3 Places;9;;Escoulis",
        "1.5"
      ),
      (
        "cle_intero;commune_no;voie_nom;numero;commune_in", "k;Escoulis;Rue des 3 Places;9;31591",
        "1.3"
      ),
      (
        "voie_nom_bre;numero;commune_nom;commune_nom_bre", "Rue des 3 Places;9;Escoulis;Eskoulis",
        "1.3"
      ),
    ])
  func versions(header: String, row: String, version: String) throws {
    let file = try reading("\(header)\n\(row)\n") { $0.postcodes = try Postcodes("31260") }
    #expect(file.summary.format == .bal(version))
    #expect(file.lines == ["9 Rue des 3 Places, 31260 Escoulis"])
  }

  @Test("have their street in French, or in the language of the region where that is empty")
  func regional() throws {
    let file = try reading(
      """
      voie_nom_bre;voie_nom;numero;commune_nom
      Straed ar Mor;Rue de la Mer;1;Brest
      Straed an Aod;;2;Brest

      """
    ) { $0.postcodes = try Postcodes("29200") }
    #expect(file.lines == ["1 Rue de la Mer, 29200 Brest", "2 Straed an Aod, 29200 Brest"])
  }

  @Test("of a commune need a postcode: one, or one for each commune")
  func postcodes() throws {
    let text = """
      numero;voie_nom;commune_insee;commune_nom
      1;Rue A;38185;Grenoble
      2;Rue B;38151;Échirolles
      3;Rue C;38421;Saint-Martin-d’Hères

      """
    let complaint = try #require(try complaints(text).first)
    #expect(complaint.hasPrefix("a.csv:1: error: there is no column with the postcode"))
    #expect(complaint.contains("--postcode 38000"))
    let file = try reading(text) {
      $0.postcodes = try Postcodes("38185=38000, echirolles=38130")
    }
    #expect(file.lines == ["1 Rue A, 38000 Grenoble", "2 Rue B, 38130 Échirolles"])
    #expect(
      file.rejections == [
        "4 postcode: there is no postcode for Saint-Martin-d’Hères, 38421"
      ])
    #expect(try reading(text) { $0.needsPostcode = false }.addresses.count == 3)
  }

  @Test("may be in Windows-1252, and have tabs or commas between fields")
  func old() throws {
    // É is 0xC9, œ is 0x9C, ’ is 0x92 in Windows-1252.
    var bytes = Array("numero\tnom_voie\tcode_postal\tnom_commune\r\n4\tRue du Sacr".utf8)
    bytes += [0xE9, 0x2D, 0x43, 0x9C] + Array("ur d".utf8) + [0x92] + Array("en haut".utf8)
    bytes += Array("\t01000\tBourg-en-Bresse\r\n".utf8)
    let file = try reading(Data(bytes))
    #expect(file.lines == ["4 Rue du Sacré-Cœur d’en haut, 01000 Bourg-en-Bresse"])
    #expect(file.summary.encoding == "Windows-1252" && file.summary.delimiter == "\t")
    let commas = try reading(
      "numero,nom_voie,code_postal,nom_commune\n4,\"Rue des Lilas, bas\",38000,Grenoble\n")
    #expect(commas.lines == ["4 Rue des Lilas, bas, 38000 Grenoble"])
  }
}
