internal import LayoutEngine
internal import LayoutLanguage
internal import Neighbourhood
internal import Wording

extension BundleSlip {
  /// The fields that a layout for slips may name in `needs`.
  static let fields: [String: FieldType] = [
    "number": .number, "of": .number, "street": .text, "town": .optional(.text),
    "odd": .optional(.flag), "even": .optional(.flag), "first": .optional(.text),
    "last": .optional(.text), "addresses": .number, "count": .number, "code": .optional(.text),
    "link": .optional(.text), "domain": .text, "organisation": .optional(.text),
  ]

  /// What it has to say in a language.
  func record(for house: House, in language: Language, printable: (String) -> String) -> Record {
    func set(_ text: String) -> String { printable(Typography.set(text, in: language)) }
    var values: [String: Record.Value] = [
      "number": .number(number), "of": .number(of), "street": .text(set(title)),
      "addresses": .number(addresses), "count": .number(copies),
      "domain": .text(SheetRecord.breakable(domain: house.site.domain)),
    ]
    if !place.isEmpty { values["town"] = .text(set(place)) }
    if let side { values[side.rawValue] = .number(1) }
    if !first.isEmpty { values["first"] = .text(set(first)) }
    if !last.isEmpty, last != first { values["last"] = .text(set(last)) }
    if let code { values["code"] = .text(code.printed) }
    if let link = link ?? code.map(house.site.symbolText) { values["link"] = .text(link) }
    if let organisation = house.organisation { values["organisation"] = .text(set(organisation)) }
    return Record(values)
  }
}
