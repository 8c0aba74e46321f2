public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Erases all that is kept no longer on a day.
  public func forget(
    _ keeping: Keeping, on day: CalendarDay, at time: Date, clock: ClockTrust
  ) async throws(RegistryError) -> Upkeep {
    let newest = (history.map(\.time) + [lastUpkeep].compactMap(\.self)).max()
    if clock == .doubted, let complaint = Upkeep.complaint(on: time, newest: newest) {
      return complaint
    }
    history = history.map { $0.noLater(than: time) }
    lastUpkeep = time
    var forgotten = Forgotten()
    forgotten[.messages] = messages.drop { $0.message.sent < keeping.firstMessage(at: time) }
    forgotten[.mail] = mail.drop { $0.created < keeping.firstMail(at: time) }
    forgotten[.neighbours] = try await eraseExpiredNeighbours(on: day, at: time)
    forgotten[.listings] = forgetWords(before: keeping.firstDayOfWords(on: day), at: time)
    takeNotice()
    forgotten[.traces] = listings.drop {
      $0.listing.lastDay < keeping.firstDayOfTraces(on: day)
    }
    forgotten[.staffNames] = forgetNames(before: keeping.firstStaffName(at: time), at: time)
    forgotten[.sessions] = staff.sessions.drop { $0.value.until <= time }
    forgotten[.invitations] = staff.invitations.drop { $0.value.until <= time }
    forgotten[.referentKeys] = referentKeys.drop { $0.value.until <= time }
    let reached = webhookStates.map(\.position).min() ?? Int64.max
    let last = notices.last?.id
    forgotten[.notices] = notices.drop { $0.id <= reached && $0.id != last }
    return .done(forgotten)
  }

  /// Erases what listings say that ended before a day.
  private func forgetWords(before day: CalendarDay, at time: Date) -> Int {
    let over = listings.indices.filter {
      listings[$0].listing.status != .withdrawn && listings[$0].listing.lastDay < day
    }
    for index in over {
      erase(at: index, at: time)
      listings[index].listing.isForgotten = true
      listings[index].listing.external = nil
      record("forgotten", listings[index].listing.id, at: time)
    }
    return over.count
  }

  /// Takes the names of those who have left out of what was done before a moment.
  private func forgetNames(before moment: Date, at time: Date) -> Int {
    let passes = Array(staff.sessions.values) + staff.invitations.values + referentKeys.values
    let known = Set(
      (staff.people.values + passes.filter { $0.until > time }.map(\.staff)).map(\.name)
        + keys.map(\.grant.name)
    ).map { Staff(name: $0, role: .moderator).key }
    var count = 0
    history = history.compactMap { entry in
      guard let actor = entry.actor, entry.time < moment,
        !known.contains(Staff(name: actor, role: .moderator).key)
      else { return entry }
      count += 1
      guard entry.listing != nil else { return nil }
      return entry.withoutActor
    }
    return count
  }
}

extension Array {
  /// Removes those that are so, and says how many they were.
  fileprivate mutating func drop(where isOld: (Element) -> Bool) -> Int {
    let old = count
    removeAll(where: isOld)
    return old - count
  }
}

extension Dictionary {
  /// Removes those that are so, and says how many they were.
  fileprivate mutating func drop(where isOld: (Element) -> Bool) -> Int {
    let old = count
    self = filter { !isOld($0) }
    return old - count
  }
}
