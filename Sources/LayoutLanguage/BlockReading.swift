internal import PageModel
internal import SourceTree

extension LayoutReader {
  /// The block at a place; nil, with a problem noted, where there is none.
  func block(_ node: SourceNode) -> Block? {
    blocksRead += 1
    guard blocksRead <= LayoutReader.mostBlocks else {
      if blocksRead == LayoutReader.mostBlocks + 1 {
        reading.report(node.position, "a layout has at most \(LayoutReader.mostBlocks) blocks")
      }
      return nil
    }
    let entries = reading.mapping(node, "a block")
    let kinds = entries.compactMap { entry in
      BlockKind(rawValue: entry.key).map { (kind: $0, entry: entry) }
    }
    guard let (kind, entry) = kinds.first else {
      if !entries.isEmpty {
        let first = entries[0]
        reading.report(
          first.position, "this is no block: nothing says what it is",
          hint: Suggestion.hint(for: first.key, among: BlockKind.allCases.map(\.rawValue)))
      } else if node.isEmpty {
        reading.report(node.position, "there must be a block here")
      }
      return nil
    }
    if kinds.count > 1 {
      reading.report(
        kinds[1].entry.position,
        "a block cannot be “\(kind.rawValue)” and “\(kinds[1].kind.rawValue)” at once")
    }
    reading.refuseUnknownKeys(
      in: entries.filter { BlockKind(rawValue: $0.key) == nil }, of: "a \(kind.rawValue)",
      known: (kind.keys + BlockKind.box).map(\.name))
    if kind == .use { return part(entry, changed: box(entries), by: entries) }
    guard let content = content(kind, entry.value, entries) else { return nil }
    return Block(position: entry.position, content: content, box: box(entries))
  }

  private func content(
    _ kind: BlockKind, _ value: SourceNode, _ entries: [SourceNode.Entry]
  ) -> Block.Content? {
    switch kind {
    case .stack: return .stack(blocks(value, kind), gap: gap(entries).down)
    case .row: return .row(blocks(value, kind), gap: gap(entries).across)
    case .grid: return .grid(blocks(value, kind), columns: columns(entries), gap: gap(entries))
    case .choose: return .choose(blocks(value, kind))
    case .list: return list(value, entries).map { .list($0) }
    case .table: return table(value, entries).map { .table($0) }
    case .text, .code: return words(value, entries).map { .text($0) }
    case .qr:
      guard let template = template(value, "“qr”") else { return nil }
      return .qr(
        Symbol(
          template: template, size: qrSize(entries, value),
          correction: correction(entries["correction"]),
          hangs: entries["hang"].flatMap { reading.flag($0, "“hang”") } ?? false,
          isCutAtEdge: entries["quiet"].flatMap(isCutAtEdge) ?? false))
    case .facade: return field(value, "“facade”").map { .facade(field: $0) }
    case .image: return field(value, "“image”").map { .image(field: $0) }
    case .pictogram:
      let size =
        entries["size"].flatMap { reading.length($0, "“size”", atLeast: .millimetres(1)) }
        ?? .millimetres(6)
      let colour = entries["colour"].flatMap {
        reading.choice($0, "colour", of: ColourRole.self)
      }
      return pictogram(value).map { .pictogram($0, size: size, colour: colour ?? .strong) }
    case .rule:
      let thickness = entries["thickness"].flatMap { reading.length($0, "“thickness”") }
      return reading.choice(value, "colour", of: ColourRole.self)
        .map { .rule($0, thickness: thickness ?? .points(0.75)) }
    case .ruled: return handLines(value, entries).map { .lines($0) }
    case .tick:
      let size = entries["size"].flatMap {
        reading.length($0, "“size”", atLeast: .millimetres(2))
      }
      return reading.choice(value, "colour", of: ColourRole.self)
        .map { .tick($0, size: size ?? .millimetres(4.5)) }
    case .strips: return strips(value, entries).map { .strips($0) }
    case .area, .use: return .area
    }
  }

  private func blocks(_ node: SourceNode, _ kind: BlockKind) -> [Block] {
    reading.sequence(node, "“\(kind.rawValue)”").compactMap { block($0) }
  }

  private func gap(_ entries: [SourceNode.Entry]) -> Block.Gap {
    guard let node = entries["gap"], let insets = reading.insets(node, "gap") else {
      return Block.Gap(across: .zero, down: .zero)
    }
    return Block.Gap(across: insets.trailing, down: insets.top)
  }

  private func columns(_ entries: [SourceNode.Entry]) -> [Track] {
    guard let node = entries["columns"] else { return [.fraction(1)] }
    if node.isEmpty {
      reading.report(
        node.position, "there must be at least one column",
        hint: "write the room for each, as in “[30mm, 1fr]”")
    }
    return reading.sequence(node, "“columns”").compactMap { reading.track($0, "a column") }
  }

  private func words(_ value: SourceNode, _ entries: [SourceNode.Entry]) -> Words? {
    template(value, "words").map { template in
      Words(
        template: template, style: style(named: entries["style"]),
        alignment: entries["alignment"].flatMap {
          reading.choice($0, "alignment", of: Paragraph.Alignment.self)
        } ?? .start,
        mostLines: entries["lines"].flatMap {
          reading.number($0, "the number of lines", in: 1...100).map { Int($0) }
        },
        smallestSize: entries["shrink-to"].flatMap {
          reading.length($0, "“shrink-to”", atLeast: .points(4))
        })
    }
  }

  private func list(_ value: SourceNode, _ entries: [SourceNode.Entry]) -> Listed? {
    guard let field = field(value, "“list”"), let each = entries["each"].flatMap({ block($0) })
    else {
      if entries["each"] == nil { reading.report(value.position, "a list lacks “each”") }
      return nil
    }
    func whole(_ key: String, _ what: String, in range: ClosedRange<Double>) -> Int? {
      entries[key].flatMap { reading.number($0, what, in: range).map { Int($0) } }
    }
    let listed = Listed(
      field: field, each: each,
      columns: whole("columns", "the number of columns", in: 1...10) ?? 1, gap: gap(entries),
      more: entries["more"].flatMap { block($0) },
      blank: entries["blank"].flatMap { block($0) },
      count: whole("count", "“count”", in: 1...1000),
      blanks: whole("blanks", "“blanks”", in: 0...1000) ?? 0,
      from: whole("from", "“from”", in: 0...1000) ?? 1,
      continues: entries["continues"].flatMap { reading.flag($0, "“continues”") } ?? false)
    if listed.blanks > 0, listed.count == nil {
      reading.report(
        entries["blanks"]?.position ?? value.position, "“blanks” needs “count”",
        hint: "say how many entries there are in all")
    }
    if listed.continues, listed.more != nil {
      reading.report(
        entries["more"]?.position ?? value.position,
        "a list that continues on the next page leaves nothing for “more” to count")
    }
    return listed
  }

  private func handLines(_ value: SourceNode, _ entries: [SourceNode.Entry]) -> HandLines? {
    guard let text = reading.scalar(value, "“ruled”") else { return nil }
    var count: Int?
    if text != "fill" {
      guard let number = Int(text), (1...100).contains(number) else {
        reading.report(
          value.position, "“\(text)” is no number of lines", hint: "write 1 to 100, or “fill”")
        return nil
      }
      count = number
    }
    return HandLines(
      count: count,
      pitch: entries["pitch"].flatMap {
        reading.length($0, "“pitch”", atLeast: .millimetres(4))
      } ?? .millimetres(10),
      colour: entries["colour"].flatMap { reading.choice($0, "colour", of: ColourRole.self) }
        ?? .muted,
      thickness: entries["thickness"].flatMap { reading.length($0, "“thickness”") }
        ?? .points(0.75))
  }

  private func strips(_ value: SourceNode, _ entries: [SourceNode.Entry]) -> Strips? {
    guard let each = block(value) else { return nil }
    return Strips(
      each: each,
      least: entries["least"].flatMap {
        reading.length($0, "“least”", atLeast: .millimetres(18))
      } ?? .millimetres(18),
      most: entries["most"].flatMap {
        reading.number($0, "“most”", in: 1...40).map { Int($0) }
      } ?? 10)
  }

  private func table(_ value: SourceNode, _ entries: [SourceNode.Entry]) -> Tabled? {
    guard let field = field(value, "“table”") else { return nil }
    func cells(_ key: String) -> [Block] {
      entries[key].map { reading.sequence($0, "“\(key)”").compactMap { block($0) } } ?? []
    }
    let table = Tabled(
      field: field, columns: columns(entries), head: cells("head"), row: cells("each"),
      gap: gap(entries), more: entries["more"].flatMap { block($0) })
    for (key, count) in [("each", table.row.count), ("head", table.head.count)]
    where count != table.columns.count && (key == "each" || count > 0) {
      reading.report(
        entries[key]?.position ?? value.position,
        "“\(key)” has \(count) blocks for \(table.columns.count) columns")
    }
    return table
  }

  private func qrSize(_ entries: [SourceNode.Entry], _ value: SourceNode) -> Length {
    guard let node = entries["size"],
      let size = reading.length(node, "“size”", atLeast: .millimetres(1))
    else {
      if entries["size"] == nil { reading.report(value.position, "a QR symbol lacks its “size”") }
      return .millimetres(60)
    }
    return size
  }

  private func correction(_ node: SourceNode?) -> String {
    guard let node, let word = reading.scalar(node, "“correction”") else { return "Q" }
    if ["L", "M", "Q", "H"].contains(word) { return word }
    reading.report(
      node.position, "there is no error correction “\(word)”", hint: "one of: L, M, Q, H")
    return "Q"
  }

  private func isCutAtEdge(_ node: SourceNode) -> Bool? {
    guard let word = reading.scalar(node, "“quiet”") else { return nil }
    if word == "whole" || word == "edge" { return word == "edge" }
    reading.report(
      node.position, "there is no quiet zone “\(word)”", hint: "one of: whole, edge")
    return nil
  }

  private func pictogram(_ node: SourceNode) -> PictogramSource? {
    if let text = node.scalar, text.hasPrefix("$") { return .field(String(text.dropFirst())) }
    return reading.choice(node, "pictogram", of: Pictogram.self).map { .named($0) }
  }

  /// A part that is used by its name; what the use says of the box goes before what the part says.
  private func part(
    _ entry: SourceNode.Entry, changed box: Box, by entries: [SourceNode.Entry]
  ) -> Block? {
    guard let name = reading.scalar(entry.value, "“use”") else { return nil }
    guard let node = parts[name] else {
      reading.report(
        entry.value.position, "there is no part “\(name)”",
        hint: Suggestion.hint(for: name, among: parts.keys.sorted()))
      return nil
    }
    guard !partsInUse.contains(name) else {
      reading.report(entry.value.position, "the part “\(name)” uses itself")
      return nil
    }
    partsUsed.insert(name)
    partsInUse.append(name)
    defer { partsInUse.removeLast() }
    guard let block = block(node) else { return nil }
    var merged = block.box
    if entries["width"] != nil { merged.width = box.width }
    if entries["height"] != nil { merged.height = box.height }
    if entries["padding"] != nil { merged.padding = box.padding }
    if entries["fill"] != nil { merged.fill = box.fill }
    if entries["radius"] != nil { merged.radius = box.radius }
    if entries["align"] != nil { merged.align = box.align }
    if entries["role"] != nil { merged.role = box.role }
    if entries["alternative"] != nil { merged.alternative = box.alternative }
    if entries["link"] != nil { merged.link = box.link }
    if entries["turn"] != nil { merged.turn = box.turn }
    if entries["border"] != nil { merged.border = box.border }
    if entries["border-width"] != nil { merged.borderWidth = box.borderWidth }
    if entries["in"] != nil { merged.isInSecondLanguage = box.isInSecondLanguage }
    merged.conditions += box.conditions
    return Block(position: block.position, content: block.content, box: merged)
  }
}
