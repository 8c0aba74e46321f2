extension LandingContent: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "code": code
    case "place": place
    case "isLongName": isLongName
    case "address": address
    case "facade": facade
    case "viewBox": viewBox
    case "facadeLabel": facadeLabel
    case "summary": summary
    case "notice": notice
    case "offerHref": offerHref
    case "needHref": needHref
    case "symbols": symbols
    case "filter": filter
    case "isNothingChosen": isNothingChosen
    case "groups": groups
    case "nearby": nearby
    case "hasNearby": hasNearby
    case "isEmpty": isEmpty
    case "twinHref": twinHref
    default: nil
    }
  }
}

extension SheetNotice: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "text": text
    case "code": code
    case "href": href
    case "changes": changes
    default: nil
    }
  }
}

extension ListingGroup: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "heading": heading
    case "rows": rows
    case "more": more
    default: nil
    }
  }
}

extension ListingGroup.MoreLink: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "href": href
    case "text": text
    default: nil
    }
  }
}

extension ListingRow: PagePart {
  func child(named key: String) -> Any? {
    switch key {
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
    case "words": words
    default: nil
    }
  }
}

extension ListingRow.ContactLink: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "href": href
    case "text": text
    case "purpose": purpose
    default: nil
    }
  }
}

extension ListingFilterForm: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "action": action
    case "chosenLanguage": chosenLanguage
    case "category": category
    case "mode": mode
    case "allHref": allHref
    default: nil
    }
  }
}

extension ListingFilterForm.SelectField: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "id": id
    case "label": label
    case "options": options
    default: nil
    }
  }
}

extension ListingFilterForm.Option: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "value": value
    case "label": label
    case "isChosen": isChosen
    default: nil
    }
  }
}

extension NearbyRow: PagePart {
  func child(named key: String) -> Any? {
    switch key {
    case "href": href
    case "name": name
    case "distance": distance
    default: nil
    }
  }
}
