internal import Foundation
public import Neighbourhood
internal import TableFile

extension ForeignFile {
  /// The words that the values of a table may be written with, besides those of the interface.
  public struct Vocabulary: Sendable {
    private let categories: [String: Neighbourhood.Category]

    /// A vocabulary with what categories are called in any language.
    public init(categories: [String: Neighbourhood.Category] = [:]) {
      self.categories = Dictionary(
        categories.map { ($0.key.exchangeKey, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value that a word stands for; the word itself where none is known.
    func value(of text: String, in field: ForeignForm.Field) -> String {
      let key = text.exchangeKey
      let known: String? =
        switch field {
        case .kind: Vocabulary.kinds[key]?.rawValue
        case .mode: Vocabulary.modes[key]?.rawValue
        case .audience: Vocabulary.audiences[key]?.rawValue
        case .category: categories[key]?.rawValue
        case .onBehalf: Vocabulary.noes.contains(key) ? "" : nil
        default: nil
        }
      return known ?? text
    }

    private static let kinds: [String: Listing.Kind] = [
      "offre": .offer, "propose": .offer, "proposition": .offer, "offer": .offer,
      "besoin": .need, "cherche": .need, "demande": .need, "need": .need, "request": .need,
    ]
    private static let modes: [String: Listing.Mode] = [
      "sur place": .inPerson, "presentiel": .inPerson, "en presence": .inPerson,
      "in person": .inPerson, "a distance": .remote, "distanciel": .remote, "remote": .remote,
    ]
    private static let audiences: [String: Audience] = [
      "referent": .referent, "voisins": .neighbours, "neighbours": .neighbours, "hall": .lobby,
      "tous": .lobby, "lobby": .lobby,
    ]
    private static let noes: Set<String> = ["non", "no", "false", "0", "faux"]
  }

  /// Reads a table as a spreadsheet saves it.
  mutating func readTable(_ bytes: Data, _ vocabulary: Vocabulary) {
    let table: Table
    do throws(TableProblem) {
      table = try Table(reading: bytes)
    } catch {
      return problems.append(error)
    }
    let (columns, missing) = table.columns(ForeignFile.headings)
    problems = missing + table.problems
    entries = table.rows.map { row in
      var values: [ForeignForm.Field: String] = [:]
      for (field, column) in columns {
        values[field] = vocabulary.value(of: row[column], in: field)
      }
      return Entry(
        line: row.line, form: ForeignForm(values: values), columns: columns, column: nil)
    }
  }

  private static let headings: [Table.Heading<ForeignForm.Field>] = [
    Table.Heading(
      .externalId, ["id", "external id", "identifiant", "référence", "numéro"], isRequired: true),
    Table.Heading(.kind, ["kind", "type", "sorte"], isRequired: true),
    Table.Heading(.category, ["category", "catégorie", "rubrique"], isRequired: true),
    Table.Heading(.address, ["address", "adresse", "adresse postale"], isRequired: true),
    Table.Heading(.placeName, ["place name", "place", "lieu", "nom du lieu", "résidence"]),
    Table.Heading(.mode, ["mode", "où", "modalité"]),
    Table.Heading(.details, ["details", "description", "texte", "détails", "message"]),
    Table.Heading(.name, ["name", "prénom", "nom", "first name"]),
    Table.Heading(.phone, ["phone", "téléphone", "tél", "mobile", "portable"]),
    Table.Heading(.email, ["e-mail", "email", "mail", "courriel", "mél"]),
    Table.Heading(.audience, ["audience", "visible par", "qui peut voir", "accord"]),
    Table.Heading(.onBehalf, ["on behalf", "on_behalf", "pour quelqu'un", "pour un voisin"]),
    Table.Heading(.until, ["until", "jusqu'au", "fin", "date de fin", "last day", "last_day"]),
    Table.Heading(.language, ["language", "langue"]),
  ]
}

extension String {
  /// The same for two ways to write a word: no case, accents, hyphens or spaces at the ends.
  fileprivate var exchangeKey: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
      .split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
  }
}
