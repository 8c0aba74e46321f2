internal import Neighbourhood
internal import PageModel
internal import PrintShop
internal import Wording

/// What someone typed to have a sheet printed.
struct PrintForm: Sendable {
  /// The fields, in the order in which they stand in the form; their names are part of the interface.
  enum Field: String, CaseIterable, Sendable {
    case address, name, code, language, second, paper, large, theme
  }

  /// What is wrong with a field.
  enum Problem: Hashable, Sendable {
    case noAddress
    case noLetters
    case tooLong(limit: Int, characters: Int)
    /// One of a list was to be chosen, and something else came.
    case unknownChoice
    /// Large print has no room on that paper.
    case noRoomForLargePrint
    case notACode(ShortCode.ReadingError)
    /// Neighbours share a list at that address: it takes the code of a sheet there to print another.
    case codeNeeded
    /// The code is of no sheet at that address.
    case codeOfElsewhere
    /// The words do not fit on the sheet.
    case doesNotFit
  }

  /// Everything that is wrong, by field.
  struct Problems: Error, Sendable {
    var byField: [Field: Problem]
  }

  /// A form in which nothing is wrong, as far as it can tell by itself.
  struct Valid: Sendable {
    let address: PostalAddress
    let name: PlaceName?
    let code: ShortCode?
    let wishes: PrintWishes
  }

  private let values: [Field: String]

  /// The fields of a form or a query.
  init(_ fields: FormFields) {
    values = Field.allCases.reduce(into: [:]) { $0[$1] = fields[$1.rawValue] }
  }

  /// What was typed; empty where nothing was.
  subscript(field: Field) -> String { values[field] ?? "" }

  /// Whether the form was sent at all.
  var isSent: Bool { values[.address] != nil }

  /// The form as a query that brings it back.
  var pairs: [FormFields.Pair] {
    Field.allCases.compactMap { field in
      values[field].map { FormFields.Pair(name: field.rawValue, value: $0) }
    }
  }

  /// How the sheet is to look, as far as that was chosen; the usual choices for the rest.
  func look(_ card: LayoutCard, themes: [Theme], usual: Language) -> PrintWishes {
    func known(_ field: Field, _ choices: [String]) -> String? {
      choices.first { $0 == self[field] }
    }
    let codes = card.languages.map(\.code)
    let first =
      known(.language, codes) ?? codes.first { $0 == usual.code } ?? codes.first
      ?? Language.french.code
    let second = known(.second, codes).flatMap { $0 == first ? nil : $0 }
    let isLarge = !self[.large].isEmpty
    let papers = isLarge ? card.largePrintPapers : card.papers
    return PrintWishes(
      layout: card.name, paper: known(.paper, papers) ?? papers.first,
      theme: known(.theme, themes.map(\.name)) ?? themes.first?.name,
      languages: [first] + [second].compactMap { $0 },
      isLargePrint: isLarge && !card.largePrintPapers.isEmpty)
  }

  /// The place that was typed, and how its sheet is to look.
  ///
  /// - Parameters:
  ///   - card: What is to be printed.
  ///   - themes: The colours that can be chosen.
  ///   - usual: The language where none was chosen.
  /// - Returns: What was typed.
  /// - Throws: ``Problems`` with everything that is wrong.
  func validated(
    _ card: LayoutCard, themes: [Theme], usual: Language
  ) throws(Problems) -> Valid {
    var problems: [Field: Problem] = [:]
    var address: PostalAddress?
    do throws(PostalAddress.Problem) {
      address = try PostalAddress(self[.address])
    } catch {
      problems[.address] =
        switch error {
        case .empty: .noAddress
        case .noLetters: .noLetters
        case .tooLong(let count): .tooLong(limit: PostalAddress.longest, characters: count)
        }
    }
    var name: PlaceName?
    do throws(PlaceName.TooLong) {
      name = try PlaceName(self[.name])
    } catch {
      problems[.name] = .tooLong(limit: PlaceName.longest, characters: error.characters)
    }
    var code: ShortCode?
    do throws(ShortCode.ReadingError) {
      code = try ShortCode(reading: self[.code])
    } catch {
      if error != .empty { problems[.code] = .notACode(error) }
    }
    let choices: [(Field, [String])] = [
      (.language, card.languages.map(\.code)), (.second, card.languages.map(\.code)),
      (.paper, card.papers), (.theme, themes.map(\.name)),
    ]
    for (field, known) in choices where !self[field].isEmpty && !known.contains(self[field]) {
      problems[field] = .unknownChoice
    }
    if !self[.large].isEmpty, problems[.paper] == nil, !self[.paper].isEmpty,
      !card.largePrintPapers.contains(self[.paper])
    {
      problems[.paper] = .noRoomForLargePrint
    }
    guard problems.isEmpty, let address else { throw Problems(byField: problems) }
    return Valid(
      address: address, name: name, code: code,
      wishes: look(card, themes: themes, usual: usual))
  }
}
