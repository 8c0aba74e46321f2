/// Where a page of a long list begins.
public enum PageStart<Key: Hashable & Sendable>: Hashable, Sendable {
  /// At the start of the list.
  case first
  /// Behind an entry.
  case after(Key)
  /// As far before an entry as a page is long.
  case before(Key)
}

/// A page of a long list.
public struct Paged<Entry: Sendable>: Sendable {
  /// What stands on it.
  public let entries: [Entry]
  /// Whether the list goes on before it.
  public let hasEarlier: Bool
  /// Whether the list goes on behind it.
  public let hasLater: Bool

  /// A page of a list.
  public init(entries: [Entry], hasEarlier: Bool, hasLater: Bool) {
    self.entries = entries
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
  }
}

extension Paged {
  /// A page of what was found: one entry more than it holds tells that the list goes on.
  ///
  /// - Parameters:
  ///   - found: The entries in the direction of the search, at most one more than the limit.
  ///   - start: Where the search began; before an entry it went backwards.
  ///   - limit: Most entries.
  package init<Key>(found: [Entry], _ start: PageStart<Key>, limit: Int) {
    let goesOn = found.count > limit
    let entries = Array(found.prefix(limit))
    switch start {
    case .first: self.init(entries: entries, hasEarlier: false, hasLater: goesOn)
    case .after: self.init(entries: entries, hasEarlier: true, hasLater: goesOn)
    case .before: self.init(entries: entries.reversed(), hasEarlier: goesOn, hasLater: true)
    }
  }

  /// A page of a whole list.
  package init<Key>(
    of list: [Entry], _ start: PageStart<Key>, limit: Int, key: (Entry) -> Key
  ) {
    let found: [Entry]
    switch start {
    case .first: found = list
    case .after(let last):
      found = list.firstIndex { key($0) == last }.map { Array(list[($0 + 1)...]) } ?? []
    case .before(let first):
      found = list.firstIndex { key($0) == first }.map { list[..<$0].reversed() } ?? []
    }
    self.init(found: Array(found.prefix(limit + 1)), start, limit: limit)
  }
}
