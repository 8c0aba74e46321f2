internal import PageModel

/// Looks through an SVG file for what must not, or cannot faithfully, be drawn.
///
/// Reads tags only, byte by byte; librsvg does the real parsing. Every encoding that it lets pass
/// has ASCII in the same place, so that nothing can hide in another.
struct SVGScan {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a file starts as XML does and has an `svg` element.
  static func isSVG(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).prefix(1_000)
      .first { $0 > UInt8(ascii: " ") }
    guard start == UInt8(ascii: "<"), !bytes.prefix(1_000).contains(0) else { return false }
    return ["<svg", ":svg"].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
  }

  /// The first thing that is wrong with the file, or nil.
  func problem() -> PictureProblem? {
    var next = bytes.startIndex
    var pixels = 0
    var shapes = SVGShapes()
    while let start = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      // What looks like a comment inside one of these is none, and would hide what follows.
      if rest.starts(with: "<!--".utf8) {
        next = end(of: "-->", from: start)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        next = end(of: "]]>", from: start)
      } else if rest.starts(with: "<!ENTITY".utf8) || rest.starts(with: "<!ATTLIST".utf8) {
        return .entities
      } else if rest.starts(with: "<!".utf8) {
        next = endOfDeclaration(from: start)
      } else {
        let tag = SVGTag(bytes, at: start)
        if let problem = problem(with: tag) { return problem }
        if ["image", "feImage"].contains(tag.name) {
          do throws(PictureProblem) {
            for address in tag.references { pixels += try EmbeddedPicture.pixels(of: address) }
          } catch {
            return error
          }
          guard pixels <= Picture.mostPixels else {
            return .tooManyPixels(most: Picture.mostPixels)
          }
        }
        if rest.starts(with: "</".utf8) {
          shapes.end()
        } else if !rest.starts(with: "<?".utf8) {
          shapes.begin(tag, isEmpty: bytes[tag.end - 1] == UInt8(ascii: "/"))
        }
        next = rest.starts(with: "<?".utf8) ? end(of: "?>", from: start) : tag.end
      }
    }
    if shapes.areMore(than: Picture.mostShapes) { return .tooManyShapes(most: Picture.mostShapes) }
    return problemWithStyles()
  }

  /// The index behind a declaration, or behind the sign that opens what a DOCTYPE declares inside.
  private func endOfDeclaration(from start: Int) -> Int {
    var quote: UInt8?
    for index in (start + 1)..<bytes.endIndex {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if "'\"".utf8.contains(byte) {
        quote = byte
      } else if ">[".utf8.contains(byte) {
        return index + 1
      }
    }
    return bytes.endIndex
  }

  private func problem(with tag: SVGTag) -> PictureProblem? {
    switch tag.name {
    case "?xml":
      let known = ["utf-8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252"]
      return tag.attributes["encoding"].flatMap {
        known.contains($0.lowercased()) ? nil : .encoding($0)
      }
    case "?xml-stylesheet": return .reference(tag.references.first ?? "a style sheet")
    case "text", "flowRoot": return .text
    case "image", "feImage":
      return tag.references.first { !isInside($0) && !EmbeddedPicture.isOne($0) }
        .map { .reference($0) }
    case "use": return tag.references.first { !isInside($0) }.map { .reference($0) }
    default: return nil
    }
  }

  /// `url(…)` and `@import` in styles and attributes.
  private func problemWithStyles() -> PictureProblem? {
    if bytes.firstRange(of: Array("@import".utf8)) != nil { return .reference("@import") }
    for range in bytes.ranges(of: Array("url(".utf8)) {
      let address = bytes[range.upperBound...].prefix(200).prefix { $0 != UInt8(ascii: ")") }
      let text = String(decoding: address, as: UTF8.self).replacing("&quot;", with: "")
        .filter { !" \"'\n\r\t".contains($0) }
      guard isInside(text) else { return .reference(text) }
    }
    return nil
  }

  private func isInside(_ address: String) -> Bool {
    address.isEmpty || address.hasPrefix("#")
  }

  private func end(of mark: String, from start: Int) -> Int {
    bytes[start...].firstRange(of: Array(mark.utf8))?.upperBound ?? bytes.endIndex
  }
}

/// A tag and its attributes, both without their namespace prefixes.
struct SVGTag {
  var name = ""
  var attributes: [String: String] = [:]
  /// What it refers to, however often it says so.
  var references: [String] = []
  /// Index of what follows its name and attributes.
  var end: Int

  /// The names of the elements of the same file that it refers to, in whichever attribute.
  var targets: [String] {
    references.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
      + attributes.values.flatMap { value in
        value.split(separator: "url(").dropFirst(value.hasPrefix("url(") ? 0 : 1).map { rest in
          rest.prefix { $0 != ")" }.filter { !" \"'#\n\r\t".contains($0) }
        }
      }
  }

  init(_ bytes: [UInt8], at start: Int) {
    var next = start + 1
    func take(while condition: (UInt8) -> Bool) -> String {
      let from = next
      while next < bytes.endIndex, condition(bytes[next]) { next += 1 }
      return String(decoding: bytes[from..<next], as: UTF8.self)
    }
    func isSpace(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
    func isName(_ byte: UInt8) -> Bool { !isSpace(byte) && !"<>/='\"[".utf8.contains(byte) }
    func local(_ name: String) -> String {
      name.split(separator: ":").last.map(String.init) ?? ""
    }
    name = local(take(while: isName))
    while next < bytes.endIndex, !"<>[".utf8.contains(bytes[next]) {
      let key = take(while: isName)
      _ = take(while: isSpace)
      guard next < bytes.endIndex, !key.isEmpty, bytes[next] == UInt8(ascii: "=") else {
        // Past a stray sign, such as the “/” of an empty element.
        if key.isEmpty { _ = take(while: { "=/'\"".utf8.contains($0) }) }
        continue
      }
      next += 1
      _ = take(while: isSpace)
      guard next < bytes.endIndex, "'\"".utf8.contains(bytes[next]) else { continue }
      let quote = bytes[next]
      next += 1
      let value = take { $0 != quote }
      attributes[local(key)] = value
      if local(key) == "href" { references.append(value) }
      next += 1
    }
    end = min(next, bytes.endIndex)
  }
}
