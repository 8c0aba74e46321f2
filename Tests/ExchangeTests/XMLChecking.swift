import Foundation
import FoundationXML

/// Whether a text is XML, and which elements it has.
final class XMLChecking: NSObject, XMLParserDelegate {
  private(set) var names: Set<String> = []
  private(set) var isWellFormed = false

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    names.insert(elementName)
  }
}
