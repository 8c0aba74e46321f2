import Foundation
import Neighbourhood
import Registry

extension FailingRegistry {
  func listing(_ id: Listing.ID) async throws(RegistryError) -> Listing? { throw error }
  func page(of filter: ListingFilter, after id: Listing.ID?, limit: Int)
    async throws(RegistryError) -> QueuePage
  { throw error }
  func publish(_ ids: [Listing.ID], by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated
  { throw error }
  func refuse(_ ids: [Listing.ID], reason: String, by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated
  { throw error }
  func edit(
    _ id: Listing.ID, revision: Int, to content: ListingContent, lastDay: CalendarDay,
    standing status: Listing.Status?, by actor: String, at time: Date
  ) async throws(RegistryError) -> (listing: Listing, isDone: Bool)? { throw error }
  func withdraw(_ id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Listing?
  { throw error }
  func listings(reachedAt phone: PhoneNumber, limit: Int)
    async throws(RegistryError) -> [Listing]
  { throw error }
  func duplicates(of listings: [Listing])
    async throws(RegistryError) -> [Listing.ID: [Duplicate]]
  { throw error }
  func merge(_ id: Listing.ID, into kept: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError) -> Bool
  { throw error }
  func history(of listing: Listing.ID?, before number: Int64?, limit: Int)
    async throws(RegistryError) -> [HistoryEntry]
  { throw error }
  func report(
    _ id: Listing.ID, reason: ListingReport.Reason, words: String, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> Bool { throw error }
  func reports(about id: Listing.ID) async throws(RegistryError) -> [ListingReport] { throw error }
  func reportedListings(limit: Int) async throws(RegistryError) -> [(
    listing: Listing, reports: [ListingReport]
  )] { throw error }
  func dismissReports(about id: Listing.ID, by actor: String, at time: Date)
    async throws(RegistryError)
  { throw error }
}
