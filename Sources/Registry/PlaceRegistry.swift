public import Neighbourhood

/// What can be asked about one place, whatever the number of places there are.
public protocol PlaceRegistry: Sendable {
  /// The place at an address, however it is written, or nil.
  func place(at address: PostalAddress) async throws(RegistryError) -> Place?

  /// The printed sheets of a place, newest first.
  func sheets(at place: Place.ID) async throws(RegistryError) -> [Sheet]
}

extension Registry where Self: PlaceRegistry {
  /// The sheets of a place that should be printed anew: they may still hang, nothing has taken their
  /// place, and what they show is not what there is on that day.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - day: The day.
  /// - Returns: The sheets, newest first.
  /// - Throws: ``RegistryError``.
  public func staleSheets(at place: Place.ID, on day: CalendarDay)
    async throws(RegistryError) -> [Sheet]
  {
    let sheets = try await sheets(at: place)
    let replaced = Set(sheets.compactMap(\.replaces))
    var stale: [Sheet] = []
    for sheet in sheets where sheet.takenDown == nil && !replaced.contains(sheet.code) {
      if let difference = try await difference(of: sheet, on: day), !difference.isNone {
        stale.append(sheet)
      }
    }
    return stale
  }
}

extension MemoryRegistry: PlaceRegistry {
  /// The place at an address, however it is written, or nil.
  public func place(at address: PostalAddress) async throws(RegistryError) -> Place? {
    places.first { $0.address.key == address.key }
  }

  /// The printed sheets of a place, newest first.
  public func sheets(at place: Place.ID) async throws(RegistryError) -> [Sheet] {
    newestFirst(sheets.filter { $0.place == place })
  }
}
