public import PageModel

extension Sequence<Page> {
  /// What is said instead of each figure, in the order in which figures are drawn; empty for one
  /// without words.
  ///
  /// Figures that are clipped away altogether are not drawn, and not counted.
  public var figureAlternatives: [String] {
    flatMap { alternatives(in: $0.items, seen: Sight(of: $0)) }
  }
}

private func alternatives(in items: [PageItem], seen sight: Sight) -> [String] {
  items.flatMap { item -> [String] in
    guard case .group(let group) = item, let inner = sight.inside(group) else { return [] }
    let own = group.role == .figure ? [group.alternative ?? ""] : []
    return own + alternatives(in: group.items, seen: inner)
  }
}
