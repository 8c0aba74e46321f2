internal import SwiftCSV

/// A text on its way to becoming rows.
struct Splitting {
  let text: String
  let delimiter: Character
  /// The line on which the text begins.
  let firstLine: Int

  /// A text whose header tells the delimiter; a line `sep=;` before it, as Excel has it, goes first.
  init(_ text: String) {
    let first = text.prefix { !Splitting.isLineBreak($0) }
    if first.count == 5, first.lowercased().hasPrefix("sep="), let last = first.last {
      self.text = String(text.dropFirst(6))
      delimiter = last
      firstLine = 2
    } else {
      self.text = text
      delimiter = Splitting.delimiter(of: text)
      firstLine = 1
    }
  }

  /// The rows, blank ones included.
  ///
  /// SwiftCSV does the splitting. It tells no lines, so they are counted from what it gives: one for
  /// each row, and one more for each line break within its fields.
  func rows() throws(TableProblem) -> [Table.Row] {
    var rows: [Table.Row] = []
    var line = firstLine
    do {
      try CSV<Unread>(string: text, delimiter: .character(delimiter), loadColumns: false)
        .enumerateAsArray(rowLimit: nil) { fields in
          rows.append(Table.Row(line: line, fields: fields))
          line += 1 + fields.reduce(0) { $0 + $1.count(where: Splitting.isLineBreak) }
        }
    } catch {
      throw TableProblem(
        line: line, what: "there is a quotation mark in the middle of a field",
        hint: "put the whole field in quotation marks, and write those inside it twice")
    }
    // Each field has both of its marks, and those inside it are doubled.
    if !text.count(where: { $0 == "\"" }).isMultiple(of: 2), let last = rows.last {
      throw TableProblem(
        line: last.line, what: "a quotation mark is opened here and never closed",
        hint: "close it, or leave it out")
    }
    return rows
  }

  static func isLineBreak(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// What stands most often in the header, outside quotation marks.
  ///
  /// A header of one column says nothing; there the rarest delimiter in ordinary words is assumed.
  private static func delimiter(of text: String) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text.drop(while: \.isWhitespace) {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineBreak(character) { break }
      if ";\t,".contains(character) { counts[character, default: 0] += 1 }
    }
    let most = counts.values.max()
    return [";", "\t", ","].first { counts[$0] == most && most != nil } ?? ";"
  }
}

/// Keeps nothing, so that a file is split only once.
private struct Unread: CSVView {
  let rows: [[String]] = []
  let columns: [String]? = nil

  init(header: [String], text: String, delimiter: CSVDelimiter, loadColumns: Bool, rowLimit: Int?) {
  }

  func serialize(header: [String], delimiter: CSVDelimiter) -> String { "" }
}
