public import LayoutLanguage
public import Neighbourhood
internal import LayoutEngine
internal import PageModel
internal import Wording

/// The key of a référent as it is printed on a card: no sheet, and nothing that hangs anywhere.
public struct KeyCard: Hashable, Sendable {
  /// The place whose sheets it is the key to.
  public var place: Place
  /// Who gets it.
  public var name: String
  /// The key.
  public var key: AccessToken
  /// The last day on which it works.
  public var until: CalendarDay
  /// The windows of the façade that are lit, as on a sheet of the place; all of them where nil.
  public var litWindows: [Bool]?

  /// The key of a référent as it is printed on a card.
  public init(
    place: Place, name: String, key: AccessToken, until: CalendarDay, litWindows: [Bool]? = nil
  ) {
    self.place = place
    self.name = name
    self.key = key
    self.until = until
    self.litWindows = litWindows
  }

  /// The name of its layout.
  public static let layout = "referent-key"

  /// The fields that its layout may name in `needs`.
  public static let fields: [String: FieldType] = [
    "place": .text, "address": .optional(.text), "name": .text, "until": .text, "link": .text,
    "link-words": .text, "facade": .facade, "organisation": .optional(.text),
  ]

  /// The page of the site where the key is used.
  public func link(on site: SiteOrigin) -> String { "\(site.text)/referent/key/\(key.text)" }

  /// What the layout prints.
  func record(house: House, wording: Wording, printable: (String) -> String) -> Record {
    func set(_ text: String) -> String { printable(Typography.set(text, in: wording.language)) }
    let link = link(on: house.site)
    var values: [String: Record.Value] = [
      "place": .text(set(place.title)), "name": .text(set(name)),
      "until": .text(wording.day(year: until.year, month: until.month, day: until.day)),
      // In capitals, as on sheets: fewer and larger modules.
      "link": .text(link.uppercased()),
      // A line may end behind the host.
      "link-words": .text(link.replacing("/referent/", with: "/\u{200B}referent/")),
    ]
    if place.name != nil { values["address"] = .text(set(place.address.short)) }
    if let organisation = house.organisation { values["organisation"] = .text(set(organisation)) }
    let windows = litWindows ?? Array(repeating: true, count: Facade.rows * Facade.columns)
    if let facade = Facade(lit: windows) { values["facade"] = .facade(facade) }
    return Record(values)
  }
}
