internal import SwiftCSV

/// A text on its way to becoming rows.
///
/// SwiftCSV does the splitting, wherever there are quotation marks. It tells no lines, so they are counted from what it gives: one for each row,
/// and one more for each line break within its fields.
struct Splitting {
  /// The line on which what is not yet split begins.
  private(set) var line: Int
  /// Whether there was any row, be it blank.
  private(set) var hasRows = false

  private let text: String
  private let delimiter: UInt8

  /// A text that begins on some line, where a row does.
  init(_ text: String, delimiter: UInt8, line: Int) {
    self.text = text
    self.delimiter = delimiter
    self.line = line
  }

  /// The rows, and those that are none.
  ///
  /// - Parameter isOpen: Whether the text ends within quotation marks.
  /// - Returns: Both, each with its line.
  mutating func piece(isOpen: Bool) -> TableStream.Piece {
    var piece = TableStream.Piece()
    if let plain = PlainRows(delimiter: delimiter).rows(of: text, line: &line) {
      piece.rows = plain.rows
      hasRows = plain.hasRows
      return piece
    }
    let start = line
    if !isOpen, split(text, into: &piece) { return piece }
    // Row by row, so that one that is broken does not take the others along.
    line = start
    piece = TableStream.Piece()
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { splitRows(of: $0, into: &piece) }
    return piece
  }

  private mutating func splitRows(
    of bytes: UnsafeBufferPointer<UInt8>, into piece: inout TableStream.Piece
  ) {
    var ends = RecordEnds(delimiter: delimiter)
    var index = 0
    while index < bytes.count {
      let found = ends.next(in: bytes, from: index, isAll: true)
      let end = found ?? bytes.count
      let row = UnsafeBufferPointer(rebasing: bytes[index..<end])
      if found == nil, ends.state == .quoted {
        piece.broken.append(.unclosed(line: line))
      } else if split(String(decoding: row, as: UTF8.self), into: &piece) {
        index = end
        continue
      } else {
        piece.broken.append(
          TableProblem(
            line: line, what: "there is a quotation mark in the middle of a field",
            hint: "put the whole field in quotation marks, and write those inside it twice"))
      }
      // Goes on behind the line: what was taken for the rest of its row may be rows of their own.
      while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      if index + 1 < end, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
      index += 1
      line += 1
    }
  }

  /// Adds the rows of a text; false where SwiftCSV cannot split it.
  mutating func split(_ text: String, into piece: inout TableStream.Piece) -> Bool {
    var rows: [Table.Row] = []
    var line = line
    var hasRows = hasRows
    do {
      try CSV<Unread>(
        string: text, delimiter: .character(Character(UnicodeScalar(delimiter))),
        loadColumns: false
      )
      .enumerateAsArray(rowLimit: nil) { fields in
        let row = Table.Row(line: line, fields: fields)
        hasRows = hasRows || fields.count > 1
        if !row.isBlank { rows.append(row) }
        line += 1 + fields.reduce(0) { $0 + $1.utf8.lineBreaks }
      }
    } catch {
      return false
    }
    piece.rows += rows
    self.line = line
    self.hasRows = hasRows
    return true
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
