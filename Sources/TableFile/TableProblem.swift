/// Something that is wrong with a table, and where.
public struct TableProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1, where it is about one.
  public let line: Int?
  /// The column, where it is about one.
  public let column: Table.Column?
  /// What is wrong.
  public let what: String
  /// How to mend it.
  public let hint: String?

  /// Something that is wrong with a table.
  public init(line: Int? = nil, column: Table.Column? = nil, what: String, hint: String? = nil) {
    self.line = line
    self.column = column
    self.what = what
    self.hint = hint
  }

  /// The problem as a terminal tells it: `FILE:LINE:COLUMN: error: …`, and the hint below.
  ///
  /// - Parameter file: The name of the file.
  /// - Returns: One line, or two.
  public func description(in file: String) -> String {
    var place = file
    if let line { place += ":\(line)" }
    if let line, line > 0, let column { place += ":\(column.number)" }
    let named = column.map { $0.name.isEmpty ? "" : "\($0.name): " } ?? ""
    return "\(place): error: \(named)\(what)" + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}
