/// Finds where each element of a list stands in a JSON text, so that problems can be told with it.
struct JSONElements {
  /// An element and where it begins.
  struct Element {
    let bytes: [UInt8]
    let line: Int
    let column: Int
  }

  /// The elements; nil where there is no list.
  private(set) var elements: [Element]?
  private var open: [UInt8] = []
  private var target: Int?
  private var start: (index: Int, line: Int, column: Int)?
  private var line = 1
  private var column = 0

  /// The elements of the list that a text is, or of the list `items` of an object.
  init(_ bytes: [UInt8]) {
    var isString = false
    var isEscaped = false
    var key: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      // A character is counted at its first byte.
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        } else if open.count == 1 {
          key.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if open.count == target { finish(before: index, of: bytes) }
        if byte == UInt8(ascii: ",") {
          if open.count == 1 { key = [] }
        } else {
          if open.count == target { target = 0 }
          _ = open.popLast()
        }
      default:
        if open.count == target, start == nil { start = (index, line, column) }
        if byte == UInt8(ascii: "\"") { isString = true }
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
          let isList = byte == UInt8(ascii: "[")
          let isItems = open == [UInt8(ascii: "{")] && key == Array("items".utf8)
          open.append(byte)
          if target == nil, isList, open.count == 1 || isItems {
            target = open.count
            elements = []
          }
        }
      }
    }
    if open.count == target { finish(before: bytes.count, of: bytes) }
  }

  private mutating func finish(before end: Int, of bytes: [UInt8]) {
    guard let first = start else { return }
    elements?.append(
      Element(bytes: Array(bytes[first.index..<end]), line: first.line, column: first.column))
    start = nil
  }
}
