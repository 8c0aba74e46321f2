public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// How sheets are doing.
  public func sheetStatistics(_ query: SheetQuery, on day: CalendarDay)
    async throws(RegistryError) -> Paged<SheetStatistics>
  {
    var all: [(position: Int, statistics: SheetStatistics)] = []
    for (position, sheet) in sheets.enumerated() where query.place ?? sheet.place == sheet.place {
      guard let known = try await statistics(of: sheet, on: day) else { continue }
      if query.order == .wish, known.reprintAsked == nil { continue }
      if query.place != nil || hangs(sheet) { all.append((position, known)) }
    }
    let sorted = all.sorted { left, right in
      let (left, right) = query.isDescending ? (right, left) : (left, right)
      let (one, other) = (
        left.statistics.rank(by: query.order), right.statistics.rank(by: query.order)
      )
      return one == other ? left.position < right.position : one < other
    }
    return Paged(
      of: sorted.map(\.statistics), query.start, limit: query.limit, key: \.sheet.code)
  }

  /// How often the pages of the sheets of a place were opened on each day of a stretch.
  public func dailyScans(at place: Place.ID, from first: CalendarDay, to last: CalendarDay)
    async throws(RegistryError) -> [ShortCode: [CalendarDay: Int]]
  {
    var found: [ShortCode: [CalendarDay: Int]] = [:]
    for sheet in sheets where sheet.place == place {
      let days = (scans[sheet.code] ?? [:]).filter { (first.iso...last.iso).contains($0.key.iso) }
      if !days.isEmpty { found[sheet.code] = days }
    }
    return found
  }

  /// The numbered lines of a sheet that were copied into the list.
  public func enteredLines(of code: ShortCode) async throws(RegistryError) -> Set<Int> {
    Set(
      listings.map(\.listing).filter { $0.sheet == code && $0.status != .withdrawn }
        .compactMap(\.line))
  }

  /// Records that a sheet hangs no more.
  public func markTakenDown(_ code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)
  {
    guard let index = sheets.firstIndex(where: { $0.code == code }) else {
      throw .unknownSheet(code)
    }
    if sheets[index].takenDown == nil { sheets[index].takenDown = time.keptMoment }
  }

  /// Records that someone asks for a sheet to be printed anew.
  public func requestReprint(of code: ShortCode, at time: Date, by actor: String?)
    async throws(RegistryError)
  {
    guard let sheet = sheets.first(where: { $0.code == code }) else { throw .unknownSheet(code) }
    if reprintsAsked[code] == nil, hangs(sheet) { reprintsAsked[code] = time.keptMoment }
  }

  private func statistics(of sheet: Sheet, on day: CalendarDay)
    async throws(RegistryError) -> SheetStatistics?
  {
    guard let difference = try await difference(of: sheet, on: day),
      let place = try await place(sheet.place)
    else { return nil }
    let through = listings.map(\.listing).filter { $0.sheet == sheet.code }
    let days = scans[sheet.code] ?? [:]
    return SheetStatistics(
      sheet: sheet, place: place, scans: days.values.reduce(0, +),
      lastScan: days.keys.max { $0.iso < $1.iso },
      offers: through.count { $0.content.kind == .offer },
      needs: through.count { $0.content.kind == .need }, difference: difference,
      replacedBy: try await successor(of: sheet.code)?.code,
      reprintAsked: hangs(sheet) ? reprintsAsked[sheet.code] : nil)
  }

  /// Whether a sheet was neither taken down nor replaced.
  func hangs(_ sheet: Sheet) -> Bool {
    sheet.takenDown == nil && !handedOut.contains(sheet.code)
      && !sheets.contains { $0.replaces == sheet.code && $0.edition != nil }
  }
}

extension SheetStatistics {
  /// What an order goes by, as text that sorts as it should.
  fileprivate func rank(by order: SheetQuery.Order) -> String {
    switch order {
    case .printed: padded(Int(sheet.edition?.printed.milliseconds ?? 0))
    case .scans: padded(scans)
    case .lastScan: lastScan?.iso ?? ""
    case .address: place.address.key
    case .wish: padded(Int(reprintAsked?.milliseconds ?? 0))
    }
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
  }
}
