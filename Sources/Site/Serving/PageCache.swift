internal import Neighbourhood
internal import Registry
internal import Synchronization
internal import Wording

/// Pages as they were made, for as long as nothing in the store has changed.
///
/// Any change empties it: what a person withdraws stays in no page. Only pages that show the same to
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

  private struct Kept {
    let reply: Reply
    /// The page before and behind the mark of its style.
    let parts: (Substring, Substring)
  }

  private struct State {
    var mark: ChangeMark?
    var pages: [Key: Kept] = [:]
  }

  /// Most pages, and the longest: sixteen megabytes in all.
  private static let limit = (pages: 256, length: 65_536)

  private let state = Mutex(State())

  /// The page, under a new mark for its style; nil where it must be made.
  func reply(_ key: Key?, at mark: ChangeMark?, nonce: () -> String) -> Reply? {
    guard let key, let mark else { return nil }
    let kept = state.withLock { state in
      if state.mark != mark { state = State(mark: mark) }
      return state.pages[key]
    }
    guard let kept else { return nil }
    let nonce = nonce()
    var reply = kept.reply
    reply.nonce = nonce
    reply.body = "\(kept.parts.0)\(nonce)\(kept.parts.1)"
    return reply
  }

  /// Keeps a page that was made after the store had a mark.
  func keep(_ reply: Reply, _ key: Key?, at mark: ChangeMark?) {
    guard let key, let mark, let nonce = reply.nonce,
      reply.body.utf8.count <= PageCache.limit.length,
      let range = reply.body.firstRange(of: nonce)
    else { return }
    var bare = reply
    bare.body = ""
    let kept = Kept(
      reply: bare, parts: (reply.body[..<range.lowerBound], reply.body[range.upperBound...]))
    state.withLock { state in
      if state.mark != mark { state = State(mark: mark) }
      if state.pages.count >= PageCache.limit.pages { state.pages = [:] }
      state.pages[key] = kept
    }
  }
}
