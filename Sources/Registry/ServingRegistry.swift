public import Neighbourhood

/// What a site that answers many people at once asks of the store and records in it.
public protocol ServingRegistry: Sendable {
  /// All that the page of a sheet shows on a day, of one moment; nil where there is no such sheet.
  func shownSheet(_ code: ShortCode, on day: CalendarDay) async throws(RegistryError) -> ShownSheet?

  /// A sheet and where it hangs, of one moment; nil where there is no such sheet.
  func hangingSheet(_ code: ShortCode)
    async throws(RegistryError) -> (sheet: Sheet, place: Place)?

  /// Adds openings of sheets' pages to those counted before; those of unknown sheets are left out.
  func recordScans(_ scans: [ScanCount]) async throws(RegistryError)

  /// A mark that is another one as soon as anything in the store has changed, whoever changed it.
  ///
  /// The same mark before and after means that nothing was changed in between. Nil where the store
  /// cannot tell: then anything may have changed.
  func changeMark() async throws(RegistryError) -> ChangeMark?

  /// How much waits for somebody or something.
  func queueLengths() async throws(RegistryError) -> QueueLengths
}

/// All that the page of a sheet shows.
public struct ShownSheet: Hashable, Sendable {
  /// The sheet.
  public let sheet: Sheet
  /// Where it hangs.
  public let place: Place
  /// The listings that neighbours see there, oldest first.
  public let listings: [Listing]
  /// How that differs from what the sheet showed; nil where it was never printed.
  public let difference: EditionDifference?
  /// The newest printed sheet that took its place, if one did.
  public let successor: ShortCode?

  /// What a page shows.
  public init(
    sheet: Sheet, place: Place, listings: [Listing], difference: EditionDifference?,
    successor: ShortCode?
  ) {
    self.sheet = sheet
    self.place = place
    self.listings = listings
    self.difference = difference
    self.successor = successor
  }
}

/// How often the page of a sheet was opened on a day.
public struct ScanCount: Hashable, Sendable {
  /// The sheet.
  public let code: ShortCode
  /// The day.
  public let day: CalendarDay
  /// How often; one at least.
  public let count: Int

  /// That many openings.
  public init(code: ShortCode, day: CalendarDay, count: Int) {
    self.code = code
    self.day = day
    self.count = count
  }
}

/// Tells one state of the store from another, for as long as the program runs.
public struct ChangeMark: Hashable, Sendable {
  private let number: Int64

  /// The mark of that number.
  public init(_ number: Int64) { self.number = number }
}

/// How much waits.
public struct QueueLengths: Hashable, Sendable {
  /// Listings that a moderator has not looked at.
  public let waitingListings: Int
  /// Messages that were not delivered yet.
  public let mail: Int

  /// That much waits.
  public init(waitingListings: Int, mail: Int) {
    self.waitingListings = waitingListings
    self.mail = mail
  }
}

extension ServingRegistry where Self: Registry {
  /// A sheet and where it hangs, asked for one after the other.
  public func hangingSheet(_ code: ShortCode)
    async throws(RegistryError) -> (sheet: Sheet, place: Place)?
  {
    guard let sheet = try await sheet(code), let place = try await place(sheet.place) else {
      return nil
    }
    return (sheet, place)
  }

  /// All that the page of a sheet shows on a day, asked for bit by bit.
  public func shownSheet(_ code: ShortCode, on day: CalendarDay)
    async throws(RegistryError) -> ShownSheet?
  {
    guard let sheet = try await sheet(code), let place = try await place(sheet.place) else {
      return nil
    }
    return ShownSheet(
      sheet: sheet, place: place, listings: try await shownListings(at: place.id, on: day),
      difference: try await difference(of: sheet, on: day),
      successor: try await successor(of: code)?.code)
  }
}
