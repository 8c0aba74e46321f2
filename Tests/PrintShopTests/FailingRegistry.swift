import Foundation
import Neighbourhood
import Registry

/// What a registry fails at.
enum Failure: Sendable {
  case reserving
  case listing
  case confirming
}

/// A registry that does all that another does, but for one thing.
struct FailingRegistry: Registry {
  let inner: MemoryRegistry
  let failure: Failure

  init(_ inner: MemoryRegistry, _ failure: Failure) {
    self.inner = inner
    self.failure = failure
  }

  func installationKey() async throws(RegistryError) -> InstallationKey {
    try await inner.installationKey()
  }

  func reserve(_ order: PrintOrder, at time: Date) async throws(RegistryError) -> PrintRun {
    if failure == .reserving { throw .busy }
    return try await inner.reserve(order, at: time)
  }

  func confirm(_ run: PrintRun.ID, editions: [ShortCode: Edition]) async throws(RegistryError) {
    if failure == .confirming { throw .busy }
    try await inner.confirm(run, editions: editions)
  }

  func confirm(_ editions: [PrintRun.ID: [ShortCode: Edition]]) async throws(RegistryError) {
    if failure == .confirming { throw .busy }
    try await inner.confirm(editions)
  }

  func discard(_ run: PrintRun.ID) async throws(RegistryError) { try await inner.discard(run) }

  func sheet(_ code: ShortCode) async throws(RegistryError) -> Sheet? {
    try await inner.sheet(code)
  }

  func place(_ id: Place.ID) async throws(RegistryError) -> Place? { try await inner.place(id) }

  func places() async throws(RegistryError) -> [Place] { try await inner.places() }

  func sheets() async throws(RegistryError) -> [(sheet: Sheet, place: Place)] {
    try await inner.sheets()
  }

  func successor(of code: ShortCode) async throws(RegistryError) -> Sheet? {
    try await inner.successor(of: code)
  }

  func recordScan(of code: ShortCode, on day: CalendarDay) async throws(RegistryError) {
    try await inner.recordScan(of: code, on: day)
  }

  func scans(of code: ShortCode) async throws(RegistryError) -> [CalendarDay: Int] {
    try await inner.scans(of: code)
  }

  func shownListings(at place: Place.ID, on day: CalendarDay) async throws(RegistryError)
    -> [Listing]
  {
    if failure == .listing { throw .busy }
    return try await inner.shownListings(at: place, on: day)
  }

  func listings(_ filter: ListingFilter) async throws(RegistryError) -> [Listing] {
    try await inner.listings(filter)
  }

  func submit(_ submission: Submission, at time: Date) async throws(RegistryError) -> Submitted {
    try await inner.submit(submission, at: time)
  }

  func listing(_ id: Listing.ID, key: ManageKey) async throws(RegistryError) -> Listing? {
    try await inner.listing(id, key: key)
  }

  func withdraw(_ id: Listing.ID, key: ManageKey, at time: Date) async throws(RegistryError)
    -> Listing?
  {
    try await inner.withdraw(id, key: key, at: time)
  }

  func publish(_ ids: [Listing.ID], at time: Date) async throws(RegistryError) -> Moderated {
    try await inner.publish(ids, at: time)
  }

  func refuse(_ ids: [Listing.ID], reason: String, at time: Date) async throws(RegistryError)
    -> Moderated
  {
    try await inner.refuse(ids, reason: reason, at: time)
  }

  func replaceNeighbours(
    at address: PostalAddress, name: PlaceName?, with contents: [NeighbourContent],
    on day: CalendarDay, at time: Date
  ) async throws(RegistryError) -> (place: Place, directory: Directory) {
    try await inner.replaceNeighbours(at: address, name: name, with: contents, on: day, at: time)
  }

  func directory(at place: Place.ID, on day: CalendarDay) async throws(RegistryError) -> Directory {
    if failure == .listing { throw .busy }
    return try await inner.directory(at: place, on: day)
  }

  func withdrawNeighbour(_ id: Neighbour.ID, at time: Date) async throws(RegistryError) -> Bool {
    try await inner.withdrawNeighbour(id, at: time)
  }

  func eraseExpiredNeighbours(on day: CalendarDay, at time: Date) async throws(RegistryError) -> Int
  {
    try await inner.eraseExpiredNeighbours(on: day, at: time)
  }
}
