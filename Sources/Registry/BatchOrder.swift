public import Neighbourhood

/// What is asked of the registry before an address file is printed.
public struct BatchOrder: Sendable {
  /// The name of the layout.
  public var layout: String
  /// Language, paper and theme.
  public var options: SheetOptions
  /// Whether the sheets will hang somewhere; what is handed out is in no list of what hangs.
  public var hangs: Bool
  /// The folder that the files go to, as it is shown.
  public var folder: String
  /// The bundles in the order in which they are carried out.
  public var bundles: [Bundle]
  /// The sheets in that order.
  public var sheets: Sheets
  /// The day whose listings the sheets know of.
  public var day: CalendarDay

  /// Sheets that one person carries out together.
  public struct Bundle: Hashable, Sendable {
    /// What it is called: a street, a postcode.
    public var title: String
    /// The town, where it is one.
    public var town: String
    /// Which addresses of it, as in `1–27, 2–34 bis`.
    public var extent: String
    /// How many addresses.
    public var addresses: Int
    /// How many sheets.
    public var sheets: Int

    /// A bundle of so many sheets for so many addresses.
    public init(title: String, town: String, extent: String, addresses: Int, sheets: Int) {
      self.title = title
      self.town = town
      self.extent = extent
      self.addresses = addresses
      self.sheets = sheets
    }
  }

  /// One sheet.
  public struct Sheet: Hashable, Sendable {
    /// Where it goes.
    public var address: PostalAddress
    /// What the place is called, where the file says so.
    public var name: PlaceName?
    /// Where the place is, where the file says so.
    public var coordinates: Coordinates?
    /// What the national address base calls the address, where the file says so.
    public var banID: String?

    /// A sheet for an address.
    public init(
      address: PostalAddress, name: PlaceName?, coordinates: Coordinates? = nil,
      banID: String? = nil
    ) {
      self.address = address
      self.name = name
      self.coordinates = coordinates
      self.banID = banID
    }
  }

  /// An order for sheets in bundles.
  public init(
    layout: String, options: SheetOptions, hangs: Bool, folder: String, bundles: [Bundle],
    sheets: Sheets, day: CalendarDay
  ) {
    self.layout = layout
    self.options = options
    self.hangs = hangs
    self.folder = folder
    self.bundles = bundles
    self.sheets = sheets
    self.day = day
  }
}

extension BatchOrder {
  /// Sheets that are made up when they are asked for: there may be very many.
  public struct Sheets: RandomAccessCollection, Sendable {
    /// The first index, 0.
    public let startIndex = 0
    /// The index past the last sheet.
    public let endIndex: Int
    private let sheet: @Sendable (Int) -> Sheet

    /// So many sheets, each the same whenever it is asked for.
    public init(count: Int, sheet: @escaping @Sendable (Int) -> Sheet) {
      endIndex = count
      self.sheet = sheet
    }

    /// Some sheets in their order.
    public init(_ sheets: [Sheet]) { self.init(count: sheets.count) { sheets[$0] } }

    /// A sheet.
    public subscript(index: Int) -> Sheet { sheet(index) }
  }
}

/// What the registry gave out for a batch.
public struct BatchReservation: Hashable, Sendable {
  /// Its number in the registry.
  public let run: PrintRun.ID
  /// The codes of the sheets, in the order of the order.
  public let codes: [ShortCode]
  /// The places of the sheets, in the same order.
  public let places: [Place.ID]
  /// The codes of the bundles' slips, in their order.
  public let bundles: [ShortCode]

  /// What the registry gave out.
  public init(run: PrintRun.ID, codes: [ShortCode], places: [Place.ID], bundles: [ShortCode]) {
    self.run = run
    self.codes = codes
    self.places = places
    self.bundles = bundles
  }
}
