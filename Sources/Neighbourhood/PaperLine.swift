/// A numbered line of a sheet, as it is printed beside what people write: `7K3-QX9K-07`.
public struct PaperLine: Hashable, Sendable {
  /// The code of the sheet.
  public let code: ShortCode
  /// The number of the line, from 1; nil where only the sheet was named.
  public let line: Int?

  /// The greatest number that a line may have.
  public static let last = 9_999

  /// The number of a line as it is printed, in two digits at least.
  public static func printed(_ line: Int) -> String { line < 10 ? "0\(line)" : String(line) }

  /// What is wrong with something that was typed as a line.
  public enum ReadingError: Error, Hashable, Sendable {
    /// The part that is the code is none.
    case code(ShortCode.ReadingError)
    /// What stands behind the code is no number of a line.
    case notALine(String)
  }

  /// The line that someone typed; as forgiving as ``ShortCode/init(reading:)``.
  ///
  /// - Parameter text: A code, and behind it the number of a line, or nothing.
  /// - Throws: ``ReadingError`` that says what is wrong with it.
  public init(reading text: String) throws(ReadingError) {
    let symbols = CleanText.line(text).filter { $0.isLetter || $0.isNumber }
    do throws(ShortCode.ReadingError) {
      code = try ShortCode(reading: String(symbols.prefix(ShortCode.length)))
    } catch {
      throw .code(error)
    }
    let rest = String(symbols.dropFirst(ShortCode.length))
    guard !rest.isEmpty else {
      line = nil
      return
    }
    guard let number = Int(rest), (1...PaperLine.last).contains(number) else {
      throw .notALine(rest)
    }
    line = number
  }
}
