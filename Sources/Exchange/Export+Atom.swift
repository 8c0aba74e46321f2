internal import Foundation
internal import FoundationXML
internal import Neighbourhood
internal import Registry

extension Export {
  /// The listings as a feed (RFC 4287), in the order in which they stand.
  var atom: String {
    let feed = XMLElement(name: "feed")
    feed.attach("xmlns", "http://www.w3.org/2005/Atom")
    feed.append("title", words.feed)
    feed.append("id", site + path)
    feed.append("updated", (page.listings.map(\.changed).max() ?? time).exchanged)
    feed.append("link", attributes: [("rel", "self"), ("href", site + path)])
    feed.append("link", attributes: [("rel", "alternate"), ("href", site + "/")])
    let author = XMLElement(name: "author")
    author.append("name", organisation ?? "Palier")
    feed.addChild(author)
    for (listing, place) in entries {
      let entry = XMLElement(name: "entry")
      entry.append("title", words.title(listing))
      entry.append("id", address(of: listing))
      entry.append("published", listing.created.exchanged)
      entry.append("updated", listing.changed.exchanged)
      entry.append("link", attributes: [("rel", "alternate"), ("href", address(of: listing))])
      entry.append("category", attributes: [("term", listing.content.category.rawValue)])
      entry.append("category", attributes: [("term", listing.content.kind.rawValue)])
      let summary = [listing.content.details, "\(place.title), \(place.address.short)"]
      entry.append(
        "summary",
        (place.name == nil ? [summary[0], place.address.short] : summary)
          .filter { !$0.isEmpty }.joined(separator: " · "))
      feed.addChild(entry)
    }
    let document = XMLDocument(rootElement: feed)
    document.version = "1.0"
    document.characterEncoding = "UTF-8"
    return document.xmlString(options: .nodePrettyPrint)
  }
}

extension XMLElement {
  fileprivate func attach(_ name: String, _ value: String) {
    let attribute = XMLNode(kind: .attribute)
    attribute.name = name
    attribute.stringValue = value
    addAttribute(attribute)
  }

  fileprivate func append(
    _ name: String, _ text: String? = nil, attributes: [(String, String)] = []
  ) {
    let child = XMLElement(name: name)
    for (name, value) in attributes { child.attach(name, value) }
    if let text { child.stringValue = text.filter(Character.isInXML) }
    addChild(child)
  }
}

extension Character {
  /// Whether XML can hold it at all (XML 1.0 §2.2).
  fileprivate static func isInXML(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
  }
}
