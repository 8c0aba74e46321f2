/// What the first lines of a table tell of the others.
struct TableBeginning {
  /// What stands between two fields.
  let delimiter: UInt8
  /// How many bytes stand before the table: a line `sep=;`, as Excel has it.
  let length: Int
  /// The line on which the table begins.
  let line: Int

  init(_ bytes: [UInt8]) {
    let first = bytes.prefix { !TableBeginning.isLineBreak($0) }
    if first.count == 5, String(decoding: first, as: UTF8.self).lowercased().hasPrefix("sep="),
      let last = first.last, last < 0x80, last != 0x22
    {
      delimiter = last
      let isPair = bytes.count > 6 && bytes[5] == 0x0D && bytes[6] == 0x0A
      length = min(bytes.count, isPair ? 7 : 6)
      line = 2
    } else {
      delimiter = TableBeginning.delimiter(of: bytes)
      length = 0
      line = 1
    }
  }

  /// What stands most often in the header, outside quotation marks.
  ///
  /// A header of one column says nothing; there the rarest delimiter in ordinary words is assumed.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == 0x20 || 0x09...0x0D ~= $0 }) {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineBreak(byte) { break }
      if delimiters.contains(byte) { counts[byte, default: 0] += 1 }
    }
    let most = counts.values.max()
    return delimiters.first { counts[$0] == most && most != nil } ?? delimiters[0]
  }

  private static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
