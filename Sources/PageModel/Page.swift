/// One side of paper, drawn: plain values in points from the upper left corner.
public struct Page: Hashable, Sendable {
  /// The size of the page, marks and bleed included where it has them.
  public var size: Size
  /// What stands on it, from back to front and in the order of reading.
  public var items: [PageItem]
  /// Where the paper will be cut (ISO 32000-1 §14.11.2, `TrimBox`); nil for the whole page.
  public var trim: Rect?
  /// As far as colour runs out beyond the cut (`BleedBox`); nil for no further than ``trim``.
  public var bleed: Rect?

  /// A page of a size with things on it, to be cut along `trim`.
  public init(size: Size, items: [PageItem], trim: Rect? = nil, bleed: Rect? = nil) {
    self.size = size
    self.items = items
    self.trim = trim
    self.bleed = bleed
  }
}

/// One thing on a page.
public enum PageItem: Hashable, Sendable {
  /// A filled area.
  case fill(Path, Paint)
  /// A line drawn along a path.
  case stroke(Path, Stroke)
  /// Lines of text, the box at a point.
  case text(SetText, at: Point)
  /// A square of dark and light modules: a QR symbol without its quiet zone.
  case modules(Modules, in: Rect)
  /// A picture from a file.
  case picture(Picture, in: Rect)
  /// Other items, moved together and with a meaning of their own.
  case group(Group)
}

/// Items that belong together: they move as one, and may mean something or lead somewhere.
public struct Group: Hashable, Sendable {
  /// How far the items are moved, after they are turned and stretched.
  public var origin: Point
  /// How far the items are turned about their origin.
  public var turn: Turn
  /// Factors by which the items are stretched across and down; 1 but where a printer is corrected.
  public var stretch: Stretch
  /// What of the items is seen, before they are turned and moved; nil for all.
  public var clip: Rect?
  /// What they are to someone who does not see them; nil where that is said further in or out.
  public var role: Role?
  /// What is said instead of a figure.
  public var alternative: String?
  /// Where a click on them leads.
  public var link: Link?
  /// What is to be written on them by hand; nil where nothing is.
  public var handwriting: Handwriting?
  /// Number of something that stands on page after page of a batch; nil for all else.
  ///
  /// Groups of one number hold the same items, and may be drawn once for all pages.
  public var recurring: Int?
  /// The strip to be torn off that the items stand on, before they are moved; nil where there is none.
  ///
  /// What stands on it is read in the hand, whatever is read on the rest of the page.
  public var strip: Rect?
  /// The items, from back to front and in the order of reading.
  public var items: [PageItem]

  /// Items moved by `origin`, with a role, an alternative text and a link where given.
  public init(
    origin: Point = .zero, turn: Turn = .none, stretch: Stretch = .none, clip: Rect? = nil,
    role: Role? = nil, alternative: String? = nil, link: Link? = nil,
    handwriting: Handwriting? = nil, recurring: Int? = nil,
    items: [PageItem]
  ) {
    self.origin = origin
    self.turn = turn
    self.stretch = stretch
    self.clip = clip
    self.role = role
    self.alternative = alternative
    self.link = link
    self.handwriting = handwriting
    self.recurring = recurring
    self.items = items
  }

  /// What people write on a sheet by hand, for those who do not see it.
  public enum Handwriting: Hashable, Sendable {
    /// Lines to write on; how many.
    case lines(Int)
    /// A small square to tick.
    case tick
    /// A whole entry of a list.
    case entry
  }

  /// A turn by a number of right angles.
  public enum Turn: Int, Hashable, Sendable, CaseIterable {
    /// As it stands.
    case none = 0
    /// A quarter to the right: what read from left to right reads downwards.
    case right = 1
    /// Upside down.
    case half = 2
    /// A quarter to the left: what read from left to right reads upwards.
    case left = 3
  }

  /// Factors across and down.
  public struct Stretch: Hashable, Sendable {
    /// Factor across.
    public var across: Double
    /// Factor down.
    public var down: Double

    /// As large as it is.
    public static let none = Stretch(across: 1, down: 1)

    /// A factor across and one down.
    public init(across: Double, down: Double) {
      self.across = across
      self.down = down
    }
  }

  /// A clickable area and where it leads.
  public struct Link: Hashable, Sendable {
    /// The address.
    public var address: String
    /// The area that can be clicked, before the group is moved.
    public var area: Rect

    /// An area that leads to an address.
    public init(address: String, area: Rect) {
      self.address = address
      self.area = area
    }
  }
}

/// What a part of a page is to someone who does not see it (ISO 32000-1 §14.8.4).
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// The whole.
  case document
  /// The headline.
  case title
  /// A heading below the headline.
  case heading
  /// Running text.
  case paragraph
  /// A list.
  case list
  /// One entry of a list.
  case item
  /// A table.
  case table
  /// A row of a table.
  case row
  /// The head of a column.
  case headCell = "head-cell"
  /// A cell of a table.
  case cell
  /// A picture, a QR symbol, a façade.
  case figure
  /// Nothing: it only pleases the eye.
  case decoration
}

/// A square of dark and light modules.
public struct Modules: Hashable, Sendable {
  /// Modules along one side.
  public let side: Int
  /// For each module whether it is dark, row by row; `side` × `side` of them.
  public let dark: [Bool]

  /// A square of modules; nil where `dark` has not `side` × `side` entries.
  public init?(side: Int, dark: [Bool]) {
    guard side > 0, dark.count == side * side else { return nil }
    self.side = side
    self.dark = dark
  }
}
