/// What a neighbour offers, in a few words for a directory.
public struct Offers: Hashable, Sendable {
  /// One thing.
  public enum Part: Hashable, Sendable {
    /// One of the categories, which every language has a word for.
    case category(Category)
    /// The person's own words, without a comma or semicolon.
    case words(String)
  }

  /// The things, in the person's order.
  public let parts: [Part]

  /// Most characters that they may have together, as they were typed.
  public static let longest = 120

  init(parts: [Part]) { self.parts = parts }

  /// Nothing.
  public static let none = Offers("")

  /// What someone typed, with commas or semicolons between the things.
  ///
  /// - Parameters:
  ///   - text: The things; what the registry calls a category is one.
  ///   - categories: Other names of categories, in lower case and without accents; they are taken
  ///     where every thing is a category.
  public init(_ text: String, categories: [String: Category] = [:]) {
    let things = CleanText.line(text).split { ",;".contains($0) }.map { CleanText.line(String($0)) }
      .filter { !$0.isEmpty }
    // In another language a list of which only half is translated reads worse than one that is not.
    let areAllNamed = things.allSatisfy {
      Category(rawValue: $0) != nil || categories[$0.folded] != nil
    }
    parts = things.map { thing in
      let known = Category(rawValue: thing) ?? (areAllNamed ? categories[thing.folded] : nil)
      return known.map(Part.category) ?? .words(thing)
    }
  }

  /// The things as the registry keeps them: read again, it gives the same.
  public var text: String {
    parts.map { part in
      switch part {
      case .category(let category): category.rawValue
      case .words(let words): words
      }
    }.joined(separator: ", ")
  }

  /// Whether nothing is offered.
  public var isEmpty: Bool { parts.isEmpty }
}
