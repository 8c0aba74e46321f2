internal import LayoutLanguage
internal import PageModel
internal import SourceTree
internal import Wording

extension LayoutEngine {
  /// Widths of columns: fixed ones as said, automatic ones by their content, the rest in shares.
  ///
  /// - Parameters:
  ///   - tracks: The columns.
  ///   - available: Room for all of them; nil where there is no limit.
  ///   - natural: Width of the content of a column, asked only where it is needed.
  /// - Returns: A width for each column.
  func columnWidths(
    _ tracks: [Track], available: Length?, natural: (Int) -> Length
  ) -> [Length] {
    var widths = [Length](repeating: .zero, count: tracks.count)
    var rest = available
    for (index, track) in tracks.enumerated() {
      if case .fixed(let length) = track {
        widths[index] = scaled(length)
        rest = rest.map { $0 - widths[index] }
      }
    }
    for (index, track) in tracks.enumerated() {
      let isAutomatic =
        switch track {
        case .auto: true
        case .fraction: available == nil
        case .fixed: false
        }
      guard isAutomatic else { continue }
      // A hair more than its content needs, so that rounding does not cut its last letter.
      let wanted = natural(index) + .points(0.1)
      widths[index] = rest.map { max(.zero, min($0, wanted)) } ?? wanted
      rest = rest.map { $0 - widths[index] }
    }
    guard let rest else { return widths }
    let shares = tracks.reduce(0.0) { sum, track in
      if case .fraction(let share) = track { sum + share } else { sum }
    }
    for (index, track) in tracks.enumerated() {
      if case .fraction(let share) = track { widths[index] = max(.zero, rest) * (share / shares) }
    }
    return widths
  }

  func fixed(_ track: Track?) -> Length? {
    if case .fixed(let length) = track { scaled(length) } else { nil }
  }

  /// Whether a track takes a share; only where there is a limit to share.
  func isFraction(_ track: Track?, in proposal: Proposal) -> Bool {
    share(track, in: proposal) > 0
  }

  func share(_ track: Track?, in proposal: Proposal) -> Double {
    if case .fraction(let share) = track, proposal.height != nil { share } else { 0 }
  }

  /// The width that a block of a stack is offered.
  func across(_ block: Block, _ width: Length?) -> Length? {
    switch block.box.width {
    case .fixed(let length): scaled(length)
    case .auto: nil
    case .fraction, nil: width
    }
  }

  /// Distance from the left at which something stands that is narrower than its room.
  func sideways(
    _ width: Length, in room: Length, align: Box.Align, _ scope: Scope
  ) -> Length {
    switch (align, scope.language.isRightToLeft) {
    case (.centre, _): (room - width) / 2
    case (.fill, false), (.start, false), (.end, true): .zero
    case (.fill, true), (.start, true), (.end, false): room - width
    }
  }

  enum Direction { case tall, wide }

  /// Notes what stands out of its room by more than a rounding error.
  func report(
    _ excess: Length, _ direction: Direction, _ position: SourcePosition,
    in fragment: inout Fragment
  ) {
    guard excess > .points(0.1) else { return }
    fragment.problems.append(
      LayoutProblem(
        position: position,
        fact: direction == .tall ? .tooTall(by: excess) : .tooWide(by: excess)))
  }
}
