public import Neighbourhood

extension MemoryRegistry {
  /// The sheet of that code, or nil.
  public func sheet(_ code: ShortCode) async throws(RegistryError) -> Sheet? {
    sheets.first { $0.code == code }
  }

  /// The place of that number, or nil.
  public func place(_ id: Place.ID) async throws(RegistryError) -> Place? {
    places.first { $0.id == id }
  }

  /// Every place, in the order of their addresses.
  public func places() async throws(RegistryError) -> [Place] {
    places.sorted { $0.address.key < $1.address.key }
  }

  /// Every printed sheet with its place, newest first.
  public func sheets() async throws(RegistryError) -> [(sheet: Sheet, place: Place)] {
    let byID = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0) })
    return newestFirst(sheets).compactMap { sheet in byID[sheet.place].map { (sheet, $0) } }
  }

  /// The newest printed sheet that took the place of this one, directly or over others, or nil.
  public func successor(of code: ShortCode) async throws(RegistryError) -> Sheet? {
    var followers: [Sheet] = []
    var found: Set<ShortCode> = [code]
    // A sheet comes after the one that it replaces, so once through them in order is enough.
    for sheet in sheets {
      guard let replaced = sheet.replaces, found.contains(replaced) else { continue }
      found.insert(sheet.code)
      followers.append(sheet)
    }
    return newestFirst(followers).first
  }

  /// Counts one opening of a sheet's page on a day.
  public func recordScan(of code: ShortCode, on day: CalendarDay) async throws(RegistryError) {
    guard isTaken(code) else { throw .unknownSheet(code) }
    scans[code, default: [:]][day, default: 0] += 1
  }

  /// How often a sheet's page was opened, by day.
  public func scans(of code: ShortCode) async throws(RegistryError) -> [CalendarDay: Int] {
    scans[code] ?? [:]
  }

  /// The printed ones, the last printed first, and of the same moment the last reserved first.
  func newestFirst(_ sheets: [Sheet]) -> [Sheet] {
    sheets.enumerated()
      .compactMap { index, sheet in sheet.edition.map { (sheet, $0.printed, index) } }
      .sorted { ($0.1, $0.2) > ($1.1, $1.2) }
      .map(\.0)
  }
}
