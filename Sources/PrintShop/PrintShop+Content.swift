public import Foundation
internal import LayoutLanguage
public import Neighbourhood
internal import Registry

extension PrintShop {
  /// The origin of the companion site, as in `https://entraide.example.fr`.
  public var origin: String { house.site.text }

  /// What a sheet shows at a time, as the registry knows it.
  ///
  /// - Parameters:
  ///   - code: The code of the sheet.
  ///   - place: Where it hangs.
  ///   - choices: What it is printed with.
  ///   - time: The time.
  /// - Returns: What it shows.
  /// - Throws: ``PrintError/registry(_:)``.
  public func content(
    of code: ShortCode, at place: Place, _ choices: PrintChoices, time: Date
  ) async throws(PrintError) -> Content {
    let day = CalendarDay(time, in: timeZone)
    let (key, listings) = try await asking { () async throws(RegistryError) in
      (
        try await registry.installationKey(),
        try await registry.shownListings(at: place.id, on: day)
      )
    }
    return Content(
      place: place, code: code, litWindows: key.litWindows(for: code), listings: listings,
      directory: try await directory(for: choices, at: place.id, on: day), day: day)
  }

  /// The directory of a place, where the layout shows one.
  private func directory(
    for choices: PrintChoices, at place: Neighbourhood.Place.ID, on day: CalendarDay
  ) async throws(PrintError) -> Directory? {
    guard choices.layout.fields["doors"] != nil else { return nil }
    return try await asking { () async throws(RegistryError) in
      try await registry.directory(at: place, on: day)
    }
  }

  /// Asks the registry, and tells its errors as ours.
  func asking<Answer>(
    _ question: () async throws(RegistryError) -> Answer
  ) async throws(PrintError) -> Answer {
    do {
      return try await question()
    } catch {
      throw .registry(error)
    }
  }
}

extension PrintShop.Content {
  /// What the registry keeps of a print of it.
  func edition(printed time: Date) -> Edition {
    Edition(printed: time, listings: listings, directory: directory?.revision)
  }
}
