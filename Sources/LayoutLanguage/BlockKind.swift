internal import PageModel

/// The kinds of block, by the key that makes a mapping one of them.
enum BlockKind: String, CaseIterable {
  case stack, row, grid, choose, list, table, text, code, qr, facade, pictogram, image, rule, area
  case ruled, tick, strips, use

  /// What stands behind the key itself.
  var value: KeyType {
    switch self {
    case .stack, .row, .grid, .choose: .blocks
    case .list, .table, .facade, .image: .field
    case .text, .code, .qr: .words
    case .pictogram: .either(.field, .choice(Pictogram.allCases.map(\.rawValue)))
    case .rule, .tick: .colour
    case .area: .nothing
    case .ruled: .either(.whole(1...100), .choice(["fill"]))
    case .strips: .block
    case .use: .name
    }
  }

  /// Keys that this kind has besides those of ``box``.
  var keys: [Key] {
    switch self {
    case .stack, .row: [Key("gap", .insets)]
    case .grid: [Key("columns", .tracks), Key("gap", .insets)]
    case .list:
      [
        Key("each", .block), Key("columns", .whole(1...10)), Key("gap", .insets),
        Key("more", .block), Key("blank", .block), Key("count", .whole(1...1000)),
        Key("blanks", .whole(0...1000)), Key("from", .whole(0...1000)), Key("continues", .flag),
      ]
    case .table:
      [
        Key("columns", .tracks), Key("head", .blocks), Key("each", .blocks), Key("gap", .insets),
        Key("more", .block),
      ]
    case .text, .code:
      [
        Key("style", .name),
        Key("alignment", .choice(Paragraph.Alignment.allCases.map(\.rawValue))),
        Key("lines", .whole(1...100)), Key("shrink-to", .length),
      ]
    case .qr:
      [
        Key("size", .length), Key("correction", .choice(["L", "M", "Q", "H"])),
        Key("hang", .flag), Key("quiet", .choice(["whole", "edge"])),
      ]
    case .pictogram: [Key("size", .length), Key("colour", .colour)]
    case .rule: [Key("thickness", .length)]
    case .ruled: [Key("pitch", .length), Key("colour", .colour), Key("thickness", .length)]
    case .tick: [Key("size", .length)]
    case .strips: [Key("least", .length), Key("most", .whole(1...40))]
    case .choose, .facade, .image, .area, .use: []
    }
  }

  /// Keys that every block has.
  static let box: [Key] = [
    Key("width", .track), Key("height", .track), Key("padding", .insets), Key("fill", .colour),
    Key("radius", .length), Key("border", .colour), Key("border-width", .length),
    Key("align", .choice(Box.Align.allCases.map(\.rawValue))), Key("turn", .choice(turns)),
    Key("when", .words), Key("in", .choice(["first", "second"])),
    Key("role", .choice(Role.allCases.map(\.rawValue))), Key("alternative", .words),
    Key("link", .words),
  ]

  /// The turns of a block, in the order of ``PageModel/Group/Turn``.
  static let turns = ["none", "right", "half", "left"]
}

/// A key of a mapping in a layout file, and what may stand behind it.
struct Key: Sendable {
  let name: String
  let type: KeyType

  init(_ name: String, _ type: KeyType) {
    self.name = name
    self.type = type
  }
}

/// What may stand behind a key of a layout file: one definition for the reader and the schema.
indirect enum KeyType: Sendable {
  case nothing, words, name, field, flag, length, insets, track, tracks, colour, block, blocks
  case whole(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  case choice([String])
  case either(KeyType, KeyType)
}

/// The types of a field as they are written under `needs`.
enum FieldTypeName: String, CaseIterable {
  case text, number, flag, facade, picture, pictogram

  var type: FieldType {
    switch self {
    case .text: .text
    case .number: .number
    case .flag: .flag
    case .facade: .facade
    case .picture: .picture
    case .pictogram: .pictogram
    }
  }
}
