internal import Foundation
internal import LayoutEngine
public import LayoutLanguage
internal import Neighbourhood
internal import PageModel
internal import Wording

/// What a sheet of a place can print: the fields that a layout may name in `needs`.
public struct SheetRecord {
  let place: Place
  let code: ShortCode
  let litWindows: [Bool]
  let listings: [Listing]
  /// Who lives where, as far as they let themselves be printed.
  let doors: [DirectoryDoor]
  let day: CalendarDay
  let house: House
  let wording: Wording
  /// The categories named as ideas.
  let ideas: [Pictogram]
  /// What of several things that a layout can do is wanted.
  let flags: Set<String>
  /// Leaves out the characters that no font has.
  let printable: (String) -> String

  /// The fields that every sheet of a place has, with their types.
  public static let fields: [String: FieldType] = [
    "place": .text, "address": .optional(.text), "code": .text, "line-example": .text,
    "link": .text, "url": .text,
    "domain": .text, "facade": .facade, "edition": .text,
    "organisation": .optional(.text), "imprint": .optional(.text), "hotline": .optional(.text),
    "logo": .optional(.picture), "offers": .list(listingFields), "needs": .list(listingFields),
    "ideas": .list(["what": .text, "category": .pictogram]),
    "doors": .list(doorFields),
    "strips-only": .optional(.flag), "one-sided": .optional(.flag), "coupon": .optional(.flag),
    "for-neighbours": .optional(.flag),
  ]

  private static let listingFields: [String: FieldType] = [
    "what": .text, "who": .text, "reach": .text, "category": .pictogram,
  ]

  private static let doorFields: [String: FieldType] = [
    "floor": .optional(.number), "ground": .optional(.flag), "basement": .optional(.number),
    "no-floor": .optional(.flag), "first-of-floor": .optional(.flag), "door": .optional(.text),
    "name": .optional(.text), "offers": .optional(.text), "phone": .optional(.text),
    "email": .optional(.text),
  ]

  /// The categories that a sheet names as ideas where a recipe does not say otherwise.
  static let usualIdeas: [Pictogram] = [
    .shopping, .homework, .oddJobs, .pets, .friendlyCall, .printing,
  ]

  var record: Record { Record(shared.merging(own) { $1 }) }

  /// What its place and its code say: the fields in which the sheets of a batch differ.
  static let ownFields: Set<String> = [
    "place", "address", "code", "line-example", "link", "url",
  ]

  /// The values of ``ownFields``, as far as there are any.
  var own: [String: Record.Value] {
    let name = place.name.map { set($0, in: wording.language) } ?? ""
    let address = set(held(place.spokenAddress), in: wording.language)
    let printed = code.printed
    var values: [String: Record.Value] = [
      "place": .text(name.isEmpty ? address : name),
      "code": .text(printed),
      // Held together by word joiners (U+2060), for it stands in running text.
      "line-example": .text(
        (printed + "-07").split(separator: "-").joined(separator: "\u{2060}-\u{2060}")),
      "link": .text(house.site.symbolText(of: code)),
      "url": .text(house.site.page(of: code)),
    ]
    if !name.isEmpty, address.contains(where: \.isLetter) { values["address"] = .text(address) }
    return values
  }

  /// The values of all other fields.
  var shared: [String: Record.Value] {
    var values: [String: Record.Value] = [
      "domain": .text(SheetRecord.breakable(domain: house.site.domain)),
      "edition": .text(wording.day(year: day.year, month: day.month, day: day.day)),
      "offers": .list(records(of: .offer)),
      "needs": .list(records(of: .need)),
      "ideas": .list(usedIdeas.map(idea)),
      "doors": .list(doorRecords),
    ]
    for flag in flags { values[flag] = .number(1) }
    if let facade = Facade(lit: litWindows) { values["facade"] = .facade(facade) }
    if let organisation = house.organisation {
      values["organisation"] = .text(set(organisation, in: wording.language))
    }
    if let imprint = house.imprint, imprint != house.organisation {
      values["imprint"] = .text(set(imprint, in: wording.language))
    }
    if let hotline = house.hotline { values["hotline"] = .text(hotline.grouped) }
    if let logo = house.logo { values["logo"] = .picture(logo) }
    return values
  }

  /// Those that it names.
  private var usedIdeas: [Pictogram] { ideas.isEmpty ? SheetRecord.usualIdeas : ideas }

  private func idea(_ pictogram: Pictogram) -> Record {
    Record([
      "what": .text(wording("category.\(pictogram.rawValue)")), "category": .pictogram(pictogram),
    ])
  }

  /// One record for each door; where a floor begins, the first of it says so.
  private var doorRecords: [Record] {
    var previous: DirectoryDoor?
    return doors.map { door in
      var values: [String: Record.Value] = [:]
      switch door.floor {
      case nil: values["no-floor"] = .number(1)
      case 0?: values["ground"] = .number(1)
      case let number? where number < 0: values["basement"] = .number(-number)
      case let number?: values["floor"] = .number(number)
      }
      if previous == nil || previous?.floor != door.floor { values["first-of-floor"] = .number(1) }
      previous = door
      func put(_ key: String, _ text: String?) {
        if let text, !text.isEmpty { values[key] = .text(text) }
      }
      put("door", set(door.door, in: wording.language))
      put("name", door.name.map { set($0, in: wording.language) })
      put("offers", door.offers.map { set($0, in: wording.language) })
      put("phone", door.phone?.grouped)
      put("email", door.email.map(breakable))
      return Record(values)
    }
  }

  private func records(of kind: Listing.Kind) -> [Record] {
    // Newest first, as on the site: what is new since the last print stands where people look.
    listings.reversed().filter { $0.content.kind == kind }.map { listing in
      let content = listing.content
      let language = Language(code: content.language) ?? wording.language
      let category = wording("category.\(content.category.rawValue)")
      let details = set(content.details, in: language)
      var who = set(content.name, in: language)
      if who.isEmpty { who = wording("listing.somebody") }
      if content.onBehalf { who += ", " + wording("listing.on-behalf") }
      return Record([
        "what": .text(details.contains(where: \.isSeen) ? details : category),
        "who": .text(who),
        "reach": .text(reach(of: listing)),
        "category": .pictogram(Pictogram(rawValue: content.category.rawValue) ?? .other),
      ])
    }
  }

  /// How to reach the person, as far as everyone in the lobby may know.
  private func reach(of listing: Listing) -> String {
    guard let contact = listing.contact(for: .lobby) else { return wording("listing.by-site") }
    return contact.phone?.grouped ?? contact.email.map(breakable) ?? wording("listing.by-site")
  }

  /// An address that a line may end in, behind a dot or before the `@`, without a hyphen.
  private func breakable(_ email: EmailAddress) -> String {
    guard email.text.count > 24 else { return email.text }
    return email.text.replacing(".", with: ".\u{200B}").replacing("@", with: "\u{200B}@")
  }

  /// A domain that a line may end in, behind a dot or a hyphen, but not before its last part.
  static func breakable(domain: String) -> String {
    guard let last = domain.lastIndex(of: ".") else { return domain }
    let first = String(domain[..<last]).replacing(".", with: ".\u{200B}")
    return first.replacing("-", with: "-\u{200B}") + String(domain[last...])
  }

  /// An address whose house number stays with its street at the end of a line.
  private func held(_ address: String) -> String {
    guard address.first?.isNumber == true, let space = address.firstIndex(of: " ") else {
      return address
    }
    return address[..<space] + "\u{A0}" + address[address.index(after: space)...]
  }

  /// Text as a compositor sets it, as far as the fonts go.
  private func set(_ text: String, in language: Language) -> String {
    printable(Typography.set(text, in: language))
  }
}

extension Character {
  /// Whether it is a letter, a digit or a symbol, not only a sign between them.
  fileprivate var isSeen: Bool { isLetter || isNumber || isSymbol }
}
