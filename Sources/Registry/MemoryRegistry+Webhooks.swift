public import Foundation
internal import Neighbourhood

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
  private func takeNotice() {
    for listing in listings.map(\.listing) {
      let old = noticed.updateValue(listing, forKey: listing.id)
      guard let what = Notice.what(from: old, to: listing) else { continue }
      notices.append(
        Notice(
          id: (notices.last?.id ?? 0) + 1, what: what, time: listing.changed, listing: listing.id,
          place: listing.place))
    }
  }
}
