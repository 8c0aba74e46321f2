package import Neighbourhood

/// What happens where new entries are put in the place of a directory.
///
/// The revision that a registry keeps and the number of entries that have expired make together the
/// revision that callers see, which therefore grows on the day on which an entry expires. It never
/// comes back to an older number, as it grows by more than the entries that leave.
package struct DirectoryReplacing {
  /// The new entries; those that stood there before keep their numbers.
  package let entries: [(id: Neighbour.ID?, content: NeighbourContent)]
  private let old: [Neighbour]

  /// Finds the old entries that are of the same person at the same door.
  package init(old: [Neighbour], new: [NeighbourContent]) {
    self.old = old
    var left: [String: [Neighbour.ID]] = [:]
    for neighbour in old.reversed() {
      left[neighbour.content.personKey, default: []].append(neighbour.id)
    }
    entries = new.map { (left[$0.personKey]?.popLast(), $0) }
  }

  /// Whether an old entry is not among the new ones, or says something else there.
  package var erases: Bool {
    let kept = Dictionary(uniqueKeysWithValues: old.map { ($0.id, $0.content) })
    let same = entries.count { entry in entry.id.map { kept[$0] == entry.content } ?? false }
    return same < old.count
  }

  /// By how much the revision that is kept grows: not at all where the same is shown as before.
  package func growth(on day: CalendarDay) -> Int {
    let isSame = !erases && entries.count == old.count && old.allSatisfy { $0.isShown(on: day) }
    return isSame ? 0 : old.count + 1
  }

  /// By how much it grows where one entry leaves, expired or not.
  package static let growthOfWithdrawal = 2
}
