internal import LayoutLanguage
internal import PageModel

extension LayoutEngine {
  /// Lines to write on, each at the lower end of its pitch.
  func lines(_ lines: HandLines, in proposal: Proposal) -> Fragment {
    let pitch = scaled(lines.pitch)
    let thickness = scaled(lines.thickness)
    let room = proposal.height.map { Int((($0 + .points(0.05)) / pitch).rounded(.down)) }
    let count = lines.count ?? min(max(room ?? 1, 0), 200)
    let width = proposal.width ?? .zero
    let drawn = (0..<count).map { index in
      PageItem.fill(
        .rectangle(
          Rect(
            x: .zero, y: pitch * Double(index + 1) - thickness, width: width, height: thickness)),
        theme.paint(lines.colour))
    }
    return Fragment(
      size: Size(width: width, height: pitch * Double(count)),
      items: [.group(Group(handwriting: .lines(count), items: drawn))])
  }

  /// A small square to tick.
  func tick(_ colour: ColourRole, size: Length) -> Fragment {
    let width = scaled(.points(1))
    let half = width / 2
    let rect = Rect(x: half, y: half, width: size - width, height: size - width)
    return Fragment(
      size: Size(width: size, height: size),
      items: [
        .group(
          Group(
            handwriting: .tick,
            items: [
              .stroke(
                .rounded(rect, radius: size * 0.12),
                Stroke(colour: theme.colour(colour), width: width))
            ]))
      ])
  }
}
