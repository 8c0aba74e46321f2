internal import CairoKit
internal import PageModel

/// Draws a page on a surface; knows nothing of layouts, records or imposition.
struct PageDrawing {
  let surface: Surface
  let setter: TextSetter
  /// Whether roles and links are drawn.
  var hasMeaning = true

  func draw(_ page: Page) throws(CairoError) { try draw(page.items, seen: Sight(of: page)) }

  func draw(_ items: [PageItem], seen sight: Sight) throws(CairoError) {
    for item in items {
      switch item {
      case .fill(let path, let paint): fill(path, paint)
      case .stroke(let path, let stroke):
        trace(path)
        surface.stroke(
          stroke.colour.components, width: stroke.width.points, dash: stroke.dash.map(\.points))
      case .text(let text, let point): show(text, at: point)
      case .modules(let modules, let rect):
        try surface.paintModules(
          side: modules.side, dark: modules.dark, x: rect.origin.x.points,
          y: rect.origin.y.points, width: rect.size.width.points)
      case .picture(let picture, let rect):
        try surface.paint(
          picture, x: rect.origin.x.points, y: rect.origin.y.points,
          width: rect.size.width.points, height: rect.size.height.points)
      case .group(let group):
        if let inner = sight.inside(group) { try draw(group, seen: inner) }
      }
    }
  }

  private func draw(_ group: Group, seen sight: Sight) throws(CairoError) {
    try surface.moved(x: group.origin.x.points, y: group.origin.y.points) {
      () throws(CairoError) in
      place(group)
      guard hasMeaning else { return try draw(group.items, seen: sight) }
      guard let tag = group.role?.tag else { return try drawLinked(group, seen: sight) }
      try surface.tagged(tag) { () throws(CairoError) in try drawLinked(group, seen: sight) }
    }
  }

  /// Turns, stretches and clips what is drawn from now on as a group says.
  func place(_ group: Group) {
    if group.turn != .none { surface.turn(quarters: group.turn.rawValue) }
    if group.stretch != .none {
      surface.stretch(across: group.stretch.across, down: group.stretch.down)
    }
    if let clip = group.clip {
      surface.clip(
        x: clip.origin.x.points, y: clip.origin.y.points, width: clip.size.width.points,
        height: clip.size.height.points)
    }
  }

  private func drawLinked(_ group: Group, seen sight: Sight) throws(CairoError) {
    guard let link = group.link else { return try draw(group.items, seen: sight) }
    try surface.linked(
      to: link.address, x: link.area.origin.x.points, y: link.area.origin.y.points,
      width: link.area.size.width.points, height: link.area.size.height.points
    ) { () throws(CairoError) in try draw(group.items, seen: sight) }
  }

  private func fill(_ path: Path, _ paint: Paint) {
    guard !path.elements.isEmpty else { return }
    trace(path)
    switch paint {
    case .solid(let colour): surface.fill(colour.components)
    case .hatched(let colour, let ground, let pitch, let line):
      let extents = surface.pathExtents
      surface.fillKeepingPath(ground.components)
      surface.clipped {
        // Lines at 45°, `pitch` apart; drawn as lines, so that they stay sharp at any zoom.
        let step = pitch.points * 2.0.squareRoot()
        let height = extents.maxY - extents.minY
        var x = ((extents.minX - height) / step).rounded(.down) * step
        while x < extents.maxX {
          surface.move(toX: x, y: extents.maxY)
          surface.line(toX: x + height, y: extents.minY)
          x += step
        }
        surface.stroke(colour.components, width: line.points)
      }
    }
  }

  private func trace(_ path: Path) {
    for element in path.elements {
      switch element {
      case .move(let point): surface.move(toX: point.x.points, y: point.y.points)
      case .line(let point): surface.line(toX: point.x.points, y: point.y.points)
      case .curve(let first, let second, let end):
        surface.curve(
          x1: first.x.points, y1: first.y.points, x2: second.x.points, y2: second.y.points,
          toX: end.x.points, y: end.y.points)
      case .close: surface.close()
      }
    }
  }

  private func show(_ text: SetText, at point: Point) {
    guard let shaped = setter.shaped(text) else { return }
    for (index, line) in text.lines.enumerated() {
      surface.show(
        shaped, line: index, x: (point.x + line.baseline.x).points,
        y: (point.y + line.baseline.y).points)
    }
  }
}

extension Role {
  /// The standard structure type (ISO 32000-1 §14.8.4); nil for what only pleases the eye.
  fileprivate var tag: String? {
    switch self {
    case .document: "Document"
    case .title: "H1"
    case .heading: "H2"
    case .paragraph: "P"
    case .list: "L"
    case .item: "LI"
    case .table: "Table"
    case .row: "TR"
    case .headCell: "TH"
    case .cell: "TD"
    case .figure: "Figure"
    case .decoration: nil
    }
  }
}
