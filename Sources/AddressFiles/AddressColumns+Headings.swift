internal import TableFile

extension AddressColumns {
  /// What columns are called in exports of the BAN, in BAL 1.1 to 1.5, and in tables.
  static let headings: [Table.Heading<AddressField>] = names.map { field, names in
    Table.Heading(field, names + names.filter { !ambiguous.contains($0) }.compactMap(cut))
  }

  private static let names: [(AddressField, [String])] = [
    (
      .address,
      [
        "adresse", "adresse postale", "adresse complète", "numéro et voie", "n° et rue",
        "numéro et rue", "address",
      ]
    ),
    (.number, ["numero", "n°", "num", "no", "numéro de voie", "numero_voie", "number"]),
    (
      .suffix,
      ["rep", "suffixe", "indice de répétition", "indice_repetition", "répétition", "suffix"]
    ),
    (
      .street,
      [
        "nom_voie", "voie_nom", "toponyme", "rue", "voie", "nom de la voie", "libelle_voie",
        "street",
      ]
    ),
    (.postcode, ["code_postal", "cp", "codepostal", "postcode", "postal code"]),
    (.city, ["nom_commune", "commune_nom", "commune", "ville", "localité", "city", "town"]),
    (.formerCity, ["nom_ancienne_commune", "commune_deleguee_nom", "commune déléguée"]),
    (.hamlet, ["nom_ld", "lieudit_complement_nom", "lieu-dit", "lieudit", "hameau", "quartier"]),
    (.name, ["nom", "name"]),
    (
      .building,
      [
        "résidence", "nom de la résidence", "bâtiment", "immeuble", "copropriété",
        "nom du bâtiment", "building",
      ]
    ),
    (
      .copies,
      [
        "exemplaires", "nombre d'exemplaires", "nb exemplaires", "copies", "nombre", "nb",
        "quantité",
        "boîtes aux lettres", "bal",
      ]
    ),
    (.insee, ["code_insee", "commune_insee", "insee", "citycode"]),
    (.id, ["id_ban_adresse", "uid_adresse", "id", "identifiant"]),
    (.interop, ["cle_interop", "clé d'interopérabilité"]),
    (.longitude, ["lon", "long", "longitude", "long_wgs84", "lng"]),
    (.latitude, ["lat", "latitude", "lat_wgs84"]),
    (.position, ["type_position", "position"]),
  ]

  /// Names that are those of other columns too once they are cut.
  private static let ambiguous: Set<String> = ["commune_deleguee_nom", "id_ban_adresse"]

  /// A name as a shapefile has it, of which none has more than ten letters.
  private static func cut(_ name: String) -> String? {
    name.contains("_") && name.count > 10 ? String(name.prefix(10)) : nil
  }
}
