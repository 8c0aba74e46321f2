public import Foundation

/// When a form was shown, as the form itself carries it; nobody without the key can make one.
public struct ShownMark: Hashable, Sendable {
  /// What the form carries.
  public let text: String
  /// When the form was shown, to the second.
  public let time: Date
}

extension InstallationKey {
  /// The mark of a form that is shown now.
  public func shownMark(at time: Date) -> ShownMark {
    let seconds = Int64(time.timeIntervalSince1970)
    return ShownMark(
      text: signedTime(seconds), time: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  /// The mark that a form came with, or nil where it is none of ours.
  public func shownMark(_ text: String) -> ShownMark? {
    guard text.utf8.count <= 80, let digits = text.split(separator: ".").first,
      let seconds = Int64(digits), isSame(signedTime(seconds), text)
    else { return nil }
    return ShownMark(text: text, time: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  private func signedTime(_ seconds: Int64) -> String {
    "\(seconds)." + hexadecimal(authenticated("shown", String(seconds)).prefix(16))
  }
}
