/// Files that people take for a table of text, and how they begin.
enum NotATable {
  private static let beginnings: [(bytes: [UInt8], what: String, hint: String)] = [
    (Array("%PDF".utf8), "a PDF file", saveAsCSV), ([0x89] + Array("PNG".utf8), "a picture", csv),
    ([0xFF, 0xD8, 0xFF], "a picture", csv), (Array("GIF8".utf8), "a picture", csv),
    (Array("PK\u{3}\u{4}".utf8), "a spreadsheet or another packed file", saveAsCSV),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel or Word file", saveAsCSV),
    (Array("{\\rtf".utf8), "a word processor's file", saveAsCSV),
    (Array("SQLite format 3\0".utf8), "a database", csv), ([0x1F, 0x8B], "a packed file", unpack),
  ]
  private static let csv = "give a CSV file, as a spreadsheet saves it"
  private static let saveAsCSV = "open it in a spreadsheet, and save the table as CSV, UTF-8"
  private static let unpack = "unpack it first"

  /// Throws where bytes are those of another kind of file, or of none.
  static func refuse(_ bytes: [UInt8]) throws(TableProblem) {
    if let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) {
      throw TableProblem(what: "this is \(known.what), and no CSV table", hint: known.hint)
    }
  }

  /// Throws where a text is the beginning of a page of the web.
  static func refuse(page text: String) throws(TableProblem) {
    let start = text.prefix { $0 == "<" || $0.isWhitespace }.count
    let word = text.dropFirst(start).prefix(8).lowercased()
    if start > 0, word.hasPrefix("!doctype") || word.hasPrefix("html") || word.hasPrefix("?xml") {
      throw TableProblem(what: "this is a page of the web, and no CSV table", hint: csv)
    }
  }

  /// Throws where a text that begins on some line has characters that no table has.
  static func refuse(
    controlsIn text: String, from first: Int, _ delimiter: UInt8
  ) throws(TableProblem) {
    var (line, field) = (first, 1)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: (line, field) = (line + 1, 1)
      case UInt32(delimiter): field += 1
      case 0x09, 0x0B...0x0D: continue
      case 0...0x1F, 0x7F...0x9F:
        throw TableProblem(
          line: line, column: Table.Column(number: field, name: ""),
          what: "there is a control character, which no table has",
          hint: "is this a CSV file? Save the table as CSV, UTF-8")
      default: continue
      }
    }
  }
}
