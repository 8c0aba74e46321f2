internal import Foundation
internal import TableFile

/// Which column serves as what, as it is typed: `number=no,street=rue`.
public struct ColumnChoice: Hashable, Sendable {
  /// The name of the column for each field, or its number.
  let names: [AddressField: String]

  /// No choice: every column is recognised by its name.
  public init() { names = [:] }

  /// A choice as it is typed.
  ///
  /// - Parameter text: Pairs with commas between them; a name with a comma stands in quotation marks.
  /// - Throws: What is wrong with the text, and where.
  public init(_ text: String) throws(ExpressionProblem) {
    var names: [AddressField: String] = [:]
    var reader = ExpressionReader(text)
    repeat {
      let start = reader.position
      let word = reader.word(until: "=,")
      guard let field = AddressField(rawValue: word.lowercased()) else {
        throw reader.problem(
          at: start, word.isEmpty ? "a field is missing" : "there is no field “\(word)”",
          hint: "the fields are: "
            + AddressField.allCases.map(\.rawValue).joined(separator: ", "))
      }
      guard reader.skip("=") else {
        throw reader.problem(
          "there is no “=” behind “\(word)”", hint: "write \(word)=NAME, with the name of a column")
      }
      let valueStart = reader.position
      let name = try reader.value(until: ",")
      guard !name.isEmpty else {
        throw reader.problem(at: valueStart, "the name of the column is missing")
      }
      guard names.updateValue(name, forKey: field) == nil else {
        throw reader.problem(at: start, "“\(word)” stands here twice")
      }
    } while reader.skip(",")
    guard reader.isAtEnd else { throw reader.problem("a comma is missing here") }
    self.names = names
  }

  /// The columns of a file that were chosen.
  ///
  /// - Throws: One problem for each that the file does not have.
  func columns(of columns: [Table.Column], headerLine: Int) throws(AddressFileProblem)
    -> [AddressField: Table.Column]
  {
    var found: [AddressField: Table.Column] = [:]
    var problems: [TableProblem] = []
    for (field, name) in names.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let column =
        columns.first { StreetKey.of($0.name) == StreetKey.of(name) && $0.name != "" }
        ?? Int(name).flatMap { number in columns.first { $0.number == number } }
      if let column {
        found[field] = column
      } else {
        problems.append(
          TableProblem(
            line: headerLine,
            what: "there is no column “\(name)” to be the \(field.rawValue)",
            hint: "the file has " + columns.map { "“\($0.name)”" }.joined(separator: ", ")))
      }
    }
    guard problems.isEmpty else { throw AddressFileProblem(problems) }
    return found
  }
}
