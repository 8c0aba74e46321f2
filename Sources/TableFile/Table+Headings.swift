internal import Foundation

extension Table {
  /// A column that a reader looks for, and the names that it may have.
  public struct Heading<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What the reader calls it.
    public let key: Key
    /// The names that it may have; the first is the one that messages tell.
    public let names: [String]
    /// Whether there is nothing to be done without it.
    public let isRequired: Bool

    /// A column that a reader looks for.
    public init(_ key: Key, _ names: [String], isRequired: Bool = false) {
      self.key = key
      self.names = names
      self.isRequired = isRequired
    }
  }

  /// The columns that a reader looks for, however they are written.
  ///
  /// Case, accents, spaces, underscores, hyphens and other signs make no difference. A name that
  /// stands earlier in the list of a heading goes before a later one.
  ///
  /// - Parameter headings: What is looked for.
  /// - Returns: What was found, with what is missing or stands there twice.
  public func columns<Key>(_ headings: [Heading<Key>]) -> (
    found: [Key: Column], problems: [TableProblem]
  ) {
    headings.columns(among: columns, headerLine: headerLine)
  }
}

extension TableStream {
  /// The columns that a reader looks for, as ``Table/columns(_:)`` finds them.
  public func columns<Key>(_ headings: [Table.Heading<Key>]) -> (
    found: [Key: Table.Column], problems: [TableProblem]
  ) {
    headings.columns(among: columns, headerLine: headerLine)
  }
}

extension Array {
  fileprivate func columns<Key>(among columns: [Table.Column], headerLine: Int) -> (
    found: [Key: Table.Column], problems: [TableProblem]
  ) where Element == Table.Heading<Key> {
    var found: [Key: Table.Column] = [:]
    var problems: [TableProblem] = []
    for heading in self {
      for name in heading.names {
        let matching = columns.filter { $0.name.headingKey == name.headingKey }
        guard let first = matching.first else { continue }
        found[heading.key] = first
        if matching.count > 1 {
          problems.append(
            TableProblem(
              line: headerLine, column: matching[1], what: "two columns have this name",
              hint: "rename or delete one of them"))
        }
        break
      }
    }
    let missing = filter { $0.isRequired && found[$0.key] == nil }
    guard !missing.isEmpty else { return (found, problems) }
    let wanted = missing.compactMap { $0.names.first }.map { "“\($0)”" }
    let all = compactMap { $0.names.first }.joined(separator: ", ")
    problems.insert(
      TableProblem(
        line: headerLine,
        what:
          "there is no column \(wanted.joined(separator: " and no column ")); the file has "
          + columns.map { "“\($0.name)”" }.joined(separator: ", "),
        hint: "the columns are: \(all)"),
      at: 0)
    return (found, problems)
  }
}

extension String {
  /// The same for all ways to write the name of a column.
  fileprivate var headingKey: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
