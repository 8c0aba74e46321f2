internal import PageModel
internal import Wording

/// Writes the parts of a sheet as HTML that reads in one column.
struct TwinWriter {
  /// What is said of handwriting, in the language of the sheet.
  let wording: Wording
  /// Where links to the sheet's own site lead from; they are written as paths.
  let origin: String
  let escaping = HTMLEscaping()

  /// The pages of a sheet, one below the other.
  func html(_ pages: [PageModel.Page]) -> String {
    pages.map { page in
      let body = blocks(TwinPart.parts(of: page), Context(language: wording.language.code))
      return "<section class=\"page\">\(body)</section>"
    }.joined(separator: "\n")
  }

  /// What holds around a part.
  struct Context {
    var language: String
    var isInLink = false
  }

  /// Parts one below the other.
  func blocks(_ parts: [TwinPart], _ context: Context) -> String {
    var html = ""
    var rest = parts[...]
    while let part = rest.first {
      switch part {
      case .words, .tick,
        .linked where part.isInline:
        let line = rest.prefix(while: \.isInline)
        rest = rest.dropFirst(line.count)
        // A square belongs to the words behind it.
        if case .tick = line[line.endIndex - 1], case .element(.paragraph, let words)? = rest.first
        {
          rest = rest.dropFirst()
          html += element("p", Array(line) + words, context)
        } else {
          html += element("p", Array(line), context)
        }
      case .element(.item, _), .blankEntry:
        let items = rest.prefix(while: \.isEntry)
        rest = rest.dropFirst(items.count)
        html += "<ul>" + items.map { entry($0, context) }.joined() + "</ul>"
      case .element(.row, _):
        let rows = rest.prefix { if case .element(.row, _) = $0 { true } else { false } }
        rest = rest.dropFirst(rows.count)
        html += "<table>" + rows.map { row($0, context) }.joined() + "</table>"
      default:
        rest = rest.dropFirst()
        html += block(part, context)
      }
    }
    return html
  }

  private func block(_ part: TwinPart, _ context: Context) -> String {
    switch part {
    case .lines(let count):
      return "<p class=\"blank\">\(text(wording("twin.lines", count: count)))</p>"
    case .figure(let words): return "<p class=\"picture\">\(text(words))</p>"
    case .linked(let address, let parts): return link(address, parts, context, blocks)
    case .element(.title, let parts): return element("h2", parts, context)
    case .element(.heading, let parts): return element("h3", parts, context)
    case .element(.paragraph, let parts):
      return parts.allSatisfy(\.isInline)
        ? element("p", parts, context) : "<div class=\"group\">\(blocks(parts, context))</div>"
    case .element(_, let parts): return blocks(parts, context)
    case .words, .tick, .blankEntry: return blocks([part], context)
    }
  }

  private func entry(_ part: TwinPart, _ context: Context) -> String {
    switch part {
    case .blankEntry(let parts):
      let words = inline(parts, context)
      return "<li class=\"blank\">\(words)\(words.isEmpty ? "" : " ")"
        + "\(text(wording("twin.blank-entry")))</li>"
    case .element(_, let parts): return "<li>\(blocks(parts, context))</li>"
    default: return ""
    }
  }

  private func row(_ part: TwinPart, _ context: Context) -> String {
    guard case .element(_, let cells) = part else { return "" }
    let html = cells.map { cell -> String in
      switch cell {
      case .element(.headCell, let parts):
        "<th scope=\"col\">\(inline(parts, context))</th>"
      case .element(_, let parts): "<td>\(inline(parts, context))</td>"
      default: "<td>\(inline([cell], context))</td>"
      }
    }
    return "<tr>\(html.joined())</tr>"
  }

  /// An element with words in it; its language is said where it is not that of what is around it.
  private func element(_ name: String, _ parts: [TwinPart], _ context: Context) -> String {
    var context = context
    var attributes = ""
    let languages = Set(parts.flatMap(\.paragraphs).map(\.language))
    if let only = languages.first, languages.count == 1, only != context.language {
      attributes = languageAttributes(only)
      context.language = only
    }
    return "<\(name)\(attributes)>\(inline(parts, context))</\(name)>"
  }

  /// Parts in a line, spaces between them.
  func inline(_ parts: [TwinPart], _ context: Context) -> String {
    parts.map { part in
      switch part {
      case .words(let paragraph): words(paragraph, context)
      case .tick:
        "<span class=\"box\" role=\"img\" aria-label=\"\(text(wording("twin.tick")))\"></span>"
      case .lines(let count):
        "<span class=\"blank\">\(text(wording("twin.lines", count: count)))</span>"
      case .figure(let words): "<span class=\"picture\">\(text(words))</span>"
      case .linked(let address, let parts): link(address, parts, context, inline)
      case .element(_, let parts), .blankEntry(let parts): inline(parts, context)
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func link(
    _ address: String, _ parts: [TwinPart], _ context: Context,
    _ write: ([TwinPart], Context) -> String
  ) -> String {
    guard !context.isInLink, let href = href(address) else { return write(parts, context) }
    var inner = context
    inner.isInLink = true
    let body = write(parts, inner)
    return body.isEmpty ? "" : "<a href=\"\(text(href))\">\(body)</a>"
  }

  /// Where a link leads: a path where that is on this site, nowhere where it is none for people.
  private func href(_ address: String) -> String? {
    if !origin.isEmpty, address.hasPrefix(origin + "/") {
      return String(address.dropFirst(origin.count))
    }
    return ["https://", "http://", "tel:", "mailto:"].contains(where: address.hasPrefix)
      ? address : nil
  }

  private func words(_ paragraph: Paragraph, _ context: Context) -> String {
    let usual = paragraph.runs.map(\.style.weight).min() ?? 0
    let html = paragraph.runs.map { run in
      let words = text(run.text).replacing("\n", with: "<br>")
      return run.style.weight > usual ? "<strong>\(words)</strong>" : words
    }.joined()
    return paragraph.language == context.language
      ? html : "<span\(languageAttributes(paragraph.language))>\(html)</span>"
  }

  private func languageAttributes(_ code: String) -> String {
    let isRightToLeft = Language(code: code)?.isRightToLeft ?? false
    return " lang=\"\(text(code))\" dir=\"\(isRightToLeft ? "rtl" : "ltr")\""
  }

  private func text(_ words: String) -> String { escaping.escapeText(words) }
}

extension TwinPart {
  /// Whether it is an entry of a list.
  fileprivate var isEntry: Bool {
    switch self {
    case .element(.item, _), .blankEntry: true
    default: false
    }
  }
}
