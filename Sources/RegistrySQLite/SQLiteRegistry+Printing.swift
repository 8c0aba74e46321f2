public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry

extension SQLiteRegistry {
  /// Gives out the codes of a print run.
  public func reserve(_ order: PrintOrder, at time: Date) async throws(RegistryError) -> PrintRun {
    let codes = codes
    return try await write { db in
      let (place, replaced) = try order.destination.resolved(db)
      let run = PrintRun.ID(try RunRecord.insert(db, at: time))
      let sheets = try (0..<max(1, order.count)).map { _ in
        guard
          let code = try codes.firstFree(isTaken: {
            try SheetRecord.exists(db, $0) || BatchRecord.hasSlip(db, $0)
          })
        else {
          throw RegistryError.noFreeCode
        }
        let sheet = Sheet(
          code: code, place: place.id, layout: order.layout, options: order.options,
          replaces: replaced, created: time.keptMoment)
        try SheetRecord.insert(db, sheet, run: run.number)
        try Event(what: .reserved, time: time, printRun: run, sheet: code).insert(db)
        return sheet
      }
      return PrintRun(id: run, place: place, sheets: sheets)
    }
  }

  /// Records that a run has been printed, with what each sheet shows.
  public func confirm(_ run: PrintRun.ID, editions: [ShortCode: Edition])
    async throws(RegistryError)
  {
    try await confirm([run: editions])
  }

  /// Records that several runs have been printed together, all of them or none.
  public func confirm(_ editions: [PrintRun.ID: [ShortCode: Edition]])
    async throws(RegistryError)
  {
    try await write { db in
      for (run, editions) in editions.sorted(by: { $0.key.number < $1.key.number }) {
        switch try RunRecord.state(db, run) {
        case nil, .discarded: throw RegistryError.unknownPrintRun
        case .printed: continue
        case .reserved: break
        }
        for (code, edition) in editions {
          try edition.insert(db, sheet: code, run: run)
          try Event(what: .printed, time: edition.printed, printRun: run, sheet: code).insert(db)
        }
        try RunRecord.set(db, run, to: .printed)
      }
    }
  }

  /// Gives up a run that failed.
  public func discard(_ run: PrintRun.ID) async throws(RegistryError) {
    try await write { db in
      guard try RunRecord.state(db, run) == .reserved else { return }
      let places = try Int64.fetchSet(
        db, sql: "SELECT place FROM sheet WHERE print_run = ?", arguments: [run.number])
      try db.execute(sql: "DELETE FROM sheet WHERE print_run = ?", arguments: [run.number])
      try places.forEach { try PlaceRecord.removeUnused(db, Place.ID($0)) }
      try db.execute(sql: "DELETE FROM bundle WHERE print_run = ?", arguments: [run.number])
      try RunRecord.set(db, run, to: .discarded)
    }
  }
}

extension PrintOrder.Destination {
  /// The place where the sheets will hang, and the sheet that they take the place of.
  fileprivate func resolved(_ db: Database) throws -> (place: Place, replaced: ShortCode?) {
    switch self {
    case .address(let address, let name):
      return (try PlaceRecord.place(db, at: address, name: name), nil)
    case .replacing(let code):
      guard let sheet = try SheetRecord.sheet(db, code),
        let place = try PlaceRecord.place(db, sheet.place)
      else { throw RegistryError.unknownSheet(code) }
      return (place, code)
    }
  }
}

extension Edition {
  /// Keeps what a sheet of a run shows.
  fileprivate func insert(_ db: Database, sheet: ShortCode, run: PrintRun.ID) throws {
    let print = try db.cachedStatement(
      sql: "UPDATE sheet SET printed = ?, directory = ? WHERE code = ? AND print_run = ?")
    try print.execute(
      arguments: [printed.milliseconds, directory, sheet.symbols, run.number])
    guard db.changesCount == 1 else { throw RegistryError.unknownSheet(sheet) }
    let show = try db.cachedStatement(
      sql: "INSERT INTO edition_listing (sheet, listing, revision) VALUES (?, ?, ?)")
    for (listing, revision) in revisions {
      try show.execute(arguments: [sheet.symbols, listing.number, revision])
    }
  }
}
