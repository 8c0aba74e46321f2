import Foundation
import Neighbourhood
import Registry

/// One thing that is kept about someone, in the same words for people and for programs.
struct RecordOutput: Encodable {
  /// What is said of it under one name.
  enum Value {
    case text(String)
    case number(Int)
    case flag(Bool)
    case records([RecordOutput])
  }

  /// Its name, as in `listing 12`.
  let id: String
  /// What it says, in an order for people.
  private(set) var values: [(name: String, value: Value)] = []

  init(_ id: String) { self.id = id }

  /// Adds something, where there is any.
  mutating func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { values.append((name, .text(text))) }
  }

  mutating func add(_ name: String, _ number: Int?) {
    if let number { values.append((name, .number(number))) }
  }

  mutating func add(_ name: String, _ flag: Bool) { values.append((name, .flag(flag))) }

  mutating func add(_ name: String, _ moment: Date) {
    values.append((name, .text(moment.ISO8601Format())))
  }

  mutating func add(_ contact: Contact) {
    add("phone", contact.phone?.digits)
    add("email", contact.email?.text)
  }

  mutating func add(_ name: String, _ records: [RecordOutput]) {
    if !records.isEmpty { values.append((name, .records(records))) }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: Key(stringValue: "id"))
    for (name, value) in values {
      let key = Key(stringValue: name)
      switch value {
      case .text(let text): try container.encode(text, forKey: key)
      case .number(let number): try container.encode(number, forKey: key)
      case .flag(let flag): try container.encode(flag, forKey: key)
      case .records(let records): try container.encode(records, forKey: key)
      }
    }
  }

  /// All of it for a terminal, further in for what belongs to it.
  var lines: [String] {
    [id]
      + values.flatMap { name, value in
        switch value {
        case .text(let text): ["  \(name): \(text)"]
        case .number(let number): ["  \(name): \(number)"]
        case .flag(let flag): ["  \(name): \(flag ? "yes" : "no")"]
        case .records(let records):
          ["  \(name):"] + records.flatMap { $0.lines.map { "    " + $0 } }
        }
      }
  }

  /// In one line what it is.
  var summary: String {
    let words = values.compactMap { name, value in
      if case .text(let text) = value, RecordOutput.telling.contains(name) { text } else { nil }
    }
    return ([id] + words).joined(separator: "  ")
  }

  private static let telling: Set<String> = [
    "kind", "name", "phone", "email", "recipient", "place", "role", "what", "time",
  ]
}
