internal import TableFile

/// A file of addresses: an export of the national base (BAN), the base of a commune (BAL), or a table that
/// someone made in a spreadsheet.
public struct AddressFile: Sendable {
  /// The addresses, each once, in the order of the file.
  public let addresses: AddressList
  /// The rows that are no addresses, in the order of the file.
  public let rejected: [Rejection]
  /// What was recognised, and how much there is of it.
  public let summary: Summary

  /// A row that was left out, and why.
  public struct Rejection: Hashable, Sendable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// The number of the column that it is about, from 1, where it is about one.
    public let columnNumber: Int?
    /// The name of that column, as the file has it; empty where it is about the whole row.
    public let field: String
    /// What stands there.
    public let value: String
    /// Why that is no address.
    public let reason: String
  }

  /// How a file is read.
  public struct Options: Sendable {
    /// Which column serves as what, where it is not recognised.
    public var columns = ColumnChoice()
    /// The postcodes that are wanted, or those of a file that has none.
    public var postcodes: Postcodes?
    /// What an address must be to be kept; each of them.
    public var filters: [AddressFilter] = []
    /// As many addresses, spread evenly over the file, each with one copy, for a proof.
    public var sample: Int?
    /// Whether a row that is no address makes the file one that is not read.
    public var isStrict = false
    /// Whether addresses without a postcode are rejected.
    public var needsPostcode = true
    /// Whether addresses without coordinates are rejected.
    public var needsCoordinates = false

    /// A file that says everything itself.
    public init() {}
  }
}

/// A file that cannot be read as addresses.
public struct AddressFileProblem: Error, Hashable, Sendable {
  let problems: [TableProblem]

  init(_ problems: [TableProblem]) { self.problems = problems }

  init(line: Int? = nil, _ what: String, hint: String? = nil) {
    problems = [TableProblem(line: line, what: what, hint: hint)]
  }

  /// The problems as a terminal tells them: `FILE:LINE:COLUMN: error: …`, each with its hint below.
  ///
  /// - Parameter file: The name of the file.
  /// - Returns: One text for each problem.
  public func descriptions(in file: String) -> [String] {
    problems.map { $0.description(in: file) }
  }
}
