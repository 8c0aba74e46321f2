internal import HTTPTypes

extension Reply {
  /// The whole head of the answer, with all that keeps a visitor safe.
  var head: HTTPFields {
    var head = fields
    if !body.isEmpty || data != nil { head[.contentType] = type }
    head[.cacheControl] =
      switch keeping {
      case .byVisitor: "private, no-cache"
      case .byNobody: "no-store"
      case .byAnyone(let seconds): "public, max-age=\(seconds)"
      }
    if case .byAnyone = keeping {} else { head[.vary] = "Accept-Language" }
    head[.contentSecurityPolicy] = policy
    head[.xContentTypeOptions] = "nosniff"
    head[.crossOriginResourcePolicy] = isForOtherSites ? "cross-origin" : "same-origin"
    if isForOtherSites {
      head[.accessControlAllowOrigin] = "*"
      head[.accessControlExposeHeaders] = "ETag, Link"
    }
    if let name = HTTPField.Name("Referrer-Policy") { head[name] = "no-referrer" }
    if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { head[name] = "same-origin" }
    if !isFindable, let name = HTTPField.Name("X-Robots-Tag") { head[name] = "noindex" }
    return head
  }

  /// No script, nothing from elsewhere, no frame around us (Content Security Policy Level 3).
  private var policy: String {
    let style = nonce.map { "'nonce-\($0)'" } ?? "'none'"
    return "default-src 'none'; style-src \(style); img-src data: 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'"
  }
}
