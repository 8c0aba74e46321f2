extension AddressFile {
  /// What kind of file it is.
  public enum Format: Hashable, Sendable {
    /// An export of the national address base.
    case ban
    /// The address base of a commune, with the version of the format.
    case bal(String)
    /// A table that someone made in a spreadsheet.
    case table

    /// What it is called.
    public var text: String {
      switch self {
      case .ban: "BAN export"
      case .bal(let version): "BAL \(version)"
      case .table: "table"
      }
    }
  }

  /// What was recognised in a file, and how much there is of it.
  public struct Summary: Sendable {
    /// What kind of file it is.
    public var format = Format.table
    /// What stands between two fields.
    public var delimiter: Character = ";"
    /// How bytes stand for letters: `UTF-8`, `Windows-1252`.
    public var encoding = ""
    /// Whether it begins with a byte-order mark.
    public var hasMark = false
    /// Whether it was packed with gzip.
    public var isPacked = false
    /// Which column serves as what: what it is, and the name of the column.
    public var columns: [(field: AddressField, name: String)] = []
    /// Rows below the header.
    public var rows = 0
    /// Addresses that are kept.
    public var addresses = 0
    /// Leaflets that they get together.
    public var copies = 0
    /// Rows that are no addresses.
    public var rejected = 0
    /// Rows with another position of an address, or that repeat one.
    public var merged = 0
    /// Streets and hamlets without a number (99999), which get nothing.
    public var streetsWithoutNumber = 0
    /// Addresses for which the file asks for no copy.
    public var withoutCopies = 0
    /// Addresses that the filters left out.
    public var filtered = 0
    /// Postcodes whose leading zero a spreadsheet had taken away.
    public var mendedPostcodes = 0

    init() {}

    /// What was recognised: `BAL 1.4, “;” between fields, UTF-8 with a mark; number: numero, street: voie_nom`.
    public var recognised: String {
      let delimiter = delimiter == "\t" ? "tab" : "“\(delimiter)”"
      let parts = [
        format.text, "\(delimiter) between fields", encoding + (hasMark ? " with a mark" : ""),
        isPacked ? "gzip" : "",
      ]
      let names = columns.map { "\($0.field.rawValue): \($0.name)" }
      return parts.filter { !$0.isEmpty }.joined(separator: ", ") + "; "
        + names.joined(separator: ", ")
    }

    /// How much there is: `3 rows, 2 addresses, 1 position merged`.
    public var counts: String {
      func count(_ number: Int, _ one: String, _ many: String) -> String? {
        number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
      }
      let parts = [
        "\(rows) \(rows == 1 ? "row" : "rows")",
        "\(addresses) \(addresses == 1 ? "address" : "addresses")",
        copies == addresses ? nil : "\(copies) copies",
        format == .table
          ? count(merged, "row that repeats another", "rows that repeat others")
          : count(merged, "position merged", "positions merged"),
        count(streetsWithoutNumber, "street without number", "streets without number"),
        count(withoutCopies, "address without copies", "addresses without copies"),
        count(filtered, "address filtered out", "addresses filtered out"),
        count(
          mendedPostcodes, "postcode given its leading zero",
          "postcodes given their leading zero"),
        count(rejected, "row rejected", "rows rejected"),
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    }
  }
}
