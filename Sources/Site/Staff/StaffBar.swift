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
  ///   - links: The pages of this part of the site, each with its name in the group `staff`.
  init(
    _ signedIn: SignedIn, here: SiteAddress? = nil, in language: PageLanguage,
    links: [(SiteAddress, String)]
  ) {
    self.links = links.map { address, phrase in
      Link(
        href: language.link(address), text: language("staff.\(phrase)"), isHere: address == here)
    }
    name = language.wording.isolated(signedIn.staff.name)
    role = language("staff.role-\(signedIn.staff.role.rawValue)")
    signOut = language.link(ModerationAddress.signOut.address)
    mark = signedIn.mark
  }
}
