/// A table that someone made in a spreadsheet and saved as CSV (RFC 4180, and what is usual beside it).
public struct Table: Hashable, Sendable {
  /// A column by its place and its name.
  public struct Column: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Its name, as the header has it, without spaces at the ends.
    public let name: String

    /// A column of that number and name.
    public init(number: Int, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// A row below the header.
  public struct Row: Hashable, Sendable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// What stands in it, in the order of the columns; one that is too short just ends.
    public let fields: [String]

    /// A row that begins on a line of the file.
    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }

    /// What stands in a column, empty where the row ends before it.
    public subscript(column: Column) -> String {
      column.number <= fields.count ? fields[column.number - 1] : ""
    }
  }

  /// The columns, as the header names them.
  public let columns: [Column]
  /// The line of the file on which the header begins.
  public let headerLine: Int
  /// The rows below the header, without blank ones.
  public let rows: [Row]
  /// What stands between two fields.
  public let delimiter: Character
  /// How the bytes stood for letters.
  public let encoding: TextEncoding
  /// Rows that do not fit the header; what can be read of them is among the rows.
  public let problems: [TableProblem]
}
