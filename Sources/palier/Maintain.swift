import ArgumentParser
import Foundation
import Neighbourhood
import Registry

/// `palier maintain`.
struct Maintain: PalierCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erase what is kept no longer, and say how much it was.",
    discussion: """
      “palier serve” does it by itself, at its start and once a day. What a listing says goes \
      \(Keeping.standard.renewalDays) days after its last day, and the rest of it \
      \(Keeping.standard.traceMonths) months after.

      Example: palier maintain --json
      """)

  @Flag(help: "Tell the result as JSON.")
  var json = false

  @Flag(help: "Erase though the clock went back or leapt, as it is right now.")
  var clockIsRight = false

  @OptionGroup var shared: SharedOptions

  func perform() async throws {
    let registry = try shared.settings().openRegistry()
    let now = Clock.now()
    let upkeep = try await registry.forget(
      .standard, on: Clock.today(), at: now, clock: clockIsRight ? .affirmed : .doubted)
    let forgotten: Forgotten
    switch upkeep {
    case .done(let counts): forgotten = counts
    case .clockBehind(let newest):
      throw Complaint(
        """
        nothing was erased, as the clock is wrong: it says \(now.ISO8601Format()), and \
        something was recorded at \(newest.ISO8601Format())
          hint: set the clock of this computer, and try again; if it is right now, \
        add --clock-is-right
        """)
    case .clockAhead(let newest):
      throw Complaint(
        """
        nothing was erased, as the clock may be wrong: it says \(now.ISO8601Format()), and \
        nothing was recorded since \(newest.ISO8601Format())
          hint: if the clock is right, add --clock-is-right; else set it, and try again
        """)
    }
    if json {
      let counts = Forgotten.What.allCases.map { ($0.rawValue, forgotten[$0]) }
      return try Terminal.say(json: Dictionary(uniqueKeysWithValues: counts))
    }
    if forgotten.counts.isEmpty { shared.note("nothing was due") }
    for what in Forgotten.What.allCases {
      if let count = forgotten.counts[what] { Terminal.say("\(what.words): \(count)") }
    }
  }
}

extension Forgotten.What {
  /// What it is, for a terminal.
  fileprivate var words: String {
    switch self {
    case .messages: "messages"
    case .mail: "e-mails that could not be sent"
    case .neighbours: "entries of directories"
    case .listings: "listings whose words and contacts went"
    case .traces: "listings of which nothing is left"
    case .staffNames: "names of staff in the history"
    case .sessions: "ended sessions"
    case .invitations: "unused links to sign in"
    case .referentKeys: "unused keys of référents"
    case .notices: "delivered notices to webhooks"
    }
  }
}
