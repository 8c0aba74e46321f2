internal import Foundation

/// What an address must be to be kept.
///
/// `field=value` compares without case, accents and signs, `!=` is its opposite, `~` asks whether the value is
/// part of the text; `<`, `<=`, `>`, `>=` compare numbers. `and` and `or` join comparisons, and `and` goes
/// first: `number>=10 and number<=20 and street~lilas or name="Résidence Les Lilas"`.
public struct AddressFilter: Hashable, Sendable {
  /// What can be compared.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// The number of the house.
    case number
    /// What stands behind the number.
    case suffix
    /// `odd` or `even`.
    case side
    /// The street without the number.
    case street
    /// The postcode.
    case postcode
    /// The commune.
    case city
    /// The commune of before a merger.
    case formerCity = "former-city"
    /// The hamlet that completes the street.
    case hamlet
    /// What the building is called.
    case name
    /// How many leaflets it gets.
    case copies
    /// The code of the commune at the INSEE.
    case insee
    /// What identifies the address.
    case id
  }

  enum Sign: String, CaseIterable, Hashable {
    case atLeast = ">="
    case atMost = "<="
    case not = "!="
    case equal = "="
    case contains = "~"
    case more = ">"
    case less = "<"
  }

  struct Comparison: Hashable {
    let field: Field
    let sign: Sign
    /// As compared: without case, accents and signs.
    let value: String
    let number: Int?
  }

  /// One of them, of which all.
  let alternatives: [[Comparison]]

  /// A filter as it is typed, as in `street~lilas and number>=10`.
  ///
  /// - Throws: What is wrong with the text, and where.
  public init(_ text: String) throws(ExpressionProblem) {
    var reader = ExpressionReader(text)
    var alternatives: [[Comparison]] = [[]]
    repeat {
      let comparison = try reader.comparison(Sign.allCases, isLast: false)
      alternatives[alternatives.count - 1].append(comparison)
      if reader.skip(word: "or") {
        alternatives.append([])
      } else if !reader.skip(word: "and") {
        break
      }
    } while true
    guard reader.isAtEnd else {
      throw reader.problem(
        "this does not belong to a comparison", hint: "join comparisons with “and” or “or”")
    }
    self.alternatives = alternatives
  }

  /// A single field with its value, as in `street=rue des Lilas`.
  ///
  /// - Parameter text: The field, `=` and the whole rest as the value; quotation marks around it are left out.
  /// - Throws: What is wrong with the text, and where.
  public init(only text: String) throws(ExpressionProblem) {
    var reader = ExpressionReader(text)
    alternatives = [[try reader.comparison([.equal], isLast: true)]]
    guard reader.isAtEnd else {
      throw reader.problem("this does not belong to the value", hint: "put all of it in quotes")
    }
  }

  /// Filters of which those about the same field are alternatives.
  ///
  /// - Parameter filters: What ``init(only:)`` made.
  /// - Returns: One filter for each field.
  public static func merged(_ filters: [AddressFilter]) -> [AddressFilter] {
    var merged: [AddressFilter] = []
    for filter in filters {
      let field = filter.alternatives.first?.first?.field
      if let index = merged.firstIndex(where: { $0.alternatives.first?.first?.field == field }) {
        merged[index] = AddressFilter(merged[index].alternatives + filter.alternatives)
      } else {
        merged.append(filter)
      }
    }
    return merged
  }

  private init(_ alternatives: [[Comparison]]) { self.alternatives = alternatives }
}

extension ExpressionReader {
  fileprivate mutating func comparison(_ signs: [AddressFilter.Sign], isLast: Bool)
    throws(ExpressionProblem) -> AddressFilter.Comparison
  {
    let start = position
    let word = word(until: "=!<>~ ")
    guard let field = AddressFilter.Field(rawValue: word.lowercased()) else {
      throw problem(
        at: start, word.isEmpty ? "a field is missing" : "there is no field “\(word)”",
        hint: "the fields are: "
          + AddressFilter.Field.allCases.map(\.rawValue).joined(separator: ", "))
    }
    _ = skip(" ")
    var found: AddressFilter.Sign?
    for sign in signs where found == nil && skip(sign.rawValue) { found = sign }
    guard let sign = found else {
      throw problem(
        "a sign is missing behind “\(word)”",
        hint: "the signs are: " + signs.map(\.rawValue).joined(separator: " "))
    }
    let valueStart = position
    let value = try value(until: "", words: isLast ? [] : ["and", "or"])
    let number = Int(value)
    switch sign {
    case .more, .less, .atLeast, .atMost:
      guard [.number, .postcode, .copies, .insee].contains(field) else {
        throw problem(
          at: start, "“\(word)” is no number, so it is not more or less than something",
          hint: "compare it with =, != or ~")
      }
      guard number != nil else {
        throw problem(at: valueStart, "“\(value)” is no number")
      }
    case .equal, .not, .contains:
      if field == .side, value != "odd", value != "even" {
        throw problem(at: valueStart, "a side is “odd” or “even”, not “\(value)”")
      }
      if sign == .contains, value.isEmpty {
        throw problem(at: valueStart, "the text that is looked for is missing")
      }
    }
    return AddressFilter.Comparison(
      field: field, sign: sign, value: StreetKey.of(value), number: number)
  }
}
