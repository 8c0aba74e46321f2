public import Foundation
internal import GRDB
public import Neighbourhood
public import Registry
internal import Synchronization

extension SQLiteRegistry {
  /// Places that are found or made in one transaction, so that nobody else waits long.
  private static let placesAtOnce = 500

  /// Gives out the codes of a batch.
  public func reserveBatch(
    _ order: BatchOrder, at time: Date,
    keeping keep: @escaping @Sendable (BatchReservation) throws -> Void
  ) async throws(RegistryError) -> BatchReservation {
    let places = try await places(of: order)
    let codes = codes
    do throws(RegistryError) {
      return try await write { db in
        try order.reserved(db, places, codes: codes, at: time, keeping: keep)
      }
    } catch {
      try? await write { db in try Set(places).forEach { try PlaceRecord.removeUnused(db, $0) } }
      throw error
    }
  }

  private func places(of order: BatchOrder) async throws(RegistryError) -> [Place.ID] {
    var found: [Place.ID] = []
    found.reserveCapacity(order.sheets.count)
    while found.count < order.sheets.count {
      let next = order.sheets[found.count...].prefix(SQLiteRegistry.placesAtOnce)
      found += try await write { db in
        var last: (sheet: BatchOrder.Sheet, place: Place.ID)?
        return try next.map { sheet in
          // Copies for one address follow each other.
          if let last, last.sheet == sheet { return last.place }
          let place = try PlaceRecord.place(
            db, at: sheet.address, name: sheet.name, keepingName: true)
          if place.coordinates == nil { try sheet.locate(db, place.id) }
          last = (sheet, place.id)
          return place.id
        }
      }
    }
    return found
  }

  /// Records that all sheets of a batch have been printed.
  public func confirmBatch(_ run: PrintRun.ID, at time: Date) async throws(RegistryError) {
    try await write { db in
      switch try RunRecord.state(db, run) {
      case nil, .discarded: throw RegistryError.unknownPrintRun
      case .printed: return
      case .reserved: break
      }
      try SheetRecord.setPrinted(db, run, at: time)
      try Event(what: .printed, time: time, printRun: run).insert(db)
      try RunRecord.set(db, run, to: .printed)
    }
  }

  /// The batches, newest first.
  public func batches() async throws(RegistryError) -> [PrintedBatch] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT batch.*, state, created,
            (SELECT count(*) FROM bundle WHERE bundle.print_run = batch.print_run) AS bundles,
            (SELECT count(done) FROM bundle WHERE bundle.print_run = batch.print_run) AS done
          FROM batch JOIN print_run ON print_run.id = batch.print_run
          WHERE state <> 'discarded' ORDER BY batch.print_run DESC
          """
      ).map(BatchRecord.batch)
    }
  }

  /// The bundles of a batch in their order.
  public func bundles(of run: PrintRun.ID) async throws(RegistryError) -> [DeliveryBundle] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM bundle WHERE print_run = ? ORDER BY number",
        arguments: [run.number]
      ).map(BatchRecord.bundle)
    }
  }

  /// The bundle whose slip carries that code, or nil.
  public func bundle(_ code: ShortCode) async throws(RegistryError) -> DeliveryBundle? {
    try await read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM bundle WHERE code = ?")
      return try Row.fetchOne(statement, arguments: [code.symbols]).map(BatchRecord.bundle)
    }
  }

  /// Records that a bundle has been carried out, or takes that back.
  public func setBundle(_ code: ShortCode, done: Date?) async throws(RegistryError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE bundle SET done = ? WHERE code = ?",
        arguments: [done?.milliseconds, code.symbols])
      guard db.changesCount == 1 else { throw RegistryError.unknownSheet(code) }
    }
  }
}

extension SheetRecord {
  /// Sheets that one statement changes: what they were is kept in memory until it ends.
  private static let changedAtOnce: Int64 = 1_000

  /// Records that all sheets of a run have been printed.
  fileprivate static func setPrinted(_ db: Database, _ run: PrintRun.ID, at time: Date) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT min(id) AS first, max(id) AS last FROM sheet WHERE print_run = ?",
        arguments: [run.number]), let first = row["first"] as Int64?,
      let last = row["last"] as Int64?
    else { return }
    let statement = try db.cachedStatement(
      sql: "UPDATE sheet SET printed = ? WHERE print_run = ? AND id BETWEEN ? AND ?")
    for start in stride(from: first, through: last, by: Int(changedAtOnce)) {
      try statement.execute(arguments: [
        time.milliseconds, run.number, start, start + changedAtOnce - 1,
      ])
    }
  }
}

extension BatchOrder.Sheet {
  /// Keeps where the place is, where the file says so.
  fileprivate func locate(_ db: Database, _ place: Place.ID) throws {
    guard let coordinates else { return }
    let statement = try db.cachedStatement(
      sql: "UPDATE place SET latitude = ?, longitude = ?, ban_id = ? WHERE id = ?")
    try statement.execute(arguments: [
      coordinates.latitude, coordinates.longitude, banID, place.number,
    ])
  }
}

extension BatchOrder {
  /// Keeps the run with all its codes, in the transaction that is open.
  fileprivate func reserved(
    _ db: Database, _ places: [Place.ID], codes: CodeSource, at time: Date,
    keeping keep: (BatchReservation) throws -> Void
  ) throws -> BatchReservation {
    let run = try RunRecord.insert(db, at: time)
    try db.execute(
      sql: "INSERT INTO batch (print_run, layout, folder, sheets) VALUES (?, ?, ?, ?)",
      arguments: [run, layout, folder, sheets.count])
    func free() throws -> ShortCode {
      let isTaken = { (code: ShortCode) in
        try SheetRecord.exists(db, code) || BatchRecord.hasSlip(db, code)
      }
      guard let code = try codes.firstFree(isTaken: isTaken) else {
        throw RegistryError.noFreeCode
      }
      return code
    }
    var shared = options
    let drawn = try places.map { place in
      let code = try free()
      // One façade for all sheets of a run, which its first sheet decides.
      if shared.facade == nil { shared.facade = code }
      try SheetRecord.insert(
        db,
        Neighbourhood.Sheet(
          code: code, place: place, layout: layout, options: shared, created: time.keptMoment),
        run: run, isHandedOut: !hangs)
      return code
    }
    let slips = try bundles.enumerated().map { index, bundle in
      let code = try free()
      try BatchRecord.insert(db, bundle, number: index + 1, code: code, run: run)
      return code
    }
    try keepKnownListings(db, run)
    let reservation = BatchReservation(
      run: PrintRun.ID(run), codes: drawn, places: places, bundles: slips)
    try Event(what: .reserved, time: time, printRun: reservation.run).insert(db)
    do { try keep(reservation) } catch { throw RegistryError.notKept }
    return reservation
  }

  /// Keeps which listings there are at the places, so that a later look tells what is new.
  private func keepKnownListings(_ db: Database, _ run: Int64) throws {
    try db.execute(
      sql: """
        INSERT INTO edition_listing (sheet, listing, revision)
        SELECT sheet.code, listing.id, listing.revision
        FROM sheet JOIN listing ON listing.place = sheet.place AND listing.status = 'published'
        WHERE sheet.print_run = ? AND listing.paused = 0 AND listing.last_day >= ?
        """, arguments: [run, day.iso])
  }
}
