internal import Foundation
internal import GRDB
internal import Neighbourhood
internal import Registry

/// Reads columns as values that cannot be wrong; what does not fit means that the file is damaged.
extension Row {
  /// What the text in a column stands for, or nil where there is none.
  func parseIfPresent<Value>(_ column: String, _ parse: (String) -> Value?) throws -> Value? {
    guard let text = try decode(String?.self, forColumn: column) else { return nil }
    guard let value = parse(text) else {
      throw RegistryError.damaged("column \(column) has a wrong value")
    }
    return value
  }

  /// What the text in a column stands for.
  func parse<Value>(_ column: String, _ parse: (String) -> Value?) throws -> Value {
    guard let value = try parseIfPresent(column, parse) else {
      throw RegistryError.damaged("column \(column) has no value")
    }
    return value
  }

  /// The number in a column.
  func number(_ column: String) throws -> Int64 { try decode(Int64.self, forColumn: column) }

  /// The text in a column.
  func text(_ column: String) throws -> String { try decode(String.self, forColumn: column) }

  /// The moment in a column.
  func moment(_ column: String) throws -> Date { Date(milliseconds: try number(column)) }

  /// The moment in a column, or nil where there is none.
  func momentIfPresent(_ column: String) throws -> Date? {
    try decode(Int64?.self, forColumn: column).map { Date(milliseconds: $0) }
  }
}

extension ShortCode {
  /// The code that the store keeps as that text, or nil where it is none.
  init?(stored text: String) {
    do { try self.init(reading: text) } catch { return nil }
  }
}

extension PostalAddress {
  /// The address that the store keeps as that text, or nil where it is none.
  init?(stored text: String) {
    do { try self.init(text) } catch { return nil }
  }
}
