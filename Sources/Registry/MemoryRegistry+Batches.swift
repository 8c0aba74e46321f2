public import Foundation
public import Neighbourhood

extension MemoryRegistry {
  /// Gives out the codes of a batch.
  public func reserveBatch(
    _ order: BatchOrder, at time: Date,
    keeping keep: @escaping @Sendable (BatchReservation) throws -> Void
  ) async throws(RegistryError) -> BatchReservation {
    var drawn: Set<ShortCode> = []
    func free() throws(RegistryError) -> ShortCode {
      let code = codes.firstFree { isTaken($0) || slips[$0] != nil || drawn.contains($0) }
      guard let code else { throw .noFreeCode }
      drawn.insert(code)
      return code
    }
    var sheetCodes: [ShortCode] = []
    for _ in order.sheets { sheetCodes.append(try free()) }
    var slipCodes: [ShortCode] = []
    for _ in order.bundles { slipCodes.append(try free()) }
    let before = places
    let ids = order.sheets.map { sheet in
      let id = place(at: sheet.address, name: sheet.name, keepingName: true).id
      if let index = places.firstIndex(where: { $0.id == id }), places[index].coordinates == nil,
        sheet.coordinates != nil
      {
        places[index].coordinates = sheet.coordinates
        places[index].banID = sheet.banID
      }
      return id
    }
    let reservation = BatchReservation(
      run: PrintRun.ID(nextNumber()), codes: sheetCodes, places: ids, bundles: slipCodes)
    do { try keep(reservation) } catch {
      places = before
      throw .notKept
    }
    keepSheets(order, reservation, at: time)
    return reservation
  }

  private func keepSheets(_ order: BatchOrder, _ reservation: BatchReservation, at time: Date) {
    var options = order.options
    options.facade = options.facade ?? reservation.codes.first
    sheets += zip(reservation.codes, reservation.places).map { code, place in
      Sheet(
        code: code, place: place, layout: order.layout, options: options, created: time.keptMoment)
    }
    runs[reservation.run] = MemoryRun(codes: reservation.codes)
    batchOrders[reservation.run] = (order, time.keptMoment)
    for (index, code) in reservation.bundles.enumerated() {
      slips[code] = DeliveryBundle(
        code: code, run: reservation.run, number: index + 1, content: order.bundles[index],
        done: nil)
    }
    if !order.hangs { handedOut.formUnion(reservation.codes) }
  }

  /// Records that all sheets of a batch have been printed.
  public func confirmBatch(_ run: PrintRun.ID, at time: Date) async throws(RegistryError) {
    guard let known = runs[run], let order = batchOrders[run]?.order else {
      throw .unknownPrintRun
    }
    guard !known.isConfirmed else { return }
    let codes = Set(known.codes)
    for index in sheets.indices where codes.contains(sheets[index].code) {
      let shown = listings.map(\.listing)
        .filter { $0.place == sheets[index].place && $0.isShown(on: order.day) }
      sheets[index].edition = Edition(printed: time.keptMoment, listings: shown)
    }
    runs[run]?.isConfirmed = true
  }

  /// The batches, newest first.
  public func batches() async throws(RegistryError) -> [PrintedBatch] {
    batchOrders.filter { runs[$0.key] != nil }.map { run, kept in
      let bundles = slips.values.filter { $0.run == run }
      return PrintedBatch(
        id: run, layout: kept.order.layout, folder: kept.order.folder, created: kept.created,
        isPrinted: runs[run]?.isConfirmed ?? false, sheets: kept.order.sheets.count,
        bundles: bundles.count, done: bundles.count { $0.done != nil })
    }.sorted { $0.id.number > $1.id.number }
  }

  /// The bundles of a batch in their order.
  public func bundles(of run: PrintRun.ID) async throws(RegistryError) -> [DeliveryBundle] {
    slips.values.filter { $0.run == run }.sorted { $0.number < $1.number }
  }

  /// The bundle whose slip carries that code, or nil.
  public func bundle(_ code: ShortCode) async throws(RegistryError) -> DeliveryBundle? {
    slips[code]
  }

  /// Records that a bundle has been carried out, or takes that back.
  public func setBundle(_ code: ShortCode, done: Date?) async throws(RegistryError) {
    guard slips[code] != nil else { throw .unknownSheet(code) }
    slips[code]?.done = done?.keptMoment
  }
}
