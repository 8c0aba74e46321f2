public import Foundation
public import Neighbourhood

/// What the print shop and the site can ask of the store, and record in it.
///
/// Every call is one transaction: all of it happens, or nothing. Any number of callers, in this
/// process and others, may use one store at the same time. A call that has begun is finished even
/// where its task is cancelled. Moments are kept to the millisecond.
public protocol Registry: Sendable {
  /// The secret of this installation, the same for as long as the store lives.
  func installationKey() async throws(RegistryError) -> InstallationKey

  /// Makes sure that the store answers, and that it is still the one that was opened.
  ///
  /// Throws ``RegistryError/unavailable(_:)`` where its file was moved, replaced or deleted since.
  func check() async throws(RegistryError)

  // Printing

  /// Gives out the codes of a print run: finds or creates its place, draws new codes, keeps both.
  ///
  /// The sheets can be scanned from now on, but do not count as printed until ``confirm(_:editions:)``.
  /// Throws ``RegistryError/unknownSheet(_:)`` where the sheet to replace is none, and
  /// ``RegistryError/noFreeCode`` where every code that was drawn is in use.
  func reserve(_ order: PrintOrder, at time: Date) async throws(RegistryError) -> PrintRun

  /// Records that a run has been printed, with what each sheet shows.
  ///
  /// Throws ``RegistryError/unknownPrintRun`` where there is no such run or it was given up, and
  /// ``RegistryError/unknownSheet(_:)`` for a code that is not of this run. A run that was confirmed
  /// stays as it is.
  func confirm(_ run: PrintRun.ID, editions: [ShortCode: Edition]) async throws(RegistryError)

  /// Records that several runs have been printed together, all of them or none.
  ///
  /// Throws what ``confirm(_:editions:)`` throws, for any of them.
  func confirm(_ editions: [PrintRun.ID: [ShortCode: Edition]]) async throws(RegistryError)

  /// Gives up a run that failed: its sheets are gone, and their place too where nothing else is there.
  ///
  /// A listing that came in through such a sheet stays, and so does its place. Nothing happens where
  /// the run was confirmed, was given up before, or is unknown.
  func discard(_ run: PrintRun.ID) async throws(RegistryError)

  // Places and sheets

  /// The sheet of that code, or nil.
  func sheet(_ code: ShortCode) async throws(RegistryError) -> Sheet?

  /// The place of that number, or nil.
  func place(_ id: Place.ID) async throws(RegistryError) -> Place?

  /// Every place, in the order of their addresses.
  func places() async throws(RegistryError) -> [Place]

  /// Every printed sheet with its place, newest first.
  func sheets() async throws(RegistryError) -> [(sheet: Sheet, place: Place)]

  /// The newest printed sheet that took the place of this one, directly or over others, or nil.
  func successor(of code: ShortCode) async throws(RegistryError) -> Sheet?

  /// Counts one opening of a sheet's page on a day. Nothing else about the visit is kept.
  ///
  /// Throws ``RegistryError/unknownSheet(_:)`` where there is no such sheet.
  func recordScan(of code: ShortCode, on day: CalendarDay) async throws(RegistryError)

  /// How often a sheet's page was opened, by day.
  func scans(of code: ShortCode) async throws(RegistryError) -> [CalendarDay: Int]

  // Listings

  /// The listings of a place that neighbours see on a day, oldest first.
  func shownListings(at place: Place.ID, on day: CalendarDay) async throws(RegistryError)
    -> [Listing]

  /// The listings that match, newest first.
  func listings(_ filter: ListingFilter) async throws(RegistryError) -> [Listing]

  /// Keeps what a form says.
  ///
  /// The same receipt again is the same listing: unchanged where it says the same or was withdrawn,
  /// else changed, one revision further, and standing as the submission says; or left as it is where
  /// the submission may not change it. A sheet that is not in the store is left out. Throws ``RegistryError/unknownPlace(_:)`` where there is no such place.
  func submit(_ submission: Submission, at time: Date) async throws(RegistryError) -> Submitted

  /// The listing of that number where the key is its own; nil for a wrong key or number alike.
  func listing(_ id: Listing.ID, key: ManageKey) async throws(RegistryError) -> Listing?

  /// Takes back a listing and erases its contact, name and details; nil where the key is not its own.
  ///
  /// Its number, kind, category and days stay, so that prints that show it are known to be out of date.
  func withdraw(_ id: Listing.ID, key: ManageKey, at time: Date) async throws(RegistryError)
    -> Listing?

  /// Shows listings to neighbours. A withdrawn one stays withdrawn.
  ///
  /// Moderation never changes a revision: neighbours see the same words or none.
  func publish(_ ids: [Listing.ID], at time: Date) async throws(RegistryError) -> Moderated

  /// Turns listings down, with a reason that the person reads. A withdrawn one stays withdrawn.
  func refuse(_ ids: [Listing.ID], reason: String, at time: Date) async throws(RegistryError)
    -> Moderated

  // Directory

  /// Puts new entries in the place of the whole directory of a place, found or made by its address.
  ///
  /// They are shown for ``Neighbour/months`` from that day. Whoever stood there before, at the same
  /// floor and door under the same name, keeps their number; of all others nothing is left.
  func replaceNeighbours(
    at address: PostalAddress, name: PlaceName?, with contents: [NeighbourContent],
    on day: CalendarDay, at time: Date
  ) async throws(RegistryError) -> (place: Place, directory: Directory)

  /// The directory of a place as it is shown on a day; empty where there is none.
  ///
  /// Its revision grows with each change of what is shown, and on the days on which entries expire.
  func directory(at place: Place.ID, on day: CalendarDay) async throws(RegistryError) -> Directory

  /// Takes someone out of the directory and erases all that it knew; false where there is no such entry.
  func withdrawNeighbour(_ id: Neighbour.ID, at time: Date) async throws(RegistryError) -> Bool

  /// Erases the entries of all directories whose last day has passed, and says how many they were.
  ///
  /// Nobody sees a difference: they were not shown any more. Replacing a directory does it as well.
  @discardableResult
  func eraseExpiredNeighbours(on day: CalendarDay, at time: Date) async throws(RegistryError) -> Int
}

extension Registry {
  /// Makes sure that the store answers: asks for something that it need not have.
  public func check() async throws(RegistryError) { _ = try await place(Place.ID(0)) }

  /// Those who stand in the directory of a place on a day, by floor, from the lowest, and door.
  public func neighbours(at place: Place.ID, on day: CalendarDay)
    async throws(RegistryError) -> [Neighbour]
  {
    try await directory(at: place, on: day).neighbours
  }

  /// How the listings and the directory of a day differ from what a sheet showed; nil where it was
  /// never printed.
  public func difference(of sheet: Sheet, on day: CalendarDay) async throws(RegistryError)
    -> EditionDifference?
  {
    guard let edition = sheet.edition else { return nil }
    let listings = try await shownListings(at: sheet.place, on: day)
    guard edition.directory != nil else { return edition.difference(from: listings) }
    let directory = try await directory(at: sheet.place, on: day)
    return edition.difference(from: listings, directory: directory.revision)
  }
}
