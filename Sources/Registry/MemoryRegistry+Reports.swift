public import Foundation
public import Neighbourhood

extension MemoryRegistry: ReportRegistry {
  /// Keeps a report about a listing that is shown on a day.
  public func report(
    _ id: Listing.ID, reason: ListingReport.Reason, words: String, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> Bool {
    guard listings.contains(where: { $0.listing.id == id && $0.listing.isShown(on: day) }) else {
      return false
    }
    let known = reports.filter { $0.listing == id }
    guard known.count < ListingReport.most,
      !known.contains(where: { $0.reason == reason && $0.words == words })
    else { return true }
    reports.append(
      ListingReport(
        id: nextNumber(), listing: id, reason: reason, words: words, sent: time.keptMoment))
    record("reported", id, at: time)
    return true
  }

  /// The reports about one listing, oldest first.
  public func reports(about id: Listing.ID) async throws(RegistryError) -> [ListingReport] {
    reports.filter { $0.listing == id }
  }

  /// The listings that are reported.
  public func reportedListings(limit: Int) async throws(RegistryError) -> [(
    listing: Listing, reports: [ListingReport]
  )] {
    reports.map(\.listing).eachOnce.prefix(limit).compactMap { id in
      listings.first { $0.listing.id == id }
        .map { found in (found.listing, reports.filter { $0.listing == id }) }
    }
  }

  /// Settles what was reported about a listing.
  public func dismissReports(about id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError)
  {
    eraseReports(of: id, by: actor, at: time)
  }

  /// Erases the reports about a listing, where there are any.
  func eraseReports(of id: Listing.ID, by actor: String?, at time: Date) {
    guard reports.contains(where: { $0.listing == id }) else { return }
    reports.removeAll { $0.listing == id }
    record("reports-dismissed", id, by: actor, at: time)
  }
}
