public import Foundation

extension Table {
  /// The table in a file.
  ///
  /// UTF-8 with or without a mark, UTF-16 with one, or Windows-1252; `;`, tab or `,` between the
  /// fields, whichever the header has most of; any line ends.
  ///
  /// - Parameter bytes: What the file holds.
  /// - Throws: ``TableProblem`` where there is no table to be had of it.
  public init(reading bytes: Data) throws(TableProblem) {
    let bytes = [UInt8](bytes)
    try NotATable.refuse(bytes)
    let (text, encoding) = try TextEncoding.text(of: bytes)
    try NotATable.refuse(text)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw TableProblem(
        what: "the file is empty",
        hint: "the first line names the columns, each further line is a row")
    }
    let splitting = Splitting(text)
    let rows = try splitting.rows().filter { !$0.isBlank }
    guard let header = rows.first else {
      throw TableProblem(
        line: 1, what: "the columns have no names", hint: "the first line must name them")
    }
    var columns = header.fields.enumerated().map { index, name in
      Column(number: index + 1, name: name.trimmed)
    }
    while columns.last?.name == "" { columns.removeLast() }
    self.columns = columns
    headerLine = header.line
    self.rows = Array(rows.dropFirst())
    self.encoding = encoding
    delimiter = splitting.delimiter
    problems = rows.dropFirst().compactMap { row in
      row.excess(over: columns.count, delimiter: splitting.delimiter)
    }
  }
}

extension Table.Row {
  /// Whether nothing stands in it.
  fileprivate var isBlank: Bool { fields.allSatisfy { $0.trimmed.isEmpty } }

  /// Says where a row has more than the header, which shifts what it says.
  fileprivate func excess(over columns: Int, delimiter: Character) -> TableProblem? {
    guard let last = fields.lastIndex(where: { !$0.trimmed.isEmpty }), last >= columns else {
      return nil
    }
    let sign = delimiter == "\t" ? "tab" : "“\(delimiter)”"
    return TableProblem(
      line: line, column: Table.Column(number: columns + 1, name: ""),
      what: "this row has \(last + 1) fields, and the header only \(columns)",
      hint: "put a field with a \(sign) in it in quotation marks")
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
