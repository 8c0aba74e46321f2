/// The bytes of a table, cut where rows end, and split.
struct RecordStream {
  /// About how many bytes are split at once.
  static let pieceSize = 262_144
  /// Most bytes that one row may have.
  static let longestRow = 1_000_000

  /// What stands between two fields.
  let delimiter: UInt8
  /// Whether any row was seen, be it blank.
  private(set) var hasRows = false
  /// Whether the file begins with a byte-order mark.
  let hasMark: Bool

  private var blocks: ByteBlocks
  private var decoding: TextDecoding
  /// What was read, and not yet split; it begins where a row does.
  private var buffer: [UInt8]
  private var line: Int

  /// The bytes that a source gives, with the delimiter that their first lines tell.
  init(_ source: @escaping TableStream.Source, _ tolerance: TableStream.Tolerance)
    throws(TableProblem)
  {
    blocks = try ByteBlocks(source)
    hasMark = blocks.hasMark
    buffer = []
    try blocks.fill(&buffer, to: RecordStream.pieceSize)
    let beginning = TableBeginning(buffer)
    delimiter = beginning.delimiter
    decoding = TextDecoding(isUTF16: blocks.isUTF16, delimiter: delimiter, tolerance)
    line = beginning.line
    buffer.removeFirst(beginning.length)
  }

  /// How the bytes that were read so far stand for letters.
  var encoding: TextEncoding { decoding.encoding }

  /// The next rows, nil behind the last.
  mutating func next() throws(TableProblem) -> TableStream.Piece? {
    try blocks.fill(&buffer, to: RecordStream.pieceSize)
    guard !buffer.isEmpty else { return nil }
    var (length, isQuoted) = cut()
    if length == 0 {
      try blocks.fill(&buffer, to: RecordStream.longestRow)
      (length, isQuoted) = cut()
    }
    if length == 0 {
      guard isQuoted else {
        throw TableProblem(
          line: line, column: Table.Column(number: 1, name: ""),
          what: "this line goes on for more than \(RecordStream.longestRow) bytes",
          hint: "is this a CSV file? Save the table as CSV, UTF-8")
      }
      return try skippingLine()
    }
    let text = try decoding.text(of: buffer[..<length], line: line)
    buffer.removeFirst(length)
    var splitting = Splitting(text, delimiter: delimiter, line: line)
    let piece = splitting.piece(isOpen: isQuoted && blocks.isAtEnd)
    line = splitting.line
    hasRows = hasRows || splitting.hasRows
    return piece
  }

  /// How many bytes make whole rows, and whether those behind them end within quotation marks.
  private func cut() -> (length: Int, isQuoted: Bool) {
    var ends = RecordEnds(delimiter: delimiter)
    let end = buffer.withUnsafeBufferPointer { ends.last(in: $0, isAll: blocks.isAtEnd) }
    return (blocks.isAtEnd ? buffer.count : end, ends.state == .quoted)
  }

  /// Leaves out the line on which a quotation mark is opened and not closed within the most bytes.
  private mutating func skippingLine() throws(TableProblem) -> TableStream.Piece {
    let piece = TableStream.Piece(broken: [.unclosed(line: line)])
    let length = buffer.firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? buffer.count
    let isPair = length < buffer.count && buffer[length - 1] == 0x0D && buffer[length] == 0x0A
    buffer.removeFirst(length + (isPair ? 1 : 0))
    line += 1
    return piece
  }
}

extension TableProblem {
  static func unclosed(line: Int) -> TableProblem {
    TableProblem(
      line: line, what: "a quotation mark is opened here and never closed",
      hint: "close it, or leave it out")
  }
}
