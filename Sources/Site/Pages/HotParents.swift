internal import Mustache

// What the template of the landing page looks up most often. Without these, each look-up goes
// through all that the value has, which took most of the time that a page takes.

extension Frame: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "language": language
    case "direction": direction
    case "title": title
    case "isSlim": isSlim
    case "nonce": nonce
    case "style": style
    case "home": home
    case "organisation": organisation
    case "hotline": hotline
    case "imprint": imprint
    case "menu": menu
    case "words": words
    case "page": page
    default: nil
    }
  }
}

extension Frame.LanguageLink: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "code": code
    case "name": self.name
    case "direction": direction
    case "href": href
    default: nil
    }
  }
}

extension PhoneLink: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "href": href
    case "text": text
    default: nil
    }
  }
}

extension ListingRow: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "icon": icon
    case "title": title
    case "note": note
    case "wordsLanguage": wordsLanguage
    case "by": by
    case "phone": phone
    case "email": email
    case "reportHref": reportHref
    case "isReachable": isReachable
    case "writeHref": writeHref
    default: nil
    }
  }
}

extension ListingRow.ContactLink: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "href": href
    case "text": text
    case "purpose": purpose
    default: nil
    }
  }
}
