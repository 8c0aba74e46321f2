public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Puts new entries in the place of the whole directory of a place.
  public func replaceNeighbours(
    at address: PostalAddress, name: PlaceName?, with contents: [NeighbourContent],
    on day: CalendarDay, at time: Date
  ) async throws(RegistryError) -> (place: Place, directory: Directory) {
    try await eraseExpiredNeighbours(on: day, at: time)
    let place = place(at: address, name: name)
    let old = directories[place.id] ?? MemoryDirectory()
    let replacing = DirectoryReplacing(old: old.neighbours, new: contents)
    let lastDay = day.adding(months: Neighbour.months)
    directories[place.id] = MemoryDirectory(
      revision: old.revision + replacing.growth(on: day),
      neighbours: replacing.entries.map { entry in
        Neighbour(
          id: entry.id ?? Neighbour.ID(nextNumber()), place: place.id, content: entry.content,
          lastDay: lastDay)
      })
    for neighbour in old.neighbours { forgetConsent(of: neighbour.id) }
    for neighbour in directories[place.id]?.neighbours ?? [] {
      agreed[PersonRecord(.neighbour, neighbour.id.number)] = neighbour.content.consents(
        wording: ConsentWording.version, language: ConsentWording.directoryLanguage,
        given: time.keptMoment)
    }
    return (place, try await directory(at: place.id, on: day))
  }

  /// The directory of a place as it is shown on a day.
  public func directory(at place: Place.ID, on day: CalendarDay)
    async throws(RegistryError) -> Directory
  {
    let kept = directories[place] ?? MemoryDirectory()
    let shown = kept.neighbours.filter { $0.isShown(on: day) }
    return Directory(
      revision: kept.revision + kept.neighbours.count - shown.count, neighbours: shown)
  }

  /// Takes someone out of the directory.
  public func withdrawNeighbour(_ id: Neighbour.ID, at time: Date)
    async throws(RegistryError) -> Bool
  {
    for (place, directory) in directories {
      guard let index = directory.neighbours.firstIndex(where: { $0.id == id }) else { continue }
      directories[place]?.neighbours.remove(at: index)
      forgetConsent(of: id)
      directories[place]?.revision += DirectoryReplacing.growthOfWithdrawal
      return true
    }
    return false
  }

  /// Erases the entries of all directories whose last day has passed.
  @discardableResult
  public func eraseExpiredNeighbours(on day: CalendarDay, at time: Date)
    async throws(RegistryError) -> Int
  {
    var erased = 0
    for (place, directory) in directories {
      let kept = directory.neighbours.filter { $0.isShown(on: day) }
      let expired = directory.neighbours.count - kept.count
      for old in directory.neighbours where !old.isShown(on: day) { forgetConsent(of: old.id) }
      directories[place] = MemoryDirectory(
        revision: directory.revision + expired, neighbours: kept)
      erased += expired
    }
    return erased
  }

  private func forgetConsent(of id: Neighbour.ID) {
    agreed[PersonRecord(.neighbour, id.number)] = nil
  }
}

/// What the memory keeps of the directory of a place.
struct MemoryDirectory {
  var revision = 0
  var neighbours: [Neighbour] = []
}
