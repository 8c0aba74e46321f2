internal import PageModel
internal import SourceTree

/// The labels of a sheet along one direction, and what does not add up about them.
struct LabelSheetAxis {
  private let isAcross: Bool
  private let count: Read<Int>
  private let extent: Read<Length>
  private let start: Read<Length>
  private let pitch: Read<Length>
  private let paper: Paper

  /// The labels across, or down; nil where not all of the numbers could be read.
  init?(
    isAcross: Bool, count: Read<Int>?, extent: Read<Length>?, start: Read<Length>?,
    pitch: Read<Length>?, paper: Read<Paper>?
  ) {
    guard let count, let extent, let start, let pitch, let paper else { return nil }
    self.isAcross = isAcross
    self.count = count
    self.extent = extent
    self.start = start
    self.pitch = pitch
    self.paper = paper.value
  }

  /// Differences that come from rounding in the file, not from a mistake.
  static let slack = Length.millimetres(0.005)
  /// How far opposite margins may differ.
  static let marginSlack = Length.millimetres(0.3)

  /// What does not add up, at most one thing after the other in the order of calculating.
  var problems: [Diagnostic] {
    let slack = LabelSheetAxis.slack
    let (side, opposite) = isAcross ? ("left", "right") : ("top", "bottom")
    let (direction, size) = isAcross ? ("across", "width") : ("down", "height")
    let lines = isAcross ? "columns" : "rows"
    if pitch.value < extent.value - slack {
      return [
        Diagnostic(
          at: pitch.position,
          "a pitch of \(pitch.value.exact) makes labels with a \(size) of"
            + " \(extent.value.exact) overlap",
          hint: "pitch-\(direction) is the \(size) of a label and the gap to the next")
      ]
    }
    let page = isAcross ? paper.size.width : paper.size.height
    let end = start.value + pitch.value * Double(count.value - 1) + extent.value
    let sum = "\(side) + \(count.value - 1) × pitch-\(direction) + \(size)"
    if end > page + slack {
      return [
        Diagnostic(
          at: start.position,
          "\(count.value) \(lines) reach to \(end.exact), beyond the \(page.exact) of \(paper.name)",
          hint: "\(sum) must be at most \(page.exact)")
      ]
    }
    if abs((page - end - start.value).points) > (LabelSheetAxis.marginSlack + slack).points {
      return [
        Diagnostic(
          at: start.position,
          "the labels leave \(start.value.exact) at the \(side) but \((page - end).exact)"
            + " at the \(opposite)",
          hint: "the two agree to 0.3 mm on a real sheet: check \(sum)")
      ]
    }
    return []
  }
}
