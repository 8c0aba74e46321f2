extension Frame: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "language": language
    case "direction": direction
    case "title": title
    case "isSlim": isSlim
    case "nonce": nonce
    case "style": style
    case "home": home
    case "organisation": organisation
    case "logo": logo
    case "hotline": hotline
    case "imprint": imprint
    case "menu": menu
    case "words": words
    case "page": page
    default: nil
    }
  }
}

extension Frame.Logo: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "href": href
    case "width": width
    case "height": height
    default: nil
    }
  }
}

extension Frame.LanguageMenu: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "name": name
    case "links": links
    default: nil
    }
  }
}

extension Frame.LanguageLink: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "code": code
    case "name": name
    case "direction": direction
    case "href": href
    default: nil
    }
  }
}

extension PhoneLink: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "href": href
    case "text": text
    default: nil
    }
  }
}
