internal import Foundation

/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Hashable, Sendable {
  /// UTF-8, with or without a mark at the start.
  case utf8 = "UTF-8"
  /// UTF-16 with a mark at the start that tells the order of bytes.
  case utf16 = "UTF-16"
  /// The code page of Windows for western Europe.
  case windows1252 = "Windows-1252"
}

extension TextEncoding {
  /// The text that bytes stand for, without the mark, and how they do.
  static func text(of bytes: [UInt8]) throws(TableProblem) -> (String, TextEncoding) {
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }, .utf16)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try utf16(bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) }, .utf16)
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let zero = content.firstIndex(of: 0) {
      throw TableProblem(
        line: line(of: zero, in: bytes), what: "there is a zero byte, which no text has",
        hint: "save the table as CSV, UTF-8")
    }
    if let text = String(validating: content, as: UTF8.self) { return (text, .utf8) }
    try refuseBrokenUTF8(content)
    guard let text = String(data: Data(content), encoding: .windowsCP1252) else {
      throw TableProblem(
        what: "the letters are neither UTF-8 nor UTF-16 nor Windows-1252",
        hint: "save the table as CSV, UTF-8")
    }
    return (text, .windows1252)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16)
    throws(TableProblem) -> String
  {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
      .map { unit(bytes[$0], bytes[$0 + 1]) }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw TableProblem(
        what: "the file begins as UTF-16, and does not go on so",
        hint: "save the table as CSV, UTF-8")
    }
    return text
  }

  /// Refuses what is UTF-8 for the most part: read otherwise, its accents would come out wrong.
  private static func refuseBrokenUTF8(_ bytes: ArraySlice<UInt8>) throws(TableProblem) {
    let repaired = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let wrong = repaired.count { $0 == "\u{FFFD}" }
    let right = repaired.count { !$0.isASCII } - wrong
    guard right >= wrong, let first = repaired.firstIndex(of: "\u{FFFD}") else { return }
    throw TableProblem(
      line: 1 + repaired[..<first].count { $0 == "\n" },
      what: "there is a letter here that is not UTF-8, as the others are",
      hint: "open the file in a spreadsheet, mend the letter, and save as CSV, UTF-8")
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
  }
}
