public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Shows listings to neighbours.
  public func publish(_ ids: [Listing.ID], at time: Date) async throws(RegistryError) -> Moderated {
    decide(ids, status: .published, refusal: nil, by: nil, at: time)
  }

  /// Turns listings down, with a reason that the person reads.
  public func refuse(_ ids: [Listing.ID], reason: String, at time: Date)
    async throws(RegistryError) -> Moderated
  {
    decide(ids, status: .refused, refusal: reason, by: nil, at: time)
  }

  /// Shows listings to neighbours, in the name of someone.
  public func publish(_ ids: [Listing.ID], by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated
  {
    decide(ids, status: .published, refusal: nil, by: actor, at: time)
  }

  /// Turns listings down, in the name of someone.
  public func refuse(_ ids: [Listing.ID], reason: String, by actor: String, at time: Date)
    async throws(RegistryError) -> Moderated
  {
    decide(ids, status: .refused, refusal: reason, by: actor, at: time)
  }

  private func decide(
    _ ids: [Listing.ID], status: Listing.Status, refusal: String?, by actor: String?,
    at time: Date
  ) -> Moderated {
    var done: [Listing] = []
    var unknown: [Listing.ID] = []
    var withdrawn: [Listing.ID] = []
    for id in ids.eachOnce {
      guard let index = listings.firstIndex(where: { $0.listing.id == id }) else {
        unknown.append(id)
        continue
      }
      guard listings[index].listing.status != .withdrawn else {
        withdrawn.append(id)
        continue
      }
      let known = listings[index].listing
      if known.status != status || known.refusal != refusal {
        listings[index].listing.changed = time.keptMoment
        record(
          status == .published ? "published" : "refused", id, by: actor, note: refusal, at: time)
        if status == .refused { eraseReports(of: id, by: actor, at: time) }
      }
      listings[index].listing.status = status
      listings[index].listing.refusal = refusal
      done.append(listings[index].listing)
    }
    return Moderated(done: done, unknown: unknown, withdrawn: withdrawn)
  }
}
