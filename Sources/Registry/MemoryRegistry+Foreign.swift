public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Keeps what another platform says, as often as it says it.
  public func keep(_ foreign: ForeignListing, at time: Date) async throws(RegistryError) -> Kept {
    try kept(foreign, at: time)
  }

  /// Takes back a listing that came from that origin, and erases what it says.
  public func takeBack(_ id: Listing.ID, origin: String, at time: Date)
    async throws(RegistryError) -> TakenBack
  {
    guard let index = listings.firstIndex(where: { $0.listing.id == id }) else { return .unknown }
    guard listings[index].listing.external?.origin == origin else { return .foreign }
    forget(index, at: time)
    return .done
  }

  /// Agrees with all that another platform has.
  public func synchronise(
    _ all: [ForeignListing], origin: String, isDryRun: Bool, at time: Date
  ) async throws(RegistryError) -> Synchronised {
    let before = (places, listings)
    defer { if isDryRun { (places, listings) = before } }
    var kept: [Kept] = []
    for foreign in all { kept.append(try self.kept(foreign, at: time)) }
    let present = Set(all.map(\.external))
    let vanished = listings.indices.filter { index in
      listings[index].listing.external.map { $0.origin == origin && !present.contains($0) } ?? false
    }
    let ids = vanished.map { listings[$0].listing.id }
    for index in vanished { forget(index, at: time) }
    return Synchronised(kept: kept, vanished: ids)
  }

  private func kept(_ foreign: ForeignListing, at time: Date) throws(RegistryError) -> Kept {
    let place: Place.ID
    switch foreign.destination {
    case .place(let id):
      guard places.contains(where: { $0.id == id }) else { throw .unknownPlace(id) }
      place = id
    case .address(let address, let name): place = self.place(at: address, name: name).id
    }
    guard
      let index = listings.firstIndex(where: { $0.listing.external == foreign.external })
    else {
      let listing = Listing(
        id: Listing.ID(nextNumber()), place: place, sheet: nil, source: .import,
        external: foreign.external, content: foreign.content, status: foreign.status, revision: 1,
        created: time.keptMoment, lastDay: foreign.lastDay)
      var generator = SystemRandomNumberGenerator()
      let receipt = Receipt.random(using: &generator)
      listings.append(
        MemoryListing(
          listing: listing, receipt: receipt, keyDigest: key.manageKey(for: receipt).digest))
      agree(
        to: listing, wording: ConsentWording.version, language: listing.content.language,
        source: .import, at: time)
      return Kept(listing: listing, outcome: .created)
    }
    let known = listings[index].listing
    let outcome = foreign.outcome(for: known, isInPlace: known.place == place)
    guard outcome == .changed || outcome == .renewed else {
      return Kept(listing: known, outcome: outcome)
    }
    let isChanged = outcome == .changed
    let listing = Listing(
      id: known.id, place: place, sheet: known.sheet, source: known.source, line: known.line,
      external: known.external, content: foreign.content,
      status: isChanged ? foreign.status : known.status, isPaused: known.isPaused,
      refusal: isChanged ? nil : known.refusal, revision: known.revision + (isChanged ? 1 : 0),
      created: known.created, changed: time.keptMoment, lastDay: foreign.lastDay)
    listings[index] = MemoryListing(
      listing: listing, receipt: listings[index].receipt, keyDigest: listings[index].keyDigest)
    agree(
      to: listing, wording: ConsentWording.version, language: listing.content.language,
      source: .import, at: time)
    return Kept(listing: listing, outcome: outcome)
  }

  /// Erases what a listing says, and what another platform calls it.
  private func forget(_ index: Int, at time: Date) {
    let known = listings[index].listing
    agreed[PersonRecord(.listing, known.id.number)] = nil
    var content = known.content
    content.details = ""
    content.name = ""
    content.contact = Contact()
    let listing = Listing(
      id: known.id, place: known.place, sheet: known.sheet, source: known.source,
      content: content, status: .withdrawn, isPaused: known.isPaused, revision: known.revision,
      created: known.created, changed: time.keptMoment, lastDay: known.lastDay)
    listings[index] = MemoryListing(
      listing: listing, receipt: listings[index].receipt, keyDigest: listings[index].keyDigest)
  }
}
