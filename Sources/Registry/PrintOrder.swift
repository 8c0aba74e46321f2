public import Neighbourhood

/// What is asked of the registry before a run is printed.
public struct PrintOrder: Hashable, Sendable {
  /// Where the sheets will hang.
  public enum Destination: Hashable, Sendable {
    /// A place by its address, found or created; a name given here is kept.
    case address(PostalAddress, name: PlaceName?)
    /// The place of an older sheet, which the new one takes the place of.
    case replacing(ShortCode)
  }

  /// Where the sheets will hang.
  public var destination: Destination
  /// The name of the layout.
  public var layout: String
  /// Language, paper and theme.
  public var options: SheetOptions
  /// How many sheets, each with a code of its own; one at least.
  public var count: Int

  /// An order for one sheet, or for several that are printed alike.
  public init(destination: Destination, layout: String, options: SheetOptions, count: Int = 1) {
    self.destination = destination
    self.layout = layout
    self.options = options
    self.count = count
  }
}

/// One act of printing.
public struct PrintRun: Hashable, Sendable, Identifiable {
  /// Names a run in the registry.
  public struct ID: Hashable, Sendable {
    /// The number that the registry gave.
    public let number: Int64

    /// The run that the registry numbered so.
    public init(_ number: Int64) { self.number = number }
  }

  /// Its number in the registry.
  public let id: ID
  /// Where the sheet will hang.
  public let place: Place
  /// The sheets, each with its code.
  public let sheets: [Sheet]

  /// A run as the registry knows it.
  public init(id: ID, place: Place, sheets: [Sheet]) {
    self.id = id
    self.place = place
    self.sheets = sheets
  }
}
