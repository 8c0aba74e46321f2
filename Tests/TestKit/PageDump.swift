internal import Foundation
public import PageModel

extension Page {
  /// What stands on the page, one thing a line, at tenths of a millimetre from its corner.
  ///
  /// `fill strong 10.0 20.0 30.0×5.0` is an area of the theme's strong colour, 30 mm wide and 5 mm
  /// high, with its corner 10 mm from the left and 20 mm from the top. A line of text stands at
  /// the left end of its baseline. Groups that mean something or lead somewhere have a line of
  /// their own, and what is in them is indented.
  ///
  /// - Parameter theme: Gives colours their names; others stand in figures.
  /// - Returns: The lines.
  public func dump(in theme: Theme = .lagune) -> String {
    PageDump(theme: theme).lines(of: items, at: .zero).joined(separator: "\n")
  }
}

private struct PageDump {
  let theme: Theme

  func lines(of items: [PageItem], at origin: Point) -> [String] {
    items.flatMap { item -> [String] in
      let bounds = PlacedItem(item: item, origin: origin, roles: []).bounds
      switch item {
      case .fill(_, let paint): return ["fill \(name(of: paint)) \(written(bounds))"]
      case .stroke(_, let stroke):
        return ["stroke \(name(of: .solid(stroke.colour))) \(written(bounds))"]
      case .modules(let modules, _):
        return ["modules \(modules.side)×\(modules.side) \(written(bounds))"]
      case .picture: return ["picture \(written(bounds))"]
      case .text(let text, let point): return self.lines(of: text, at: origin + point)
      case .group(let group): return self.lines(of: group, at: origin + group.origin)
      }
    }
  }

  private func lines(of text: SetText, at origin: Point) -> [String] {
    let size = (text.paragraph.runs.map(\.style.size).max() ?? .zero).points
    return text.lines.map { line in
      "text \(written(origin + line.baseline)) \(tenths(size))pt “\(line.text)”"
    }
  }

  private func lines(of group: Group, at origin: Point) -> [String] {
    let inner = lines(of: group.items, at: origin)
    let head = [
      group.role?.rawValue, group.alternative.map { "“\($0)”" },
      group.link.map { "→ \($0.address)" },
    ].compactMap(\.self)
    guard !head.isEmpty else { return inner }
    return [head.joined(separator: " ")] + inner.map { "  " + $0 }
  }

  private func name(of paint: Paint) -> String {
    if case .hatched = paint { return "hatched" }
    let role = ColourRole.allCases.first { theme.colour($0) == paint.flat }
    return role?.rawValue ?? paint.flat.hex
  }

  private func written(_ rect: Rect) -> String {
    "\(written(rect.origin)) \(tenths(rect.size.width.millimetres))"
      + "×\(tenths(rect.size.height.millimetres))"
  }

  private func written(_ point: Point) -> String {
    "\(tenths(point.x.millimetres)) \(tenths(point.y.millimetres))"
  }

  private func tenths(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return String(format: "%.1f", rounded == 0 ? 0 : rounded)
  }
}
