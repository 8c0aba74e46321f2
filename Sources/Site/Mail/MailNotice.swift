internal import Wording

/// What people are told by e-mail.
enum MailNotice: Hashable, Sendable {
  /// A neighbour has written to the person of a listing.
  case message(place: String, link: String)
  /// A listing will not be shown any more in so many days, and perhaps what its person agreed to has
  /// changed.
  case expiring(place: String, days: Int, link: String, asksConsent: Bool = false)
  /// A listing is shown now.
  case published(place: String, link: String)
  /// A listing was turned down.
  case refused(place: String, reason: String, link: String)

  /// What stands in the list of messages.
  func subject(in wording: Wording) -> String { wording("mail.\(name)-subject") }

  /// What it says, and why the person gets it.
  func body(in wording: Wording, organisation: String?) -> String {
    let why =
      organisation.map { wording("mail.why", ["organisation": $0]) } ?? wording("mail.why-unnamed")
    return
      ([wording("mail.hello"), words(in: wording), link] + consent(in: wording) + [
        wording("mail.keep"), "-- \n" + why,
      ])
      .joined(separator: "\n\n") + "\n"
  }

  /// That the person is asked again, where they are.
  private func consent(in wording: Wording) -> [String] {
    guard case .expiring(_, _, _, asksConsent: true) = self else { return [] }
    return [wording("mail.consent")]
  }

  private func words(in wording: Wording) -> String {
    switch self {
    case .message(let place, _): wording("mail.message", ["place": place])
    case .expiring(let place, let days, _, _):
      wording("mail.expiring", ["place": place], count: days)
    case .published(let place, _): wording("mail.published", ["place": place])
    case .refused(let place, let reason, _):
      wording("mail.refused", ["place": place, "reason": reason])
    }
  }

  private var name: String {
    switch self {
    case .message: "message"
    case .expiring: "expiring"
    case .published: "published"
    case .refused: "refused"
    }
  }

  private var link: String {
    switch self {
    case .message(_, let link), .expiring(_, _, let link, _), .published(_, let link),
      .refused(_, _, let link):
      link
    }
  }
}
