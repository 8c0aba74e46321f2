public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// How much waits for moderators, where any of it is new.
  public func takeModeratorNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> ModeratorNews?
  {
    guard staff.told.map({ $0.time.addingTimeInterval(pause) <= time }) ?? true else { return nil }
    let new = Set(
      history.filter { entry in
        entry.id > staff.told?.entry ?? 0
          && ["submitted", "changed", "reported"].contains(entry.what)
      }.compactMap(\.listing))
    let waiting = listings.filter { $0.listing.status == .waiting }.map(\.listing.id)
    let reported = Set(reports.map(\.listing))
    guard !new.isDisjoint(with: reported.union(waiting)) else { return nil }
    staff.told = (history.last?.id ?? 0, time.keptMoment)
    return ModeratorNews(waiting: waiting.count, reported: reported.count)
  }

  /// What came at the places of référents who want to be told.
  public func takeReferentNews(after pause: TimeInterval, at time: Date)
    async throws(RegistryError) -> [ReferentNews]
  {
    var news: [ReferentNews] = []
    for (digest, wish) in staff.wishes.sorted(by: { $0.value.told < $1.value.told }) {
      guard let pass = staff.sessions[digest], pass.until > time, let place = pass.staff.place,
        wish.time.map({ $0.addingTimeInterval(pause) <= time }) ?? true
      else { continue }
      let ids = Set(
        history.filter { entry in
          entry.id > wish.told && entry.actor != pass.staff.name
            && ["submitted", "changed", "edited", "published"].contains(entry.what)
        }.compactMap(\.listing))
      let shown = listings.map(\.listing).filter { $0.place == place && $0.status == .published }
      let found = ReferentNews(
        recipient: wish.address, place: place,
        listings: shown.count { ids.contains($0.id) && !$0.isPaused },
        messages: messages.count { kept in
          kept.message.id.number > wish.told
            && shown.contains { $0.id == kept.message.listing && $0.isAwayFromPage }
        })
      guard found.listings + found.messages > 0 else { continue }
      staff.wishes[digest]?.told = nextNumber()
      staff.wishes[digest]?.time = time.keptMoment
      news.append(found)
    }
    return news
  }

  /// Where someone wants to be told what is new.
  public func newsAddress(of person: Staff, at time: Date)
    async throws(RegistryError) -> EmailAddress?
  {
    staff.sessions.filter { $0.value.staff.key == person.key && $0.value.until > time }
      .compactMap { staff.wishes[$0.key]?.address }.first
  }

  /// Keeps where the person of a session wants to be told.
  public func setNewsAddress(
    _ address: EmailAddress?, of person: Staff, in session: AccessToken, at time: Date
  ) async throws(RegistryError) {
    for (digest, pass) in staff.sessions where pass.staff.key == person.key {
      staff.wishes[digest] = nil
    }
    guard let address, staff.sessions[session.digest]?.staff.key == person.key else { return }
    staff.wishes[session.digest] = MemoryStaff.Wish(address: address, told: nextNumber())
  }
}
