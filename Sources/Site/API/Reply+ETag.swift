internal import HTTPTypes
internal import Neighbourhood

extension Reply {
  /// The answer under a tag of its own, or that nothing has changed where the visitor has that tag
  /// already (RFC 9110 §13.1.2).
  ///
  /// The tag is made of the answer itself, so that it cannot be out of date.
  func ifChanged(since known: String?) -> Reply {
    let tag = "\"\(Fingerprint.of(body.utf8))\""
    var reply = self
    reply.fields[.eTag] = tag
    // The visitor may keep it, and asks each time whether it still is right.
    reply.keeping = .byVisitor
    guard let known, known.isAny || known.tags.contains(tag) else { return reply }
    reply.status = .notModified
    reply.body = ""
    return reply
  }
}

extension String {
  /// Whether any answer counts as known.
  fileprivate var isAny: Bool { filter { $0 != " " } == "*" }

  /// The tags of a list; whether they are weak makes no difference here.
  fileprivate var tags: [String] {
    split(separator: ",").map { part in
      let tag = part.drop { $0 == " " || $0 == "\t" }
      let bare = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
      return String(bare.prefix(while: { $0 != " " && $0 != "\t" }))
    }
  }
}
