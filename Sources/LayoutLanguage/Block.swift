public import PageModel
public import SourceTree

/// A part of a page, as its author wrote it.
public struct Block: Hashable, Sendable {
  /// Where it stands in the file.
  public let position: SourcePosition
  /// What it is.
  public let content: Content
  /// The box around it.
  public var box: Box

  /// What a block is.
  ///
  /// Closed, so that the compiler lists each place that must know a new kind.
  public indirect enum Content: Hashable, Sendable {
    /// Blocks one below the other.
    case stack([Block], gap: Length)
    /// Blocks side by side.
    case row([Block], gap: Length)
    /// Blocks in columns, filled row by row.
    case grid([Block], columns: [Track], gap: Gap)
    /// The first of these that shows everything, else the one that shows most.
    case choose([Block])
    /// A block for each record of a list, in columns filled from the top.
    case list(Listed)
    /// A row for each record of a list, with the columns in line.
    case table(Tabled)
    /// Words.
    case text(Words)
    /// A QR symbol with its quiet zone.
    case qr(Symbol)
    /// The front of a building, some windows lit.
    case facade(field: String)
    /// A small picture with a meaning.
    case pictogram(PictogramSource, size: Length, colour: ColourRole)
    /// A picture from a file, as large as fits.
    case image(field: String)
    /// A straight line across.
    case rule(ColourRole, thickness: Length)
    /// An area of one colour, as large as its tracks say.
    case area
    /// Lines to write on by hand.
    case lines(HandLines)
    /// A small square to tick by hand.
    case tick(ColourRole, size: Length)
    /// The same block again and again, turned, to be torn off.
    case strips(Strips)
  }

  /// Distances between columns and between rows.
  public struct Gap: Hashable, Sendable {
    /// Between columns.
    public let across: Length
    /// Between rows.
    public let down: Length
  }
}

extension Block {
  /// Whether something holds for it, or for any block in it.
  func contains(where holds: (Block) -> Bool) -> Bool {
    if holds(self) { return true }
    switch content {
    case .stack(let blocks, _), .row(let blocks, _), .grid(let blocks, _, _), .choose(let blocks):
      return blocks.contains { $0.contains(where: holds) }
    case .list(let list):
      return ([list.each] + [list.more, list.blank].compactMap(\.self))
        .contains { $0.contains(where: holds) }
    case .table(let table):
      return (table.head + table.row).contains { $0.contains(where: holds) }
    case .strips(let strips): return strips.each.contains(where: holds)
    case .text, .qr, .facade, .pictogram, .image, .rule, .area, .lines, .tick: return false
    }
  }
}

/// How much room a block takes along one direction.
public enum Track: Hashable, Sendable {
  /// As much as said.
  case fixed(Length)
  /// As much as its content needs.
  case auto
  /// This share of what the others leave.
  case fraction(Double)
}

/// The box around a block.
public struct Box: Hashable, Sendable {
  /// Room across; nil where the block around it decides.
  public var width: Track?
  /// Room down; nil where the block around it decides.
  public var height: Track?
  /// Kept free inside the edges.
  public var padding: EdgeInsets
  /// What fills the box, padding included.
  public var fill: ColourRole?
  /// Radius of the corners of the fill.
  public var radius: Length
  /// Where a block stands that is lower, in a row, or narrower, in a stack, than its room.
  public var align: Align
  /// Fields that must be there, or be absent where the name starts with `!`.
  public var conditions: [Condition]
  /// What it is to someone who does not see it.
  public var role: Role?
  /// What is said instead of a figure.
  public var alternative: Template?
  /// Where a click on it leads.
  public var link: Template?
  /// How far it is turned, as a whole.
  public var turn: Group.Turn = .none
  /// The colour of a line around it, padding included; nil for none.
  public var border: ColourRole?
  /// The breadth of that line.
  public var borderWidth: Length = .points(0.75)
  /// Whether it speaks the second language of the sheet, and vanishes where there is none.
  public var isInSecondLanguage = false

  /// Where a block stands in more room than it needs.
  public enum Align: String, Hashable, Sendable, CaseIterable {
    /// At the top, or where reading starts; the block is told how much room there is.
    case fill
    /// At the top, or where reading starts.
    case start
    /// In the middle.
    case centre
    /// At the bottom, or where reading ends.
    case end
  }

  /// Whether a field must be there for a block to be printed.
  public struct Condition: Hashable, Sendable {
    /// The field; a list counts as there when it is not empty.
    public let field: String
    /// Whether it must be there; else it must be absent or empty.
    public let isPresent: Bool
  }
}

/// Words to be set.
public struct Words: Hashable, Sendable {
  /// What to set.
  public var template: Template
  /// How it looks.
  public var style: WordStyle
  /// Where the lines stand.
  public var alignment: Paragraph.Alignment
  /// Lines at the most; nil for as many as it takes.
  public var mostLines: Int?
  /// The size down to which the words may shrink to fit; nil where they may not.
  public var smallestSize: Length?
}

/// How words look, before the theme gives them a colour.
public struct WordStyle: Hashable, Sendable {
  /// The typeface.
  public var typeface: TextStyle.Typeface = .text
  /// Weight, 100 to 900.
  public var weight: Int = 400
  /// Weight of stressed words.
  public var strongWeight: Int = 600
  /// Size of the em.
  public var size: Length = .points(14)
  /// Distance between baselines, as a multiple of the size.
  public var leading: Double = 1.3
  /// Space between letters, as a share of the em.
  public var tracking: Double = 0
  /// The colour.
  public var colour: ColourRole = .ink
  /// Whether lines are made about equally long.
  public var balanced = false
  /// How the height is reckoned.
  public var trim: Paragraph.Trim = .none
  /// Whether all digits take the same width.
  public var tabularFigures = false
  /// Whether a word that is wider than its line is broken.
  public var breaksWords = false
}

/// A QR symbol to be drawn.
public struct Symbol: Hashable, Sendable {
  /// What it holds.
  public var template: Template
  /// Side of the symbol, without its quiet zone.
  public var size: Length
  /// Error correction: `L`, `M`, `Q` or `H`.
  public var correction: String
  /// Whether the quiet zone hangs out above and where reading starts, so that the symbol itself
  /// stands in line with the text around it; the margins there must be wide enough.
  public var hangs: Bool
  /// Whether the quiet zone above and below may end with the room, where a label leaves no more.
  public var isCutAtEdge: Bool
}

/// A block for each record of a list.
public struct Listed: Hashable, Sendable {
  /// The field with the list.
  public var field: String
  /// What is printed for each record.
  public var each: Block
  /// Columns of the same width.
  public var columns: Int
  /// Distance between columns and between records.
  public var gap: Block.Gap
  /// What is printed last where not all records fit, with `$count` the number of the others.
  public var more: Block?
  /// What is printed in the room that is left, as often as it fits.
  public var blank: Block?
  /// Entries in all, blank ones included; nil for as many as fit.
  public var count: Int?
  /// Blank ones that there are at least, where ``count`` says how many there are in all.
  public var blanks: Int
  /// The number of the first entry, which it knows as `$number`.
  public var from: Int
  /// Whether records that find no room go on on the next page.
  public var continues: Bool
}

/// Lines to write on by hand.
public struct HandLines: Hashable, Sendable {
  /// How many; nil for as many as fit.
  public var count: Int?
  /// Distance from line to line.
  public var pitch: Length
  /// Their colour.
  public var colour: ColourRole
  /// Their breadth.
  public var thickness: Length
}

/// Strips to be torn off, side by side, with cut lines.
public struct Strips: Hashable, Sendable {
  /// What stands on each; it is as wide as a strip is long, for it is turned by a quarter.
  public var each: Block
  /// The narrowest that a strip may be.
  public var least: Length
  /// Strips at the most.
  public var most: Int
}

/// A row for each record of a list.
public struct Tabled: Hashable, Sendable {
  /// The field with the list.
  public var field: String
  /// Room for each column.
  public var columns: [Track]
  /// What heads each column; empty for no head.
  public var head: [Block]
  /// What stands in each cell of a row.
  public var row: [Block]
  /// Distance between columns and between rows.
  public var gap: Block.Gap
  /// What is printed last where not all rows fit, with `$count` the number of the others.
  public var more: Block?
}

/// Where the pictogram of a block comes from.
public enum PictogramSource: Hashable, Sendable {
  /// Always the same.
  case named(Pictogram)
  /// The one that a field names.
  case field(String)
}
