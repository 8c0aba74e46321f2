public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// How far each webhook has come; new ones begin with what happens from now on.
  public func webhooks(_ urls: [String]) async throws(RegistryError) -> [WebhookState] {
    takeNotice()
    let last = notices.last?.id ?? 0
    webhookStates = urls.eachOnce.map { url in
      webhookStates.first { $0.url == url } ?? WebhookState(url: url, position: last)
    }
    let reached = webhookStates.map(\.position).min() ?? last
    notices.removeAll { $0.id <= reached && $0.id != last }
    return webhookStates
  }

  /// Makes notices of the listings that ended before a day, each once.
  public func noticeEnds(before day: CalendarDay, at time: Date) async throws(RegistryError) {
    takeNotice()
    for listing in listings.map(\.listing) where listing.lastDay < day && !isOver(listing) {
      ended[listing.id] = listing.lastDay
      guard let what = Notice.what(from: listing, to: nil) else { continue }
      note(what, time, listing)
    }
  }

  /// The first notice behind one of that number, or nil.
  public func notice(after id: Int64) async throws(RegistryError) -> Notice? {
    takeNotice()
    return notices.first { $0.id > id }
  }

  /// The last notice of before a moment, or nil.
  public func lastNotice(before time: Date) async throws(RegistryError) -> Notice? {
    takeNotice()
    return notices.last { $0.time < time }
  }

  /// Remembers how far a webhook has come.
  public func remember(_ state: WebhookState) async throws(RegistryError) {
    guard let index = webhookStates.firstIndex(where: { $0.url == state.url }) else { return }
    webhookStates[index] = state
    webhookStates[index].failingSince = state.failingSince?.keptMoment
    webhookStates[index].nextAttempt = state.nextAttempt?.keptMoment
  }

  /// Makes notices of what became of the listings since the last time.
  func takeNotice() {
    for listing in listings.map(\.listing) {
      let old = noticed.updateValue(listing, forKey: listing.id)
      guard
        let what = Notice.what(
          from: old.flatMap { isOver($0) ? nil : $0 }, to: isOver(listing) ? nil : listing)
      else { continue }
      note(what, listing.changed, listing)
    }
  }

  private func isOver(_ listing: Listing) -> Bool {
    ended[listing.id].map { listing.lastDay <= $0 } ?? false
  }

  private func note(_ what: Notice.What, _ time: Date, _ listing: Listing) {
    notices.append(
      Notice(
        id: (notices.last?.id ?? 0) + 1, what: what, time: time, listing: listing.id,
        place: listing.place))
  }
}
