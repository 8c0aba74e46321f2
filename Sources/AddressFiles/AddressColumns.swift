internal import TableFile

/// Which column of a file serves as what.
struct AddressColumns {
  let format: AddressFile.Format
  let found: [AddressField: Table.Column]
  /// The street and the commune in another language of the region, where the French name is empty.
  let regional: [AddressField: Table.Column]

  /// The columns of a file.
  ///
  /// - Throws: All that is missing, or stands there twice.
  init(_ stream: TableStream, _ options: AddressFile.Options) throws(AddressFileProblem) {
    let chosen = try options.columns.columns(of: stream.columns, headerLine: stream.headerLine)
    let headings = AddressColumns.headings.filter { chosen[$0.key] == nil }
    var (found, problems) = stream.columns(headings)
    found = found.filter { field, column in
      !chosen.contains { $0.key != field && $0.value == column }
    }
    found.merge(chosen) { $1 }
    // The street by itself says more than a line of which it is a part.
    if chosen[.address] == nil, found[.street] != nil { found[.address] = nil }
    let regional = AddressColumns.regional(stream.columns)
    for (field, column) in regional where found[field] == nil { found[field] = column }
    if found[.address] == nil, found[.number] == nil, chosen[.street] == nil {
      // A street without a column for numbers has them in it.
      found[.address] = found.removeValue(forKey: .street)
    }
    let names = Set(stream.columns.map { StreetKey.of($0.name) })
    format = AddressColumns.format(found, names)
    self.found = found
    self.regional = regional.filter { found[$0.key] != $0.value }
    problems += missing(options, stream)
    guard problems.isEmpty else { throw AddressFileProblem(problems) }
  }

  /// What stands in the column of a field; empty where there is none.
  func text(_ field: AddressField, _ row: Table.Row) -> String {
    guard let column = found[field] else { return "" }
    let text = row[column]
    guard text.isEmpty, let other = regional[field] else { return text }
    return row[other]
  }

  private func missing(_ options: AddressFile.Options, _ stream: TableStream) -> [TableProblem] {
    var wanted: [String] = []
    if found[.address] == nil, found[.street] == nil {
      wanted.append("the street, as “adresse”, “nom_voie” or “voie_nom”")
    } else if found[.city] == nil, found[.address] == nil || found[.postcode] != nil {
      wanted.append("the commune, as “ville”, “nom_commune” or “commune_nom”")
    }
    if options.needsCoordinates, found[.longitude] == nil || found[.latitude] == nil {
      wanted.append("the coordinates, as “lon” and “lat”")
    }
    let has = "the file has " + stream.columns.map { "“\($0.name)”" }.joined(separator: ", ")
    guard wanted.isEmpty else {
      return [
        TableProblem(
          line: stream.headerLine,
          what: "there is no column with " + wanted.joined(separator: ", nor one with ")
            + "; " + has,
          hint:
            "give a BAN export (numero, rep, nom_voie, code_postal, nom_commune), a BAL (numero, "
            + "suffixe, voie_nom, commune_nom) or a table (adresse, code postal, ville, nom, "
            + "exemplaires), or say which column is which: number=…,street=…,postcode=…,city=…")
      ]
    }
    let hasPostcodes = found[.postcode] != nil || found[.address] != nil
    guard options.needsPostcode, !hasPostcodes, options.postcodes == nil else { return [] }
    return [
      TableProblem(
        line: stream.headerLine,
        what: "there is no column with the postcode, as no BAL has; " + has,
        hint:
          "give the postcode, as in --postcode 38000, or that of each commune, as in --postcode "
          + "38185=38000,38421=38400")
    ]
  }

  private static func format(_ found: [AddressField: Table.Column], _ names: Set<String>)
    -> AddressFile.Format
  {
    func has(_ some: String...) -> Bool { some.contains { names.contains($0) } }
    if has("nom voie"), has("code postal", "code posta"), has("numero") { return .ban }
    let isBAL =
      has("numero") && has("commune nom", "commune no")
      && (has("voie nom", "toponyme", "cle interop", "cle intero")
        || names.contains { $0.hasPrefix("voie nom ") })
    guard isBAL else { return .table }
    if has("toponyme") { return .bal("1.5") }
    return .bal(has("id ban adresse", "id ban adr", "id ban toponyme") ? "1.4" : "1.3")
  }

  /// Columns such as `voie_nom_bre`, whose last word is the code of a language.
  private static func regional(_ columns: [Table.Column]) -> [AddressField: Table.Column] {
    let starts: [(AddressField, String)] = [
      (.street, "voie nom "), (.street, "toponyme "), (.city, "commune nom "),
      (.hamlet, "lieudit complement nom "), (.formerCity, "commune deleguee nom "),
    ]
    var found: [AddressField: Table.Column] = [:]
    for column in columns {
      let name = StreetKey.of(column.name)
      for (field, start) in starts where found[field] == nil && name.hasPrefix(start) {
        if name.count == start.count + 3 { found[field] = column }
      }
    }
    return found
  }
}
