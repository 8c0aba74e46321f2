internal import Foundation

/// A table that is read piece by piece, so that a file of any size needs little memory.
///
/// It is cut where rows end, about every 250,000 bytes, and each piece is split by itself.
public struct TableStream {
  /// Gives the next bytes of a file, at most as many as asked for; none at its end.
  public typealias Source = (_ most: Int) throws(TableProblem) -> [UInt8]

  /// Rows that stand one below another.
  public struct Piece: Sendable {
    /// The rows, without blank ones.
    public var rows: [Table.Row] = []
    /// Rows that do not fit the header; what can be read of them is among the rows.
    public var problems: [TableProblem] = []
    /// Rows that cannot be split into fields; they are not among the rows.
    public var broken: [TableProblem] = []
  }

  /// What a stream puts up with.
  public enum Tolerance: Hashable, Sendable {
    /// Control characters make the file none that is read.
    case none
    /// Control characters are left to the reader, but for zero bytes.
    case controls
  }

  /// The columns, as the header names them.
  public let columns: [Table.Column]
  /// The line of the file on which the header begins.
  public let headerLine: Int
  /// What stands between two fields.
  public var delimiter: Character { Character(UnicodeScalar(records.delimiter)) }
  /// How the bytes that were read so far stand for letters.
  public var encoding: TextEncoding { records.encoding }
  /// Whether the file begins with a byte-order mark.
  public var hasMark: Bool { records.hasMark }

  /// Most columns that a table may have.
  public static let mostColumns = 1_000

  private var records: RecordStream
  private var first: Piece?

  /// A table of which the header is read at once.
  ///
  /// - Throws: ``TableProblem`` where there is no table to be had of it.
  public init(tolerating tolerance: Tolerance = .none, _ source: @escaping Source)
    throws(TableProblem)
  {
    records = try RecordStream(source, tolerance)
    var piece: Piece
    repeat {
      guard let next = try records.next() else {
        throw records.hasRows
          ? TableProblem(
            line: 1, what: "the columns have no names", hint: "the first line must name them")
          : TableProblem(
            what: "the file is empty",
            hint: "the first line names the columns, each further line is a row")
      }
      piece = next
      if let broken = piece.broken.first,
        piece.rows.first.map({ $0.line > broken.line ?? 0 }) ?? true
      {
        throw broken
      }
    } while piece.rows.isEmpty
    let header = piece.rows.removeFirst()
    var columns = header.fields.enumerated().map { index, name in
      Table.Column(number: index + 1, name: name.trimmed)
    }
    while columns.last?.name == "" { columns.removeLast() }
    guard columns.count <= TableStream.mostColumns else {
      throw TableProblem(
        line: header.line, column: Table.Column(number: TableStream.mostColumns + 1, name: ""),
        what: "the header has \(columns.count) columns, and \(TableStream.mostColumns) is the most",
        hint: "is this the right file?")
    }
    self.columns = columns
    headerLine = header.line
    first = piece
  }

  /// The next rows, nil behind the last.
  ///
  /// - Throws: ``TableProblem`` where the file does not go on as a table.
  public mutating func next() throws(TableProblem) -> Piece? {
    var piece: Piece
    if let first {
      piece = first
      self.first = nil
    } else if let next = try records.next() {
      piece = next
    } else {
      return nil
    }
    for row in piece.rows where row.fields.count > columns.count {
      if let problem = row.excess(over: columns.count, delimiter: delimiter) {
        piece.problems.append(problem)
      }
    }
    return piece
  }
}

extension Table.Row {
  /// Whether nothing stands in it.
  var isBlank: Bool { fields.allSatisfy { $0.trimmed.isEmpty } }

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
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // A byte of a letter, a digit or most signs at each end: nothing to leave out.
    if 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
    return trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
