/// Someone who works for the organisation, or looks after the sheets of one place, and may sign in.
public struct Staff: Hashable, Sendable {
  /// What someone may do.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Decides what is shown.
    case moderator
    /// Answers the hotline, and copies what was written on paper.
    case `operator`
    /// Both, and looks after the installation.
    case admin
    /// Looks after the sheets of one place, and sees nothing of others.
    case referent
  }

  /// The name that the organisation gave them, as it stands in the history.
  public let name: String
  /// What they may do.
  public let role: Role
  /// The place that they look after: only of a référent.
  public let place: Place.ID?

  /// Someone of that name and role.
  ///
  /// - Parameters:
  ///   - name: One line of ``longestName`` characters at most.
  ///   - role: What they may do.
  ///   - place: The place that they look after; left out for all but a référent.
  public init(name: String, role: Role, place: Place.ID? = nil) {
    self.name = name
    self.role = role
    self.place = role == .referent ? place : nil
  }

  /// Most characters of a name.
  public static let longestName = 60

  /// The same for two ways to write one person: no case, accents or spaces.
  ///
  /// The organisation has one person of a name, and each place one référent of a name.
  public var key: String {
    let folded = name.folded.filter { $0.isLetter || $0.isNumber }
    return place.map { "\($0.number):\(folded)" } ?? folded
  }

  /// Whether this person may do what is for these roles: an admin may do what a moderator or an
  /// operator may.
  public func may(_ roles: Set<Role>) -> Bool {
    roles.contains(role) || (role == .admin && !roles.isDisjoint(with: [.moderator, .operator]))
  }
}

/// Someone of the organisation who was invited to sign in.
public struct Moderator: Hashable, Sendable {
  /// Who, and what they may do.
  public let staff: Staff
  /// How many devices they are signed in on.
  public let sessions: Int
  /// Whether a link that they were sent can still be used.
  public let isInvited: Bool

  /// Someone who was invited.
  public init(staff: Staff, sessions: Int, isInvited: Bool) {
    self.staff = staff
    self.sessions = sessions
    self.isInvited = isInvited
  }
}
