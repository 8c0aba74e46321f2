internal import Foundation
internal import Registry

/// Reads parameters out of a query, and notes all that is wrong with them.
struct QueryReading {
  /// Entries of a list where nothing else is asked for.
  static let usualLimit = 50

  private let query: FormFields
  private var errors: [APIProblem.Detail] = []

  init(_ query: FormFields) { self.query = query }

  /// What a parameter stands for; nil where it is not there or wrong.
  mutating func value<Value>(
    _ name: String, _ what: String, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = query[name] else { return nil }
    guard let value = read(text) else {
      errors.append(.init(parameter: name, detail: "“\(text)” is not \(what)."))
      return nil
    }
    return value
  }

  /// One of a few values.
  mutating func choice<Value: RawRepresentable & CaseIterable>(_ name: String) -> Value?
  where Value.RawValue == String {
    let values = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return value(name, "one of \(values)") { Value(rawValue: $0) }
  }

  /// How many entries are wanted.
  mutating func limit(_ longest: Int, usual: Int = QueryReading.usualLimit) -> Int {
    value("limit", "a number from 1 to \(longest)") { text in
      Int(text).flatMap { (1...longest).contains($0) ? $0 : nil }
    } ?? usual
  }

  /// Throws where something is wrong.
  func finish() throws(APIProblem) {
    guard errors.isEmpty else { throw .query(errors) }
  }
}

extension Date {
  /// A moment written as RFC 3339 has it, with or without parts of a second, or nil where it is none.
  init?(exchanged text: String) {
    for fractions in [false, true] {
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: fractions)
      if let date = try? style.parse(text) {
        guard (0..<253_402_300_800).contains(date.timeIntervalSince1970) else { return nil }
        self = date
        return
      }
    }
    return nil
  }
}
