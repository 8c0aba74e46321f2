public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// The listings of a place that neighbours see on a day, oldest first.
  public func shownListings(at place: Place.ID, on day: CalendarDay)
    async throws(RegistryError) -> [Listing]
  {
    listings.map(\.listing).filter { $0.place == place && $0.isShown(on: day) }
  }

  /// The listings that match, newest first.
  public func listings(_ filter: ListingFilter) async throws(RegistryError) -> [Listing] {
    listings.map(\.listing)
      .filter { listing in
        (filter.place.map { $0 == listing.place } ?? true)
          && (filter.status.map { $0 == listing.status } ?? true)
      }
      .reversed()
  }

  /// The listing of that number where the key is its own.
  public func listing(_ id: Listing.ID, key: ManageKey) async throws(RegistryError) -> Listing? {
    index(of: id, key: key).map { listings[$0].listing }
  }

  /// Keeps what a form says.
  public func submit(_ submission: Submission, at time: Date)
    async throws(RegistryError) -> Submitted
  {
    let manageKey = key.manageKey(for: submission.receipt)
    guard let index = listings.firstIndex(where: { $0.receipt == submission.receipt }) else {
      guard places.contains(where: { $0.id == submission.place }) else {
        throw .unknownPlace(submission.place)
      }
      let listing = newListing(submission, at: time.keptMoment)
      listings.append(
        MemoryListing(
          listing: listing, receipt: submission.receipt, keyDigest: manageKey.digest))
      agree(
        to: listing, wording: submission.wording, language: submission.content.language,
        source: submission.source, at: time)
      record("submitted", listing.id, by: submission.actor, at: time)
      return Submitted(listing: listing, key: manageKey, outcome: .created)
    }
    let known = listings[index].listing
    guard known.status != .withdrawn, known.content != submission.content else {
      return Submitted(listing: known, key: manageKey, outcome: .unchanged)
    }
    guard submission.mayChange else {
      return Submitted(listing: known, key: manageKey, outcome: .refused)
    }
    listings[index].listing.content = submission.content
    listings[index].listing.status = submission.status
    listings[index].listing.refusal = nil
    listings[index].listing.revision += 1
    listings[index].listing.lastDay = submission.lastDay
    listings[index].listing.changed = time.keptMoment
    agree(
      to: listings[index].listing, wording: submission.wording,
      language: submission.content.language, source: submission.source, at: time)
    record("changed", known.id, by: submission.actor, at: time)
    return Submitted(listing: listings[index].listing, key: manageKey, outcome: .changed)
  }

  /// Takes back a listing and erases its contact, name and details.
  public func withdraw(_ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    guard let index = index(of: id, key: key) else { return nil }
    guard listings[index].listing.status != .withdrawn else { return listings[index].listing }
    erase(at: index, at: time)
    record("withdrawn", id, at: time)
    return listings[index].listing
  }

  private func newListing(_ submission: Submission, at time: Date) -> Listing {
    Listing(
      id: Listing.ID(nextNumber()), place: submission.place,
      sheet: submission.sheet.flatMap { code in sheets.contains { $0.code == code } ? code : nil },
      source: submission.source, line: submission.line, external: submission.external,
      content: submission.content, status: submission.status, revision: 1, created: time,
      lastDay: submission.lastDay)
  }

  /// Where a listing stands, where the key is its own.
  func index(of id: Listing.ID, key: ManageKey) -> Int? {
    listings.firstIndex { $0.listing.id == id && $0.keyDigest == key.digest }
  }
}
