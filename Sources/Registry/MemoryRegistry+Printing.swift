public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Gives out the codes of a print run.
  public func reserve(_ order: PrintOrder, at time: Date) async throws(RegistryError) -> PrintRun {
    let replaced: ShortCode? =
      switch order.destination {
      case .address: nil
      case .replacing(let code): code
      }
    if let replaced, !isTaken(replaced) { throw .unknownSheet(replaced) }
    var drawn: [ShortCode] = []
    for _ in 0..<max(1, order.count) {
      guard
        let code = codes.firstFree(isTaken: {
          isTaken($0) || drawn.contains($0) || slips[$0] != nil
        })
      else {
        throw .noFreeCode
      }
      drawn.append(code)
    }
    let place = try destination(order.destination)
    let reserved = drawn.map { code in
      Sheet(
        code: code, place: place.id, layout: order.layout, options: order.options,
        replaces: replaced, created: time.keptMoment)
    }
    sheets += reserved
    let id = PrintRun.ID(nextNumber())
    runs[id] = MemoryRun(codes: drawn)
    return PrintRun(id: id, place: place, sheets: reserved)
  }

  /// Records that a run has been printed.
  public func confirm(_ run: PrintRun.ID, editions: [ShortCode: Edition])
    async throws(RegistryError)
  {
    try await confirm([run: editions])
  }

  /// Records that several runs have been printed together, all of them or none.
  public func confirm(_ editions: [PrintRun.ID: [ShortCode: Edition]])
    async throws(RegistryError)
  {
    for (run, editions) in editions {
      guard let known = runs[run] else { throw .unknownPrintRun }
      for code in editions.keys where !known.isConfirmed && !known.codes.contains(code) {
        throw .unknownSheet(code)
      }
    }
    for (run, editions) in editions where runs[run]?.isConfirmed == false {
      for index in sheets.indices {
        guard let edition = editions[sheets[index].code] else { continue }
        sheets[index].edition = Edition(
          printed: edition.printed.keptMoment, revisions: edition.revisions,
          directory: edition.directory)
      }
      runs[run]?.isConfirmed = true
    }
  }

  /// Gives up a run that failed.
  public func discard(_ run: PrintRun.ID) async throws(RegistryError) {
    guard let known = runs[run], !known.isConfirmed else { return }
    runs[run] = nil
    slips = slips.filter { $0.value.run != run }
    let gone = sheets.filter { known.codes.contains($0.code) }
    sheets.removeAll { known.codes.contains($0.code) }
    sheets = sheets.map { $0.forgetting(known.codes) }
    listings = listings.map { $0.forgetting(known.codes) }
    for code in known.codes { scans[code] = nil }
    for place in Set(gone.map(\.place)) where isUnused(place) {
      places.removeAll { $0.id == place }
    }
  }

  private func destination(_ destination: PrintOrder.Destination) throws(RegistryError) -> Place {
    switch destination {
    case .address(let address, let name):
      return place(at: address, name: name)
    case .replacing(let code):
      guard let sheet = sheets.first(where: { $0.code == code }),
        let place = places.first(where: { $0.id == sheet.place })
      else { throw .unknownSheet(code) }
      return place
    }
  }

  /// The place at an address, made where there is none; a name that is given is kept.
  func place(at address: PostalAddress, name: PlaceName?, keepingName: Bool = false) -> Place {
    guard let index = places.firstIndex(where: { $0.address.key == address.key }) else {
      let place = Place(id: Place.ID(nextNumber()), name: name?.text, address: address)
      places.append(place)
      return place
    }
    if let name, !keepingName || places[index].name == nil { places[index].name = name.text }
    return places[index]
  }

  func isTaken(_ code: ShortCode) -> Bool { sheets.contains { $0.code == code } }

  private func isUnused(_ place: Place.ID) -> Bool {
    !sheets.contains { $0.place == place } && !listings.contains { $0.listing.place == place }
      && (directories[place]?.neighbours ?? []).isEmpty
  }
}

extension Sheet {
  /// The sheet without what it replaces, where that is one of these.
  fileprivate func forgetting(_ codes: [ShortCode]) -> Sheet {
    guard let replaces, codes.contains(replaces) else { return self }
    return Sheet(
      code: code, place: place, layout: layout, options: options, created: created,
      edition: edition)
  }
}

extension MemoryListing {
  /// The listing without its sheet, where that is one of these.
  fileprivate func forgetting(_ codes: [ShortCode]) -> MemoryListing {
    guard let sheet = listing.sheet, codes.contains(sheet) else { return self }
    let kept = Listing(
      id: listing.id, place: listing.place, sheet: nil, source: listing.source,
      line: listing.line, external: listing.external, content: listing.content,
      status: listing.status, isPaused: listing.isPaused, refusal: listing.refusal,
      revision: listing.revision, created: listing.created, changed: listing.changed,
      lastDay: listing.lastDay)
    return MemoryListing(listing: kept, receipt: receipt, keyDigest: keyDigest)
  }
}
