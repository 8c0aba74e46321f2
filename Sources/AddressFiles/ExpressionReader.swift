internal import Foundation
internal import Neighbourhood

/// Something that is wrong with what was typed, and where.
public struct ExpressionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was typed.
  public let text: String
  /// The character that it is about, from 1.
  public let position: Int
  /// What is wrong.
  public let what: String
  /// How to mend it.
  public let hint: String?

  /// The problem as a terminal tells it, behind the name of the option: what is wrong, the text, a mark
  /// below the place, and the hint, each on a line.
  public var description: String {
    let mark = String(repeating: " ", count: position - 1) + "^"
    return "\(what)\n  \(text)\n  \(mark)" + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}

/// Reads what was typed, from left to right.
struct ExpressionReader {
  private let text: [Character]
  private var index = 0

  init(_ text: String) {
    self.text = Array(CleanText.line(text))
    skipSpaces()
  }

  /// The place of what comes next, from 1.
  var position: Int { index + 1 }

  var isAtEnd: Bool { index == text.count }

  /// Goes past some signs, if they come next.
  mutating func skip(_ signs: String) -> Bool {
    let signs = Array(signs)
    guard text[index...].starts(with: signs) else { return false }
    index += signs.count
    skipSpaces()
    return true
  }

  /// Goes past a word, if it comes next and ends there.
  mutating func skip(word: String) -> Bool {
    guard startsWord(word) else { return false }
    index += word.count
    skipSpaces()
    return true
  }

  /// The letters up to some signs, without spaces at the ends.
  mutating func word(until signs: String) -> String {
    let start = index
    while index < text.count, !signs.contains(text[index]) { index += 1 }
    return trimmed(start..<index)
  }

  /// A value: in quotation marks, where those inside are doubled, or up to some signs or words.
  mutating func value(until signs: String, words: [String] = []) throws(ExpressionProblem) -> String
  {
    guard let quote = text[index...].first, quote == "\"" || quote == "'" else {
      let start = index
      while index < text.count, !signs.contains(text[index]) {
        let isWord = index > 0 && text[index - 1] == " " && words.contains(where: startsWord)
        if isWord { break }
        index += 1
      }
      return trimmed(start..<index)
    }
    let start = index
    var value = ""
    index += 1
    while index < text.count {
      if text[index] == quote {
        index += 1
        guard index < text.count, text[index] == quote else {
          skipSpaces()
          return value
        }
      }
      value.append(text[index])
      index += 1
    }
    throw problem(at: start + 1, "this quotation mark is never closed")
  }

  /// What is wrong, at a place or at what comes next.
  func problem(at position: Int? = nil, _ what: String, hint: String? = nil) -> ExpressionProblem {
    ExpressionProblem(
      text: String(text), position: position ?? self.position, what: what, hint: hint)
  }

  private func startsWord(_ word: String) -> Bool {
    let end = index + word.count
    guard end <= text.count, String(text[index..<end]).lowercased() == word else { return false }
    return end == text.count || !text[end].isLetter && !text[end].isNumber
  }

  private mutating func skipSpaces() {
    while index < text.count, text[index] == " " { index += 1 }
  }

  private func trimmed(_ range: Range<Int>) -> String {
    String(text[range]).trimmingCharacters(in: .whitespaces)
  }
}
