public import PageModel
public import SourceTree

/// The room that a block is offered; nil where it may take as much as it needs.
struct Proposal {
  var width: Length?
  var height: Length?
}

/// A block that has been laid out: measuring is laying out, so the two cannot disagree.
struct Fragment {
  /// The room that it takes.
  var size: Size
  /// What is drawn, from its upper left corner.
  var items: [PageItem]
  /// Records of its lists that found no room, and are counted in words instead.
  var left = 0
  /// How many records of the list that continues stand on this page, and how many are left.
  var shown: (count: Int, left: Int)?
  /// Why it cannot be printed like this.
  var problems: [LayoutProblem] = []

  static let empty = Fragment(size: .zero, items: [])

  /// Draws another fragment at a place within this one.
  mutating func place(_ other: Fragment, at origin: Point) {
    if !other.items.isEmpty {
      items.append(
        origin == .zero && other.items.count == 1
          ? other.items[0] : .group(Group(origin: origin, items: other.items)))
    }
    left += other.left
    shown = shown ?? other.shown
    problems += other.problems
  }
}

/// Why a block cannot be printed: facts, worded in one place.
public struct LayoutProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Fact: Hashable, Sendable {
    /// Its content is taller than its room by this much.
    case tooTall(by: Length)
    /// Its content is wider than its room by this much.
    case tooWide(by: Length)
    /// Words that do not fit even at their smallest size.
    case tooLong(words: String, characters: Int, smallest: Length)
    /// A QR symbol that is smaller than what its kind of sheet needs.
    case symbolTooSmall(side: Length, least: Length)
    /// Text that is smaller than what its kind of sheet needs.
    case textTooSmall(size: Length, least: Length)
    /// A text that no QR symbol can hold.
    case symbolTooLong(bytes: Int)
  }

  /// Where the block stands in the layout.
  public let position: SourcePosition
  /// What is wrong.
  public let fact: Fact
}

/// A layout that cannot print a record.
public enum LayoutFailure: Error, Hashable, Sendable {
  /// The record lacks these fields.
  case missingFields([String])
  /// The layout does not speak the language; those that it speaks.
  case unknownLanguage([String])
  /// Blocks do not fit.
  case problems(Diagnostics)
}

extension LayoutProblem {
  /// Of problems that are alike but for a length, at one place, the one with the longest.
  static func worst(of problems: [LayoutProblem]) -> [Diagnostic] {
    var kept: [LayoutProblem] = []
    for problem in problems {
      let index = kept.firstIndex {
        $0.position == problem.position && $0.fact.isAlike(problem.fact)
      }
      if let index {
        if kept[index].fact.excess < problem.fact.excess { kept[index] = problem }
      } else {
        kept.append(problem)
      }
    }
    return kept.map(\.diagnostic)
  }

  private static func points(_ length: Length) -> String {
    let tenths = (length.points * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch fact {
    case .tooTall(let length):
      Diagnostic(
        at: position, "what stands here is \(length) too tall",
        hint: "shorten the words, choose a larger paper, or make room in the layout")
    case .tooWide(let length):
      Diagnostic(
        at: position, "what stands here is \(length) too wide",
        hint: "shorten the words, choose a larger paper, or make room in the layout")
    case .tooLong(let words, let characters, let smallest):
      Diagnostic(
        at: position,
        "“\(words)” is too long by \(characters) character\(characters == 1 ? "" : "s"), even at its smallest size "
          + "of \(Int(smallest.points.rounded())) pt",
        hint: "use fewer words, or a larger paper")
    case .symbolTooSmall(let side, let least):
      Diagnostic(
        at: position, "the QR symbol would be \(side) wide, less than \(least)",
        hint: "telephones read it from ten times its width; make it larger")
    case .textTooSmall(let size, let least):
      Diagnostic(
        at: position,
        "the text would be \(LayoutProblem.points(size)) pt, less than \(LayoutProblem.points(least)) pt",
        hint: "make it larger, or the sheet of another kind")
    case .symbolTooLong(let bytes):
      Diagnostic(
        at: position, "no QR symbol holds an address of \(bytes) bytes",
        hint: "use a shorter site address")
    }
  }
}

extension LayoutProblem.Fact {
  fileprivate func isAlike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.tooTall, .tooTall), (.tooWide, .tooWide): true
    case (.tooLong(let words, _, _), .tooLong(let others, _, _)): words == others
    default: self == other
    }
  }

  fileprivate var excess: Length {
    switch self {
    case .tooTall(let length), .tooWide(let length): length
    case .tooLong, .symbolTooSmall, .textTooSmall, .symbolTooLong: .zero
    }
  }
}
