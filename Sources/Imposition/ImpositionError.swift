public import PageModel

/// Why pages cannot stand on sheets as it was asked for.
public struct ImpositionError: Error, Hashable, Sendable {
  /// All that stands in the way; at least one thing.
  public let problems: [Problem]

  /// One thing that stands in the way.
  public enum Problem: Hashable, Sendable {
    /// There is no such label to start at.
    case start(Int, sheet: String, labels: Int)
    /// So many copies are not made.
    case copies(Int)
    /// A page, counted from 1, is not as large as a label.
    case notOfLabelSize(page: Int, size: Size, sheet: String, label: Size)
    /// A page, counted from 1, is not as large as the first.
    case differentSizes(page: Int, size: Size, first: Size)
    /// Pages for two sides are not front and back in pairs.
    case unpaired(pages: Int)
    /// Not even one page fits on the paper, with so much kept free at each edge.
    case tooLarge(page: Size, paper: PressSheet, room: Length)
    /// A sheet cannot hold that number of pages, whatever their size.
    case up(Int)
    /// Fewer pages fit than were wished for.
    case tooMany(up: Int, fit: Int, page: Size, paper: PressSheet)
    /// A page is smaller than anyone can cut.
    case tooSmall(page: Size)
    /// A distance makes no sense.
    case distance(String, Length)
    /// A printer is not that far off.
    case correction
  }

  /// One problem or more.
  init(_ problems: [Problem]) {
    self.problems = problems
  }
}

extension ImpositionError.Problem {
  /// What is wrong, in a few words that start in lower case.
  public var message: String {
    switch self {
    case .start(let start, let sheet, let labels):
      "there is no label \(start) on \(sheet), which has \(labels) labels"
    case .copies(let copies): "\(copies) copies cannot be made"
    case .notOfLabelSize(let page, let size, let sheet, let label):
      "page \(page) is \(size.exact), but a label of \(sheet) is \(label.exact)"
    case .differentSizes(let page, let size, let first):
      "page \(page) is \(size.exact), but the first is \(first.exact)"
    case .unpaired(let pages): "\(pages) pages are not fronts and backs in pairs"
    case .tooLarge(let page, let paper, let room):
      "a page of \(page.exact) does not fit on \(paper.rawValue)"
        + (room > .zero ? " with \(room.exact) kept free at each edge" : "")
    case .up(let up): "a sheet cannot hold \(up) pages"
    case .tooMany(let up, let fit, let page, let paper):
      "\(up) pages of \(page.exact) do not fit on \(paper.rawValue), only \(fit)"
    case .tooSmall(let page): "a page of \(page.exact) is too small to be cut"
    case .distance(let what, let length): "the \(what) cannot be \(length.exact)"
    case .correction: "no printer is that far off"
    }
  }

  /// How to mend it, where we know.
  public var hint: String? {
    switch self {
    case .start(_, _, let labels):
      "count from the upper left label, row by row, from 1 to \(labels)"
    case .copies: "ask for 1 to \(LabelSheet.mostCopies)"
    case .notOfLabelSize: "lay the page out for this label sheet"
    case .differentSizes: "print pages of different sizes one after the other"
    case .unpaired: "give each front its back, an empty page if need be"
    case .tooLarge(_, _, let room):
      room > .zero
        ? "take a larger paper, or less margin and bleed, or no crop marks" : "take a larger paper"
    case .up: "ask for 1 or more, or leave it out for as many as fit"
    case .tooMany(_, let fit, _, _):
      "ask for at most \(fit), or a larger paper, or less gutter, margin and bleed"
    case .tooSmall: "each side must be at least \(NUp.leastSide.exact)"
    case .distance: "it must be from 0 to \(NUp.mostDistance.exact)"
    case .correction:
      "an offset is at most \(Correction.mostOffset.exact), a scale from 0.9 to 1.1:"
        + " printed length divided by true length"
    }
  }
}

extension ImpositionError: CustomStringConvertible {
  /// Each problem with its hint, one below the other.
  public var description: String {
    problems.map { problem in
      problem.message + (problem.hint.map { "\n  hint: \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}
