public import Foundation
public import Neighbourhood

extension MemoryRegistry: OwnListingRegistry {
  /// Lets a listing say something else.
  public func change(
    _ id: Listing.ID, key: ManageKey, to content: ListingContent, status: Listing.Status,
    lastDay: CalendarDay, agreeing agreement: Agreement?, at time: Date
  ) async throws(RegistryError) -> Listing? {
    let changed = update(id, key, at: time) { listing in
      if content.needsReading(after: listing.content) {
        listing.status = status
        listing.refusal = nil
      }
      if content != listing.content { listing.revision += 1 }
      listing.content = content
      listing.lastDay = lastDay
    }
    if let changed, let agreement { agree(to: changed, agreement, at: time) }
    return changed
  }

  /// Shows a listing for longer.
  public func renew(_ id: Listing.ID, key: ManageKey, until lastDay: CalendarDay, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    update(id, key, at: time) { listing in
      listing.lastDay = lastDay
      listing.content.until = nil
    }
  }

  /// Takes a listing off the list for a while, or puts it back.
  public func setPaused(_ isPaused: Bool, _ id: Listing.ID, key: ManageKey, at time: Date)
    async throws(RegistryError) -> Listing?
  {
    update(id, key, at: time) { $0.isPaused = isPaused }
  }

  /// Leaves a message for the person behind a listing that is shown on a day.
  public func leave(
    _ message: MessageContent, for listing: Listing.ID, receipt: Receipt, on day: CalendarDay,
    at time: Date
  ) async throws(RegistryError) -> LeftMessage {
    if messages.contains(where: { $0.receipt == receipt }) { return .known }
    guard listings.contains(where: { $0.listing.id == listing && $0.listing.isShown(on: day) })
    else { return .gone }
    guard messages.count(where: { $0.message.listing == listing }) < LeftMessage.most else {
      return .full
    }
    messages.append(
      MemoryMessage(
        message: Message(
          id: Message.ID(nextNumber()), listing: listing, content: message, sent: time.keptMoment),
        receipt: receipt))
    return .kept
  }

  /// The messages for the person behind a listing, newest first.
  public func messages(for id: Listing.ID, key: ManageKey)
    async throws(RegistryError) -> [Message]?
  {
    guard index(of: id, key: key) != nil else { return nil }
    return messages.map(\.message).filter { $0.listing == id }.reversed()
  }

  /// Erases a message.
  public func eraseMessage(
    _ message: Message.ID, of id: Listing.ID, key: ManageKey, at time: Date
  ) async throws(RegistryError) -> Bool? {
    guard index(of: id, key: key) != nil else { return nil }
    let count = messages.count
    messages.removeAll { $0.message.id == message && $0.message.listing == id }
    return messages.count < count
  }

  /// A listing with the key of its person.
  public func ownedListing(_ id: Listing.ID) async throws(RegistryError) -> OwnedListing? {
    listings.first { $0.listing.id == id }.map(owned)
  }

  /// The listings that end on one of some days, each once.
  public func takeEnding(in days: ClosedRange<CalendarDay>, at time: Date)
    async throws(RegistryError) -> [OwnedListing]
  {
    let ending = listings.filter {
      days.contains($0.listing.lastDay) && $0.listing.isShown(on: $0.listing.lastDay)
        && $0.listing.created <= time.addingTimeInterval(-86_400)
        && $0.listing.content.contact.email != nil
        && reminded[$0.listing.id] != $0.listing.lastDay
    }
    for kept in ending { reminded[kept.listing.id] = kept.listing.lastDay }
    return ending.map(owned)
  }

  private func owned(_ kept: MemoryListing) -> OwnedListing {
    OwnedListing(listing: kept.listing, key: key.manageKey(for: kept.receipt))
  }

  private func update(
    _ id: Listing.ID, _ key: ManageKey, at time: Date, _ change: (inout Listing) -> Void
  ) -> Listing? {
    guard let index = index(of: id, key: key) else { return nil }
    let known = listings[index].listing
    guard known.status != .withdrawn else { return known }
    change(&listings[index].listing)
    if listings[index].listing != known {
      listings[index].listing.changed = time.keptMoment
      record("changed", id, at: time)
    }
    return listings[index].listing
  }
}

/// What the memory keeps of a message.
struct MemoryMessage {
  let message: Message
  let receipt: Receipt
}
