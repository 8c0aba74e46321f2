public import Neighbourhood

/// The first line of a plan: all that the sheets of a batch have in common.
public struct PlanHeader: Codable, Hashable, Sendable {
  /// The version of the format.
  public var format = PlanHeader.currentFormat
  /// The number of the run in the registry that gave out its codes.
  public var run: Int64
  /// When the codes were given out, in seconds since 1970.
  public var created: Int
  /// The day of the sheets' edition, as in `2026-11-20`.
  public var day: String
  /// The name of the layout.
  public var layout: String
  /// Language, paper, theme and imposition.
  public var options: SheetOptions
  /// What of palier.yaml the sheets show, as it is written there.
  public var settings: String
  /// The logo of the organisation, where it has one.
  public var logo: Logo?
  /// The windows of the façade that are lit.
  public var litWindows: [Bool]
  /// What was asked for, by option, for people.
  public var parameters: [String: String]
  /// The bundles in their order.
  public var bundles: [Bundle]
  /// The files in their order.
  public var files: [File]
  /// How many sheets there are.
  public var sheets: Int
  /// The SHA-256 digest of a PDF file of the first items, which shows that a machine draws alike.
  public var proof: String

  /// The version of the format that this Palier writes.
  public static let currentFormat = 1

  /// A logo as a file holds it.
  public struct Logo: Codable, Hashable, Sendable {
    /// `png` or `svg`.
    public var format: String
    /// The bytes of the file, in base 64.
    public var bytes: String
    /// Natural width and height in CSS pixels.
    public var size: [Double]

    /// A logo of that format and size.
    public init(format: String, bytes: String, size: [Double]) {
      self.format = format
      self.bytes = bytes
      self.size = size
    }
  }

  /// Sheets that one person carries out together.
  public struct Bundle: Codable, Hashable, Sendable {
    /// The code of its slip.
    public var code: String
    /// What it is called.
    public var title: String
    /// The town, where it is one.
    public var town: String
    /// Which addresses of it.
    public var extent: String
    /// The side of the street, `odd` or `even`; nil for both.
    public var side: String?
    /// The first house number, and the last; empty where there are none.
    public var first, last: String
    /// How many addresses.
    public var addresses: Int
    /// How many sheets.
    public var sheets: Int
  }

  /// One PDF file.
  public struct File: Codable, Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The index of its first item.
    public var first: Int
    /// How many items it has, slips of bundles included.
    public var count: Int
    /// How many of these are sheets.
    public var sheets: Int

    /// The indices of its items.
    public var items: Range<Int> { first..<first + count }
  }
}

/// One line of a plan behind the first: a sheet, or the slip of a bundle.
public struct PlanItem: Codable, Hashable, Sendable {
  /// The code of the sheet; nil for a slip.
  public var code: String?
  /// The number of the bundle, from 1.
  public var bundle: Int
  /// The postal address.
  public var address: String?
  /// What stands between street and town.
  public var complement: String?
  /// What the place is called.
  public var name: String?
  /// What the national address base calls the address.
  public var banID: String?
  /// What the place lists, where the layout shows it.
  public var listings: [PlanListing]?

  private enum CodingKeys: String, CodingKey {
    case code = "c"
    case bundle = "b"
    case address = "a"
    case complement = "h"
    case name = "n"
    case banID = "i"
    case listings = "l"
  }

  /// The slip of a bundle.
  public static func slip(of bundle: Int) -> PlanItem { PlanItem(bundle: bundle) }
}
