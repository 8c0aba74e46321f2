/// Finds where rows end: at line breaks that do not stand in quotation marks (RFC 4180 §2).
struct RecordEnds {
  enum State {
    /// Where a field begins, or the blanks before it.
    case start
    /// In a field without quotation marks around it.
    case plain
    /// Between quotation marks.
    case quoted
    /// Behind a quotation mark that closes, or is the first of two.
    case closing
  }

  let delimiter: UInt8
  /// In what the bytes end.
  private(set) var state = State.start

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// The index behind the last end of a row, 0 where there is none.
  ///
  /// - Parameters:
  ///   - bytes: Bytes that begin where a row does.
  ///   - isAll: Whether nothing comes behind them.
  /// - Returns: The index.
  mutating func last(in bytes: UnsafeBufferPointer<UInt8>, isAll: Bool) -> Int {
    var last = 0
    var index = 0
    while let end = next(in: bytes, from: index, isAll: isAll) {
      last = end
      index = end
    }
    return last
  }

  /// The index behind the end of the row that begins at an index, nil where it goes on.
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAll: Bool) -> Int? {
    state = .start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22:
        switch state {
        case .start, .closing: state = .quoted
        case .quoted: state = .closing
        case .plain: break
        }
      case delimiter where state != .quoted: state = .start
      case 0x0A where state != .quoted: return index
      case 0x0D where state != .quoted:
        guard index < bytes.count else { return isAll ? index : nil }
        return bytes[index] == 0x0A ? index + 1 : index
      case 0x09, 0x20: break
      default:
        if state == .start || state == .closing { state = .plain }
      }
    }
    return nil
  }
}
