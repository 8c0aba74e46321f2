import Testing

@testable import Site

@Suite("Values that tell templates themselves what they have") struct HotParentTests {
  @Test("leave out nothing that they have")
  func complete() {
    let link = ListingRow.ContactLink(href: "h", text: "t", purpose: "p")
    let row = ListingRow(
      icon: "i", title: "t", note: "n", wordsLanguage: "w", by: "b", phone: link, email: link,
      reportHref: "r", isReachable: true, writeHref: "w")
    let language = Frame.LanguageLink(code: "c", name: "n", direction: "d", href: "h")
    let phone = PhoneLink(href: "h", text: "t")
    let values: [(Any, (String) -> Any?)] = [
      (row, row.child), (link, link.child), (language, language.child), (phone, phone.child),
    ]
    for (value, child) in values {
      for label in Mirror(reflecting: value).children.compactMap(\.label) {
        #expect(child(label) != nil, "\(type(of: value)).\(label)")
      }
      #expect(child("nothing") == nil)
    }
  }
}
