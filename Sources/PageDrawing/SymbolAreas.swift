public import PageModel

extension Page {
  /// Where something is seen that can hold a QR symbol: squares of modules, and pictures.
  public var symbolAreas: [Rect] { areas(in: items, seen: Sight(of: self)) }

  /// Where strips to be torn off are.
  public var stripAreas: [Rect] { strips(in: items, seen: Sight(of: self)) }
}

private func strips(in items: [PageItem], seen sight: Sight) -> [Rect] {
  items.flatMap { item -> [Rect] in
    guard case .group(let group) = item, let inner = sight.inside(group) else { return [] }
    return [group.strip.flatMap(inner.rectangle)].compactMap(\.self)
      + strips(in: group.items, seen: inner)
  }
}

private func areas(in items: [PageItem], seen sight: Sight) -> [Rect] {
  items.flatMap { item -> [Rect] in
    switch item {
    case .modules(_, in: let rect), .picture(_, in: let rect):
      [sight.rectangle(rect)].compactMap(\.self)
    case .group(let group): sight.inside(group).map { areas(in: group.items, seen: $0) } ?? []
    case .fill, .stroke, .text: []
    }
  }
}
