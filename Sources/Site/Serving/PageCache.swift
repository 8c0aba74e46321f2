internal import Neighbourhood
internal import Registry
internal import Synchronization
internal import Wording

/// Pages as they were made, for as long as what they show stays the same.
///
/// A page goes out again where nothing in the store has changed since, or where what has changed is
/// none of what it shows: what a person withdraws stays in no page. Only pages that show the same to
/// everyone belong here, and each goes out under a mark of its own for the security policy.
final class PageCache: Sendable {
  /// All that a page depends on beside the store and the settings.
  struct Key: Hashable {
    private let code: ShortCode
    private let day: CalendarDay
    private let language: Language?
    private let query: [String]

    /// The page of a sheet; nil where the visitor asked for something that is in no link of ours.
    init?(_ code: ShortCode, on day: CalendarDay, _ visit: Visit) {
      let pairs = visit.query.pairs
      guard pairs.allSatisfy({ ["lang", "all"].contains($0.name) }), pairs.count <= 2 else {
        return nil
      }
      self.code = code
      self.day = day
      language = visit.browserLanguage
      query = pairs.map { "\($0.name)=\($0.value)" }
    }
  }

  /// All that a page shows of the store.
  struct Source: Hashable {
    let shown: ShownSheet
    let nearby: [NearbyPlace]
  }

  fileprivate struct Kept {
    /// The store when the page was last found to be right.
    var mark: ChangeMark
    let source: Source
    let reply: Reply
    /// The page before and behind the mark of its style.
    let parts: (Substring, Substring)
  }

  /// Most pages, and the longest: sixteen megabytes in all.
  private static let limit = (pages: 256, length: 65_536)

  private let pages = Mutex<[Key: Kept]>([:])

  /// The page, under a new mark for its style; nil where the store has changed since.
  func reply(_ key: Key?, at mark: ChangeMark?, nonce: () -> String) -> Reply? {
    guard let key, let mark, let kept = pages.withLock({ $0[key] }), kept.mark == mark else {
      return nil
    }
    return kept.reply(under: nonce())
  }

  /// The page where it shows just this, whatever else has changed in the store.
  ///
  /// The mark is that of a moment before this was read.
  func reply(_ key: Key?, showing source: Source, at mark: ChangeMark?, nonce: () -> String)
    -> Reply?
  {
    guard let key, let mark else { return nil }
    let kept = pages.withLock { pages in
      guard pages[key]?.source == source else { return Kept?.none }
      pages[key]?.mark = mark
      return pages[key]
    }
    return kept?.reply(under: nonce())
  }

  /// Keeps a page of what was read after the store had a mark.
  func keep(_ reply: Reply, _ key: Key?, showing source: Source, at mark: ChangeMark?) {
    guard let key, let mark, let nonce = reply.nonce,
      reply.body.utf8.count <= PageCache.limit.length,
      let range = reply.body.firstRange(of: nonce)
    else { return }
    var bare = reply
    bare.body = ""
    let kept = Kept(
      mark: mark, source: source, reply: bare,
      parts: (reply.body[..<range.lowerBound], reply.body[range.upperBound...]))
    pages.withLock { pages in
      if pages.count >= PageCache.limit.pages { pages = [:] }
      pages[key] = kept
    }
  }

  /// Forgets pages that were not found to be right since the store got its mark.
  func forgetOthers(than mark: ChangeMark?) {
    pages.withLock { pages in pages = pages.filter { $0.value.mark == mark } }
  }
}

extension PageCache.Kept {
  fileprivate func reply(under nonce: String) -> Reply {
    var reply = reply
    reply.nonce = nonce
    reply.body = "\(parts.0)\(nonce)\(parts.1)"
    return reply
  }
}
