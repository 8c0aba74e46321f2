import ArgumentParser
import Foundation
import Neighbourhood
import PrintShop
import Registry
import Site
import SourceTree

/// `palier moderators`.
struct Moderators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moderators",
    abstract: "Say who may sign in to the site, and in which role.",
    discussion: "Example: palier moderators invite \"Claire Martin\"",
    subcommands: [Invite.self, List.self, Remove.self])

  /// `palier moderators invite`.
  struct Invite: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "invite",
      abstract: "Make a link with which someone signs in, once and within seven days.",
      discussion: """
        Send it to that person only. A moderator decides what is shown, an operator answers the \
        hotline, an admin does both. Inviting someone again makes a new link, and changes their role.

        Example: palier moderators invite "Claire Martin" --role moderator
        """)

    @Argument(help: "The name of the person, as it will stand in the history.")
    var name: String

    @Option(help: ArgumentHelp("moderator, operator or admin.", valueName: "role"))
    var role = Staff.Role.moderator.rawValue

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    /// For how long a link works.
    static let days = 7

    private struct Entry: Encodable {
      let name, role, link, until: String
    }

    func perform() async throws {
      let staff = try Moderators.staff(name, role)
      let settings = try shared.settings()
      let until = Clock.now().addingTimeInterval(Double(Invite.days) * 86_400)
      let token = try await settings.openRegistry().invite(staff, until: until, at: Clock.now())
      let link = settings.house.site.text + "/moderation/invitation/" + token.text
      if json {
        return try Terminal.say(
          json: Entry(
            name: staff.name, role: staff.role.rawValue, link: link,
            until: until.ISO8601Format()))
      }
      Terminal.say(link)
      shared.note(
        "the link signs \(staff.name) in as \(staff.role.rawValue), once, within \(Invite.days) days"
      )
    }
  }

  /// `palier moderators list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List those who were invited, with their role and the devices that they use.",
      discussion: "Example: palier moderators list --json")

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    private struct Entry: Encodable {
      let name, role: String
      let sessions: Int
      let invited: Bool
    }

    func perform() async throws {
      let moderators = try await shared.settings().openRegistry().moderators(at: Clock.now())
      let entries = moderators.map {
        Entry(
          name: $0.staff.name, role: $0.staff.role.rawValue, sessions: $0.sessions,
          invited: $0.isInvited)
      }
      if json { return try Terminal.say(json: entries) }
      if entries.isEmpty { shared.note("nobody has been invited yet") }
      Terminal.say(
        table: entries.map { entry in
          let devices = entry.sessions == 1 ? "1 device" : "\(entry.sessions) devices"
          return [entry.name, entry.role, devices, entry.invited ? "link not used yet" : ""]
        })
    }
  }

  /// `palier moderators remove`.
  struct Remove: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Take someone's access away, on all their devices at once.",
      discussion: "Example: palier moderators remove \"Claire Martin\"")

    @Argument(help: "The name of the person.")
    var name: String

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let registry = try shared.settings().openRegistry()
      guard try await registry.removeModerator(named: name, at: Clock.now()) else {
        let known = try await registry.moderators(at: Clock.now()).map(\.staff.name)
        throw Complaint(
          "nobody was invited under the name “\(CleanText.line(name))”\n  hint: "
            + (known.isEmpty
              ? "nobody has been invited yet" : Suggestion.hint(for: name, among: known)))
      }
      Terminal.say("removed: \(CleanText.line(name))")
    }
  }

  /// Someone of that name and role, or all that is wrong with them.
  private static func staff(_ name: String, _ role: String) throws -> Staff {
    var problems: [String] = []
    let line = CleanText.line(name)
    if !line.contains(where: { $0.isLetter || $0.isNumber }) || line.count > Staff.longestName {
      problems.append(
        "a name must have from 1 to \(Staff.longestName) characters, not \(line.count)\n"
          + "  hint: write it as colleagues know it, as in \"Claire Martin\"")
    }
    let roles = Staff.Role.allCases.filter { $0 != .referent }
    let known = roles.first { $0.rawValue == role.lowercased() }
    if known == nil {
      problems.append(
        "there is no role “\(role)”\n  hint: "
          + Suggestion.hint(for: role, among: roles.map(\.rawValue)))
    }
    guard let known, problems.isEmpty else { throw Complaint(problems) }
    return Staff(name: line, role: known)
  }
}
