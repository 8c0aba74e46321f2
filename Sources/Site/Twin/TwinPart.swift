internal import PageModel

/// A part of a sheet, by what it is and not by where it stands.
indirect enum TwinPart {
  /// Words.
  case words(Paragraph)
  /// A small square to tick.
  case tick
  /// Lines to write on.
  case lines(Int)
  /// What is said instead of a picture.
  case figure(String)
  /// Parts that lead somewhere.
  case linked(String, [TwinPart])
  /// Parts with a role.
  case element(Role, [TwinPart])
  /// An entry of a list that is left for handwriting.
  case blankEntry([TwinPart])

  /// The parts of a page, in the order of reading.
  static func parts(of page: PageModel.Page) -> [TwinPart] { parts(of: page.items, isRead: false) }

  /// Words count where something around them has a role: strips but the first, and pictograms, only
  /// please the eye.
  private static func parts(of items: [PageItem], isRead: Bool) -> [TwinPart] {
    items.flatMap { item -> [TwinPart] in
      switch item {
      case .text(let text, _): isRead && text.paragraph.isWords ? [.words(text.paragraph)] : []
      case .group(let group): parts(of: group, isRead: isRead)
      case .fill, .stroke, .modules, .picture: []
      }
    }
  }

  private static func parts(of group: Group, isRead: Bool) -> [TwinPart] {
    switch group.handwriting {
    case .tick: return [.tick]
    case .lines(let count): return count > 0 ? [.lines(count)] : []
    case .entry, nil: break
    }
    guard group.role != .decoration else { return [] }
    let inner = parts(of: group.items, isRead: isRead || group.role?.isRead == true)
    let linked = linked(inner, to: group.link)
    switch group.role {
    case nil, .document: return linked
    case .figure:
      let words = group.alternative ?? ""
      return (words.isEmpty ? [] : self.linked([.figure(words)], to: group.link)) + inner
    case .item where group.handwriting == .entry: return [.blankEntry(linked)]
    case let role?: return linked.isEmpty && !role.isCell ? [] : [.element(role, linked)]
    }
  }

  private static func linked(_ parts: [TwinPart], to link: Group.Link?) -> [TwinPart] {
    guard let link, !parts.isEmpty else { return parts }
    return [.linked(link.address, parts)]
  }
}

extension TwinPart {
  /// Whether it can stand in a line of text.
  var isInline: Bool {
    switch self {
    case .words, .tick: true
    case .linked(_, let parts): parts.allSatisfy(\.isInline)
    case .lines, .figure, .element, .blankEntry: false
    }
  }

  /// The paragraphs in it, in the order of reading.
  var paragraphs: [Paragraph] {
    switch self {
    case .words(let paragraph): [paragraph]
    case .tick, .lines, .figure: []
    case .linked(_, let parts), .element(_, let parts), .blankEntry(let parts):
      parts.flatMap(\.paragraphs)
    }
  }
}

extension Role {
  /// Whether words in it are read out.
  fileprivate var isRead: Bool {
    switch self {
    case .title, .heading, .paragraph, .headCell, .cell: true
    case .document, .list, .item, .table, .row, .figure, .decoration: false
    }
  }

  /// Whether it keeps its place even where it is empty.
  fileprivate var isCell: Bool { self == .headCell || self == .cell }
}

extension Paragraph {
  /// Whether it is made of letters and not of pictograms.
  fileprivate var isWords: Bool {
    !text.isEmpty && runs.contains { $0.style.typeface != .pictogram }
  }
}
