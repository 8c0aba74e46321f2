internal import Foundation
internal import Neighbourhood
internal import Registry

/// Tells a form that a person filled in from one that a program did, without script.
///
/// Two things that people never notice: a field that no page shows, and the time at which the form was
/// shown, signed. Nothing is lost to anybody who is mistaken for a program: the form comes back with
/// all that was typed, and goes through when it is sent once more.
struct FormGuard {
  /// What a form tells of whoever sent it.
  enum Sender {
    /// It took its time.
    case person
    /// It came back sooner than anybody types, or what no page shows was filled in, or it had been
    /// open for longer than a day.
    case doubtful
    /// It does not say when it was shown: it was sent from no page of ours.
    case unknown
  }

  /// The name of the field that no page shows, one that programs like to fill in.
  static let trap = "website"
  /// The name of the field that says when the form was shown.
  static let shown = "shown"

  let sender: Sender
  /// What the form carries when it comes back: the mark that it had, so that mending a slip takes no
  /// time of its own, or a new one.
  let mark: String
}

extension Site {
  /// The mark of a form that is shown for the first time.
  func shownMark() async throws(RegistryError) -> String {
    try await registry.installationKey().shownMark(at: now()).text
  }

  /// What a form tells of whoever sent it.
  ///
  /// A store that does not answer is no reason to doubt anybody; it says so when the form is kept.
  func guarding(_ fields: FormFields) async -> FormGuard {
    guard let key = try? await registry.installationKey() else {
      return FormGuard(sender: .person, mark: fields[FormGuard.shown] ?? "")
    }
    let new = key.shownMark(at: now()).text
    guard let mark = fields[FormGuard.shown].flatMap(key.shownMark) else {
      return FormGuard(sender: .unknown, mark: new)
    }
    let open = now().timeIntervalSince(mark.time)
    guard (0...FormLimits.longestOpen).contains(open), (fields[FormGuard.trap] ?? "").isEmpty else {
      return FormGuard(sender: .doubtful, mark: new)
    }
    return FormGuard(
      sender: open < settings.limits.soonest ? .doubtful : .person, mark: mark.text)
  }
}
