public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// What was agreed to about a listing or someone in a directory.
  public func consents(to record: PersonRecord) async throws(RegistryError) -> [GivenConsent] {
    agreed[record] ?? []
  }

  /// Notes that the person of a listing agrees to what it says now.
  public func agree(
    _ id: Listing.ID, key: ManageKey, wording: Int, language: String, at time: Date
  ) async throws(RegistryError) -> Listing? {
    guard let index = index(of: id, key: key) else { return nil }
    let listing = listings[index].listing
    agree(to: listing, Agreement(wording: wording, language: language), at: time)
    return listing
  }

  /// Notes that the person of a listing agrees to what it says; a withdrawn one stays as it is.
  func agree(to listing: Listing, _ agreement: Agreement, at time: Date) {
    guard listing.status != .withdrawn else { return }
    agree(
      to: listing, wording: agreement.wording, language: agreement.language, source: .site,
      at: time)
    record("agreed", listing.id, at: time)
  }

  /// Those among some listings about which someone agreed to words of before a version.
  public func outdatedConsents(among ids: [Listing.ID], before wording: Int)
    async throws(RegistryError) -> Set<Listing.ID>
  {
    Set(
      ids.filter { id in
        (agreed[PersonRecord(.listing, id.number)] ?? []).contains { $0.wording < wording }
      })
  }

  /// Notes what the person of a listing agreed to.
  func agree(
    to listing: Listing, wording: Int, language: String, source: Listing.Source, at time: Date
  ) {
    agreed[PersonRecord(.listing, listing.id.number)] = listing.content.consents(
      wording: wording, language: language, given: time.keptMoment, source: source)
  }
}
