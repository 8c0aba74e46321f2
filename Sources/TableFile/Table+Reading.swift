public import Foundation

extension Table {
  /// The table in a file.
  ///
  /// UTF-8 with or without a mark, UTF-16 with one, or Windows-1252; `;`, tab or `,` between the
  /// fields, whichever the header has most of; any line ends.
  ///
  /// - Parameter bytes: What the file holds.
  /// - Throws: ``TableProblem`` where there is no table to be had of it, or a row cannot be split.
  public init(reading bytes: Data) throws(TableProblem) {
    var stream = try TableStream(TableStream.source(of: bytes))
    var rows: [Row] = []
    var problems: [TableProblem] = []
    while let piece = try stream.next() {
      if let broken = piece.broken.first { throw broken }
      rows += piece.rows
      problems += piece.problems
    }
    columns = stream.columns
    headerLine = stream.headerLine
    self.rows = rows
    encoding = stream.encoding
    delimiter = stream.delimiter
    self.problems = problems
  }
}

extension TableStream {
  /// What a file holds that is in memory already, as a source gives it.
  public static func source(of bytes: Data) -> Source {
    var index = bytes.startIndex
    return { (most) throws(TableProblem) in
      let end = min(bytes.endIndex, index + most)
      defer { index = end }
      return [UInt8](bytes[index..<end])
    }
  }
}
