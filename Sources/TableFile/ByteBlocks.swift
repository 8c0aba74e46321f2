/// The bytes of a file without the mark at its beginning; UTF-16 as UTF-8.
struct ByteBlocks {
  /// Whether the file begins with a byte-order mark.
  private(set) var hasMark = false
  /// Whether the bytes were UTF-16.
  var isUTF16: Bool { units != nil }
  /// Whether nothing comes any more.
  private(set) var isAtEnd = false

  private let source: TableStream.Source
  private var pending: [UInt8]
  private var units: UTF16Units?

  init(_ source: @escaping TableStream.Source) throws(TableProblem) {
    self.source = source
    pending = try source(RecordStream.pieceSize)
    while (1..<16).contains(pending.count) {
      let more = try source(RecordStream.pieceSize)
      if more.isEmpty { break }
      pending += more
    }
    try NotATable.refuse(pending)
    if pending.starts(with: [0xFE, 0xFF]) || pending.starts(with: [0xFF, 0xFE]) {
      units = UTF16Units(isBigEndian: pending[0] == 0xFE)
      pending.removeFirst(2)
      hasMark = true
    } else if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      pending.removeFirst(3)
      hasMark = true
    }
  }

  /// Reads on until there are as many bytes as wanted, or no more.
  mutating func fill(_ buffer: inout [UInt8], to size: Int) throws(TableProblem) {
    while buffer.count < size, !isAtEnd {
      let bytes = pending.isEmpty ? try source(RecordStream.pieceSize) : pending
      pending = []
      isAtEnd = bytes.isEmpty
      if var units {
        buffer += try isAtEnd ? units.end() : units.utf8(of: bytes)
        self.units = units
      } else {
        buffer += bytes
      }
    }
  }
}

/// UTF-16 that comes in blocks, which may end within a letter.
struct UTF16Units {
  let isBigEndian: Bool
  private var rest: [UInt8] = []

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func utf8(of bytes: [UInt8]) throws(TableProblem) -> [UInt8] {
    let all = rest + bytes
    let high = isBigEndian ? 0 : 1
    var units = stride(from: 0, to: all.count - 1, by: 2).map { index -> UInt16 in
      UInt16(all[index + high]) << 8 | UInt16(all[index + 1 - high])
    }
    // The first half of a pair waits for the second.
    if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    rest = Array(all[(units.count * 2)...])
    guard let text = String(validating: units, as: UTF16.self) else { throw .notUTF16 }
    return Array(text.utf8)
  }

  func end() throws(TableProblem) -> [UInt8] {
    guard rest.isEmpty else { throw .notUTF16 }
    return []
  }
}

extension TableProblem {
  fileprivate static var notUTF16: TableProblem {
    TableProblem(
      what: "the file begins as UTF-16, and does not go on so",
      hint: "save the table as CSV, UTF-8")
  }
}
