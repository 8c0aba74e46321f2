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
    let message = "\(event.message)".split(whereSeparator: \.isNewline).joined(separator: " ")
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
        let text = value.description
        fields.append((name, Double(text) == nil ? LogFormat.quoted(text) : text))
      }
      return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
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
