internal import PageModel
internal import Wording

extension Layout {
  /// The names of everything that a block, or any block in it, looks at to be drawn.
  ///
  /// Fields, and the phrases in between; not what is only said of it, nor where it leads.
  ///
  /// - Parameter block: A block of the layout.
  /// - Returns: The names, in all of the languages.
  public func namesUsed(by block: Block) -> Set<String> {
    var found: Set<String> = []
    _ = block.contains { inner in
      found.formUnion(inner.ownNames)
      return false
    }
    // A phrase may hold others.
    var open = found
    while !open.isEmpty {
      let inner = Set(open.flatMap { name in phrases.values.flatMap { $0[name]?.names ?? [] } })
      open = inner.subtracting(found)
      found.formUnion(open)
    }
    // `offers.count` looks at `offers`.
    return found.union(found.compactMap { $0.split(separator: ".").first.map(String.init) })
  }
}

extension Block {
  /// The names that the block itself looks at, without those of blocks in it.
  fileprivate var ownNames: [String] {
    let own: [String] =
      switch content {
      case .text(let words): words.template.phrase.names
      case .qr(let symbol): symbol.template.phrase.names
      case .facade(let field), .image(let field), .pictogram(.field(let field), _, _): [field]
      case .list(let list): [list.field]
      case .table(let table): [table.field]
      case .stack, .row, .grid, .choose, .strips, .pictogram(.named, _, _), .rule, .area, .lines,
        .tick:
        []
      }
    return own + box.conditions.map(\.field)
  }
}
