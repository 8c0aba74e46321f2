/// What the information dictionary of a file says, to be said again in XMP (ISO 16684-1).
struct Metadata {
  var title = ""
  var author = ""
  var subject = ""
  var creator = ""
  var producer = ""
  /// ISO 8601.
  var created = ""
  /// ISO 8601.
  var modified = ""
  /// BCP 47 tags, the main language first.
  var languages: [String] = []

  /// The packet, without the padding that a program would need to change it in place.
  var packet: String {
    let names = [
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
    ]
    let facts = [
      plain("dc:format", "application/pdf"), localised("dc:title", title),
      list("dc:creator", "Seq", [author]), localised("dc:description", subject),
      list("dc:language", "Bag", languages), plain("xmp:CreatorTool", creator),
      plain("xmp:CreateDate", created), plain("xmp:ModifyDate", modified),
      plain("pdf:Producer", producer),
    ]
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" \(names.joined(separator: " "))>
      \(facts.filter { !$0.isEmpty }.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private func plain(_ name: String, _ text: String) -> String {
    text.isEmpty ? "" : "<\(name)>\(escaped(text))</\(name)>"
  }

  private func list(_ name: String, _ kind: String, _ texts: [String]) -> String {
    let items = texts.filter { !$0.isEmpty }.map { "<rdf:li>\(escaped($0))</rdf:li>" }.joined()
    return items.isEmpty ? "" : "<\(name)><rdf:\(kind)>\(items)</rdf:\(kind)></\(name)>"
  }

  /// A text in the default language, as XMP wants titles and descriptions to be.
  private func localised(_ name: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let item = "<rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li>"
    return "<\(name)><rdf:Alt>\(item)</rdf:Alt></\(name)>"
  }

  /// A text as XML 1.0 may hold it: without the control characters that it forbids.
  private func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension PDFFinishing {
  /// Puts the `D:` before dates that ISO 32000-1 §7.9.4 demands and Cairo 1.16 forgets.
  func completeDates(of document: Document) {
    for key in ["/CreationDate", "/ModDate"] {
      let date = document.information(key)
      if date.first?.isNumber == true { document.setInformation(key, to: "D:" + date) }
    }
  }

  func metadata(of document: Document) -> Metadata {
    Metadata(
      title: document.information("/Title"), author: document.information("/Author"),
      subject: document.information("/Subject"), creator: document.information("/Creator"),
      producer: document.information("/Producer"),
      created: Metadata.time(document.information("/CreationDate")),
      modified: Metadata.time(document.information("/ModDate")),
      languages: [language] + otherLanguages)
  }
}

extension Metadata {
  /// A date of PDF, `D:20261120100000+01'00` (ISO 32000-1 §7.9.4), in ISO 8601; empty for no date.
  static func time(_ text: String) -> String {
    let digits = text.hasPrefix("D:") ? text.dropFirst(2).prefix(while: \.isNumber) : ""
    guard digits.count == 14 else { return "" }
    let figures = Array(digits)
    func part(_ range: Range<Int>) -> String { String(figures[range]) }
    let zone = text.dropFirst(16).split(separator: "'", omittingEmptySubsequences: true)
    let offset = zone.joined(separator: ":")
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
      + "T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
      + (offset.hasPrefix("Z") || offset.isEmpty ? "Z" : offset)
  }
}
