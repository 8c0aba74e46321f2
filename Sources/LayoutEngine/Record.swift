public import LayoutLanguage
public import PageModel

/// The values that one sheet prints, by the names of the layout's `needs`.
public struct Record: Hashable, Sendable {
  /// A value of a field.
  public enum Value: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A whole number.
    case number(Int)
    /// The lit windows of a façade.
    case facade(Facade)
    /// A picture from a file.
    case picture(Picture)
    /// A pictogram.
    case pictogram(Pictogram)
    /// Records of their own.
    case list([Record])
  }

  /// The values by field.
  public var values: [String: Value]

  /// A record of some values.
  public init(_ values: [String: Value] = [:]) {
    self.values = values
  }

  /// The fields that a layout needs and this record lacks or has of another type, in order.
  public func fieldsMissing(for fields: [String: FieldType]) -> [String] {
    fields.filter { name, type in
      guard let value = values[name] else {
        if case .optional = type { return false }
        return true
      }
      return !value.fits(type.required)
    }.keys.sorted()
  }
}

extension Record.Value {
  fileprivate func fits(_ type: FieldType) -> Bool {
    switch (self, type) {
    case (.text, .text), (.number, .number), (.number, .flag), (.facade, .facade),
      (.picture, .picture),
      (.pictogram, .pictogram):
      true
    case (.list(let records), .list(let fields)):
      records.allSatisfy { $0.fieldsMissing(for: fields).isEmpty }
    default: false
    }
  }

  /// Whether a condition counts the value as there.
  var isThere: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .list(let records): !records.isEmpty
    case .number(let number): number != 0
    case .facade, .picture, .pictogram: true
    }
  }
}
