internal import TableFile

/// What was left out of a file of addresses, as a table that spreadsheets open.
public enum RejectedFile {
  /// What it is called.
  public static let name = "rejected.csv"

  /// The table: `line;field;value;reason`, UTF-8 with a mark, as spreadsheets need it for accents.
  ///
  /// - Parameter rejected: Rows that are no addresses.
  /// - Returns: The whole file.
  public static func csv(_ rejected: [AddressFile.Rejection]) -> String {
    let rows = rejected.map { [String($0.line), $0.field, $0.value, $0.reason] }
    return "\u{FEFF}"
      + ([["line", "field", "value", "reason"]] + rows).map { row in
        row.map { TableField.text($0) }.joined(separator: ";") + "\r\n"
      }
      .joined()
  }
}
