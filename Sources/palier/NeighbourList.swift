import Foundation
import Neighbourhood
import PrintShop
import TableFile
import Wording

/// A list of neighbours that someone made in a spreadsheet.
struct NeighbourList {
  typealias Field = NeighbourForm.Field

  /// What its rows say, without what nobody may see.
  let contents: [NeighbourContent]
  /// Whether some column says what people agreed to.
  let saysWhoAgreed: Bool
  /// What may be a slip and may be right: two names at one door.
  let doubts: [String]

  /// The list in a file.
  ///
  /// - Parameter path: Where the file is.
  /// - Throws: A complaint with everything that is wrong with it.
  init(file path: String) throws {
    let bytes = try RegularFile.table(at: path, most: 10_000_000)
    let table: Table
    do {
      table = try Table(reading: bytes)
    } catch {
      throw Complaint(error.description(in: path))
    }
    let (columns, missing) = table.columns(NeighbourList.headings(for: table))
    var problems = missing + table.problems
    let categories = try NeighbourList.categories()
    var seen: [String: Int] = [:]
    var doors: [String: (line: Int, name: String)] = [:]
    var doubts: [String] = []
    var contents: [NeighbourContent] = []
    for row in table.rows {
      let form = NeighbourForm(values: columns.mapValues { row[$0] })
      do throws(NeighbourForm.Problems) {
        let content = try form.validated(categories: categories)
        contents.append(content)
        doubts += NeighbourList.doubt(about: content).map { "\(path):\(row.line): note: \($0)" }
      } catch {
        problems += NeighbourList.problems(error, of: form, in: row, columns)
      }
      guard !form.wholeName.isEmpty else { continue }
      if let line = seen.updateValue(row.line, forKey: form.personKey) {
        problems.append(
          TableProblem(
            line: row.line, column: columns[.name] ?? columns[.firstName],
            what: "“\(form.wholeName)” stands at this door already, on line \(line)",
            hint: "delete one of the two"))
        continue
      }
      let door = [Field.floor, .door].map { form[$0].lowercased() }
      guard door.allSatisfy({ !$0.isEmpty }) else { continue }
      let before = doors.updateValue(
        (row.line, form.wholeName), forKey: door.joined(separator: "/"))
      if let before {
        doubts.append(
          "\(path):\(row.line): note: “\(form.wholeName)” stands at the door of “\(before.name)” on "
            + "line \(before.line); both are taken, delete the one who has moved")
      }
    }
    if table.rows.isEmpty {
      problems.append(
        TableProblem(
          line: table.headerLine, what: "there is nobody below the header",
          hint: "write one neighbour to a line"))
    }
    guard problems.isEmpty else {
      let sorted = problems.sorted {
        ($0.line ?? 0, $0.column?.number ?? 0) < ($1.line ?? 0, $1.column?.number ?? 0)
      }
      throw Complaint(sorted.map { $0.description(in: path) })
    }
    self.contents = contents
    self.doubts = doubts
    saysWhoAgreed = columns.keys.contains(where: NeighbourList.consentFields.contains)
  }

  /// That the lobby will see an initial, where it could see a first name.
  private static func doubt(about content: NeighbourContent) -> [String] {
    let shown = LobbyName(content.name)
    guard content.consent.name == .lobby, shown.isInitial else { return [] }
    return [
      "no first name can be told from “\(content.name)”; the lobby will see “\(shown.text)”\n"
        + "  hint: write first names into a column “prénom” of their own"
    ]
  }

  private static let consentFields: Set<Field> = [
    .consent, .consentToLobby, .consentToPhone, .consentToEmail,
  ]

  /// The words that categories have in the languages of most lists.
  static func categories() throws -> [String: Neighbourhood.Category] {
    var names: [String: Neighbourhood.Category] = [:]
    for language in [Language.french, .english] {
      let wording = try Wording.shippedForPaper(in: language)
      for category in Neighbourhood.Category.allCases {
        let name = wording("category.\(category.rawValue)")
        names[
          name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .lowercased()] = category
      }
    }
    return names
  }
}

extension NeighbourList {
  /// The columns that are looked for; a first name alone is name enough.
  private static func headings(for table: Table) -> [Table.Heading<Field>] {
    let firstName = Table.Heading(
      Field.firstName, ["prénom", "first name", "given name", "prénoms"])
    let hasFirstName = !table.columns([firstName]).found.isEmpty
    return [
      Table.Heading(.floor, ["étage", "floor", "niveau", "level", "storey"], isRequired: true),
      Table.Heading(
        .door, ["porte", "door", "appartement", "appt", "apt", "logement", "flat", "apartment"]),
      Table.Heading(
        .name,
        [
          "nom", "name", "nom complet", "full name", "prénom nom", "prénom et nom", "nom prénom",
          "nom et prénom", "nom de famille", "surname", "last name", "habitant", "occupant",
          "résident", "voisin", "neighbour", "neighbor",
        ], isRequired: !hasFirstName),
      firstName,
      Table.Heading(
        .phone,
        [
          "téléphone", "phone", "tél", "tel.", "numéro de téléphone", "n° de téléphone", "portable",
          "mobile", "phone number", "telephone number",
        ]),
      Table.Heading(
        .email,
        [
          "e-mail", "email", "mail", "courriel", "mél", "adresse e-mail", "adresse mail",
          "adresse électronique", "email address",
        ]),
      Table.Heading(
        .offers,
        ["propose", "offers", "offres", "offre", "offer", "aide", "je propose", "coup de main"]),
      Table.Heading(
        .consent,
        [
          "accord", "consent", "consentement", "visible par", "qui peut voir", "audience",
          "autorisation", "agreed",
        ]),
      Table.Heading(.consentToLobby, ["accord hall", "consent lobby", "accord affichage"]),
      Table.Heading(.consentToPhone, ["accord téléphone", "consent phone", "accord tél"]),
      Table.Heading(.consentToEmail, ["accord e-mail", "consent email", "accord mail"]),
    ]
  }

  /// What is wrong with a row, in words.
  private static func problems(
    _ problems: NeighbourForm.Problems, of form: NeighbourForm, in row: Table.Row,
    _ columns: [Field: Table.Column]
  ) -> [TableProblem] {
    problems.byField.map { field, problem in
      let text = field == .name ? form.wholeName : form[field]
      let (what, hint) = words(for: problem, text)
      let column = columns[field] ?? (field == .name ? columns[.firstName] : nil)
      return TableProblem(line: row.line, column: column, what: what, hint: hint)
    }
  }

  private static func words(
    for problem: NeighbourForm.Problem, _ text: String
  ) -> (what: String, hint: String) {
    switch problem {
    case .missing:
      ("there is no name, and someone agreed to be shown", "write the name, or “non” for consent")
    case .tooLong(let limit, let characters):
      ("this has \(characters) characters, and \(limit) is the most", "shorten it")
    case .notAFloor:
      ("“\(text)” is no floor", "write it as in RDC, 3, 3e or -1")
    case .notAPhoneNumber:
      ("“\(text)” is no telephone number", "write it as in 06 12 34 56 78")
    case .notAnEmailAddress:
      ("“\(text)” is no e-mail address", "write it as in nadia@exemple.fr")
    case .unknownConsent:
      (
        "“\(text)” does not say who may see this",
        "write non, hall, voisins or tous; “voisins: téléphone” for the number alone; "
          + "no number is printed for the lobby"
      )
    case .contact(let contact):
      (
        "“\(contact)” is a way to reach someone, and offers are printed for everyone",
        "put it into a column “téléphone” or “e-mail”; consent says who may see it there"
      )
    case .neitherYesNorNo:
      ("“\(text)” is neither yes nor no", "write oui or non")
    }
  }
}
