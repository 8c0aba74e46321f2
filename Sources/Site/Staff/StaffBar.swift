internal import Neighbourhood
internal import Wording

/// What stands above every page for the staff: where they can go, who they are, and the way out.
struct StaffBar {
  let links: [Link]
  let name: String
  let role: String
  let signOut: String
  let mark: String

  /// Somewhere to go.
  struct Link {
    let href: String
    let text: String
    /// Whether this is the page.
    let isHere: Bool
  }

  /// A bar.
  ///
  /// - Parameters:
  ///   - signedIn: Who has signed in.
  ///   - here: The address of this page, where it is one of the links.
  ///   - language: The language of the page.
  init(_ signedIn: SignedIn, here: SiteAddress? = nil, in language: PageLanguage) {
    links = StaffBar.pages(for: signedIn.staff.role).map { address, phrase in
      Link(
        href: language.link(address), text: language("staff.\(phrase)"), isHere: address == here)
    }
    name = language.wording.isolated(signedIn.staff.name)
    role = language("staff.role-\(signedIn.staff.role.rawValue)")
    signOut = language.link(ModerationAddress.signOut.address)
    mark = signedIn.mark
  }

  /// The pages of someone in a role, each with its name in the group `staff`.
  private static func pages(for role: Staff.Role) -> [(SiteAddress, String)] {
    switch role {
    case .referent: [(ReferentAddress.home.address, "my-sheets")]
    case .operator:
      [(.area(.operator, []), "calls"), (.area(.operator, ["listings"]), "callers-listings")]
    case .moderator, .admin:
      [
        (ModerationAddress.queue.address, "queue"), (TownAddress.sheets.address, "sheets"),
        (TownAddress.places.address, "places"), (TownAddress.rounds.address, "rounds"),
        (.area(.operator, []), "calls"),
        (ModerationAddress.history.address, "history"),
      ]
    }
  }
}
