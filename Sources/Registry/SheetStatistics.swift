public import Foundation
public import Neighbourhood

/// How one printed sheet is doing.
public struct SheetStatistics: Hashable, Sendable {
  /// The sheet.
  public let sheet: Sheet
  /// Where it hangs.
  public let place: Place
  /// How often its page was opened in all.
  public let scans: Int
  /// The last day on which its page was opened, if it ever was.
  public let lastScan: CalendarDay?
  /// Offers that came in through it.
  public let offers: Int
  /// Needs that came in through it.
  public let needs: Int
  /// How the list of the day differs from what it shows.
  public let difference: EditionDifference
  /// The newest sheet that was printed in its place, if there is one.
  public let replacedBy: ShortCode?
  /// When someone on the spot asked for a new print, where they did and there is none yet.
  public let reprintAsked: Date?

  /// How one printed sheet is doing.
  public init(
    sheet: Sheet, place: Place, scans: Int, lastScan: CalendarDay?, offers: Int, needs: Int,
    difference: EditionDifference, replacedBy: ShortCode?, reprintAsked: Date?
  ) {
    self.sheet = sheet
    self.place = place
    self.scans = scans
    self.lastScan = lastScan
    self.offers = offers
    self.needs = needs
    self.difference = difference
    self.replacedBy = replacedBy
    self.reprintAsked = reprintAsked
  }

  /// Whether it no longer shows what the list says, or another sheet has taken its place.
  public var isOutOfDate: Bool { !difference.isNone || replacedBy != nil }

  /// Days without a scan after which a sheet counts as silent.
  public static let silence = 14

  /// Whether it hangs, and nobody has opened its page for a while.
  public func isSilent(on day: CalendarDay, in timeZone: TimeZone) -> Bool {
    guard sheet.takenDown == nil, replacedBy == nil, let edition = sheet.edition else {
      return false
    }
    let first = day.adding(days: -SheetStatistics.silence).iso
    return CalendarDay(edition.printed, in: timeZone).iso <= first && (lastScan?.iso ?? "") <= first
  }
}

/// Which sheets are asked for, and in what order.
public struct SheetQuery: Hashable, Sendable {
  /// What a list of sheets goes by.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// When they were printed.
    case printed
    /// How often their pages were opened.
    case scans
    /// When their pages were last opened; never counts as longest ago.
    case lastScan = "last-scan"
    /// The address of their place.
    case address
    /// When someone asked for a new print; only those for which someone did.
    case wish
  }

  /// Only those of this place, those that hang no more too; nil for all that hang, wherever.
  public var place: Place.ID?
  /// What the list goes by.
  public var order: Order
  /// Whether it begins with the newest, the most, or the last of the alphabet.
  public var isDescending: Bool
  /// Where the page begins.
  public var start: PageStart<ShortCode>
  /// Most sheets on the page.
  public var limit: Int

  /// The newest sheets that hang, fifty to a page, unless something else is said.
  public init(
    place: Place.ID? = nil, order: Order = .printed, isDescending: Bool = true,
    start: PageStart<ShortCode> = .first, limit: Int = 50
  ) {
    self.place = place
    self.order = order
    self.isDescending = isDescending
    self.start = start
    self.limit = limit
  }
}
