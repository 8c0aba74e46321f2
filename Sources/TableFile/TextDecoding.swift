internal import Foundation

/// Makes text of the bytes of a table, piece by piece.
///
/// The first piece that is not plain ASCII decides: bytes that are UTF-8 are taken for that, and so must be
/// all that come behind; others are Windows-1252.
struct TextDecoding {
  private let isUTF16: Bool
  private let tolerance: TableStream.Tolerance
  private var isWindows: Bool?
  private var isFirst = true

  /// What stands between two fields.
  private let delimiter: UInt8

  init(isUTF16: Bool, delimiter: UInt8, _ tolerance: TableStream.Tolerance) {
    self.isUTF16 = isUTF16
    self.delimiter = delimiter
    self.tolerance = tolerance
    if isUTF16 { isWindows = false }
  }

  /// How the bytes so far stand for letters.
  var encoding: TextEncoding { isUTF16 ? .utf16 : isWindows == true ? .windows1252 : .utf8 }

  /// The text that bytes stand for, which begin on some line.
  mutating func text(of bytes: ArraySlice<UInt8>, line: Int) throws(TableProblem) -> String {
    if let zero = bytes.firstIndex(of: 0) {
      throw TableProblem(
        line: line + bytes[..<zero].lineBreaks, column: field(behind: bytes[..<zero]),
        what: "there is a zero byte, which no text has",
        hint: "save the table as CSV, UTF-8")
    }
    let text = try decoded(bytes, line: line)
    if isFirst { try NotATable.refuse(page: text) }
    isFirst = false
    if tolerance == .none { try NotATable.refuse(controlsIn: text, from: line, delimiter) }
    return text
  }

  /// The number of the field that comes behind some bytes.
  private func field(behind bytes: ArraySlice<UInt8>) -> Table.Column {
    let row = bytes[
      (bytes.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? bytes.startIndex)...]
    return Table.Column(number: row.count { $0 == delimiter } + 1, name: "")
  }

  private mutating func decoded(_ bytes: ArraySlice<UInt8>, line: Int) throws(TableProblem)
    -> String
  {
    if isWindows != true {
      if let text = String(validating: bytes, as: UTF8.self) {
        if isWindows == nil, !bytes.allSatisfy({ $0 < 0x80 }) { isWindows = false }
        return text
      }
      try TextDecoding.refuseBrokenUTF8(bytes, line: line, isSure: isWindows == false)
      isWindows = true
    }
    guard let text = String(data: Data(bytes), encoding: .windowsCP1252) else {
      throw TableProblem(
        what: "the letters are neither UTF-8 nor UTF-16 nor Windows-1252",
        hint: "save the table as CSV, UTF-8")
    }
    return text
  }

  /// Refuses what is UTF-8 for the most part: read otherwise, its accents would come out wrong.
  private static func refuseBrokenUTF8(_ bytes: ArraySlice<UInt8>, line: Int, isSure: Bool)
    throws(TableProblem)
  {
    let repaired = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let wrong = repaired.count { $0 == "\u{FFFD}" }
    let right = repaired.count { !$0.isASCII } - wrong
    guard isSure || right >= wrong, let first = repaired.firstIndex(of: "\u{FFFD}") else { return }
    throw TableProblem(
      line: line + Array(String(repaired[..<first]).utf8)[...].lineBreaks,
      what: "there is a letter here that is not UTF-8, as the others are",
      hint: "open the file in a spreadsheet, mend the letter, and save as CSV, UTF-8")
  }
}

extension Sequence<UInt8> {
  /// How many lines end in these bytes, however their ends are written.
  var lineBreaks: Int {
    var count = 0
    var last: UInt8 = 0
    for byte in self {
      if byte == 0x0D || byte == 0x0A && last != 0x0D { count += 1 }
      last = byte
    }
    return count
  }
}
