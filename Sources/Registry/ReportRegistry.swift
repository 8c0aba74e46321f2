public import Foundation
public import Neighbourhood

/// What neighbours find wrong with listings.
public protocol ReportRegistry: Sendable {
  /// Keeps a report about a listing that is shown on a day.
  ///
  /// The same words twice are one report, and past ``ListingReport/most`` no more are kept: the moderators
  /// know by then.
  ///
  /// - Returns: Whether the listing is shown.
  func report(
    _ id: Listing.ID, reason: ListingReport.Reason, words: String, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> Bool

  /// The reports about one listing, oldest first.
  func reports(about id: Listing.ID) async throws(RegistryError) -> [ListingReport]

  /// The listings that are reported, each with its reports; those reported first come first.
  func reportedListings(limit: Int) async throws(RegistryError) -> [(
    listing: Listing, reports: [ListingReport]
  )]

  /// Settles what was reported about a listing: erases the reports.
  func dismissReports(about id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError)
}
