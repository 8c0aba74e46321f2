/// Rows in which nothing stands in quotation marks, as in the files of whole regions.
///
/// Without quotation marks there is nothing to interpret: a delimiter parts fields and a line break parts rows.
/// The rows are those that SwiftCSV gives, in a tenth of the time; blanks before a field are left out, as there.
struct PlainRows {
  let delimiter: UInt8

  /// The rows of a text, nil where there is a quotation mark in it.
  ///
  /// - Parameters:
  ///   - text: A text that begins where a row does.
  ///   - line: The line on which it begins; the one behind its end afterwards.
  /// - Returns: The rows, without blank ones, and whether any was there, be it blank.
  func rows(of text: String, line: inout Int) -> (rows: [Table.Row], hasRows: Bool)? {
    var text = text
    return text.withUTF8 { bytes in
      guard !bytes.contains(0x22) else { return nil }
      return rows(of: bytes, line: &line)
    }
  }

  private func rows(of bytes: UnsafeBufferPointer<UInt8>, line: inout Int) -> (
    rows: [Table.Row], hasRows: Bool
  ) {
    var rows: [Table.Row] = []
    var hasRows = false
    var fields: [String] = []
    var start = 0
    var most = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x0A
      if byte == delimiter {
        fields.append(PlainRows.field(bytes[start..<index]))
        start = index + 1
      } else if byte == 0x0A || byte == 0x0D {
        let isSecond = byte == 0x0A && index > 0 && index < bytes.count && bytes[index - 1] == 0x0D
        let isEnd = index == bytes.count && start == index && fields.isEmpty
        guard !isSecond, !isEnd else {
          start = index + 1
          continue
        }
        fields.append(PlainRows.field(bytes[start..<index]))
        start = index + 1
        hasRows = hasRows || fields.count > 1
        most = max(most, fields.count)
        let row = Table.Row(line: line, fields: fields)
        if !row.isBlank { rows.append(row) }
        fields = []
        fields.reserveCapacity(most)
        line += 1
      }
    }
    return (rows, hasRows)
  }

  private static func field(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let first = bytes.first, first <= 0x20 || first >= 0x80 else { return text }
    return String(text.drop { $0.isWhitespace })
  }
}
