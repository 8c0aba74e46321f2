internal import Neighbourhood

/// Remembers how lines are made fit to keep.
struct CleanLines {
  /// Most lines that are remembered; a file where each is another gains nothing by it.
  static let most = 20_000

  private var known: [String: String] = [:]

  /// A line made fit to keep, as ``CleanText/line(_:)`` does it.
  mutating func line(_ text: String) -> String {
    if let line = known[text] { return line }
    let line = CleanText.line(text)
    if known.count < CleanLines.most { known[text] = line }
    return line
  }
}
