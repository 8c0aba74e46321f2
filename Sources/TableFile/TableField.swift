/// A field of a table that is written.
public enum TableField {
  /// A text as a field, quoted where it must be (RFC 4180 §2); one that a spreadsheet would calculate
  /// begins with an apostrophe.
  ///
  /// - Parameters:
  ///   - text: What stands in the field.
  ///   - isNumber: Whether it is a number that we made, which may begin with a minus.
  /// - Returns: The field.
  public static func text(_ text: String, isNumber: Bool = false) -> String {
    let first = text.unicodeScalars.first
    let isFormula = !isNumber && first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n;\t".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
