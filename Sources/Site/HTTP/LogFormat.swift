internal import Foundation
internal import Logging

/// How the lines of the log are written.
public enum LogFormat: String, Hashable, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON object a line, for programs.
  case json
}

extension LogFormat {
  /// An event as one line.
  func line(_ event: LogEvent, at time: Date) -> String {
    let message = LogFormat.plain("\(event.message)")
    switch self {
    case .text:
      return (event.level > .info ? "\(event.level): " : "") + message
    case .json:
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
      var fields = [
        ("time", LogFormat.quoted(time.formatted(style))),
        ("level", LogFormat.quoted("\(event.level)")), ("message", LogFormat.quoted(message)),
      ]
      for (name, value) in (event.metadata ?? [:]).sorted(by: { $0.key < $1.key }) {
        let text = LogFormat.plain(value.description)
        fields.append((name, LogFormat.isNumber(text) ? text : LogFormat.quoted(text)))
      }
      return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
  }

  /// A text on one line: whatever would end it, colour it or turn it round becomes a space.
  static func plain(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return text }
    var result = String.UnicodeScalarView()
    var isGap = false
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: isGap = true
      default:
        if isGap, !result.isEmpty { result.append(" ") }
        isGap = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text is a number as JSON writes it (RFC 8259 §6): not `nan`, `0x1F` or `+1`.
  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x30...0x39).contains(first),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) })
    else { return false }
    return Double(text)?.isFinite == true
      && (first != 0x30 || text.count == 1 || text.dropFirst().first == ".")
  }

  /// A JSON string (RFC 8259 §7).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
