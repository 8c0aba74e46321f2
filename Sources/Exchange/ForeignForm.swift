public import Neighbourhood
internal import Registry

/// A listing as another platform says it: texts by field, of which nothing is checked yet.
public struct ForeignForm: Hashable, Sendable {
  /// A field, by its name in JSON.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// What the other platform calls the listing.
    case externalId
    /// The number of the place, where the store has it.
    case place
    /// The postal address of the place.
    case address
    /// What neighbours call the place.
    case placeName
    /// As in the form of the site.
    case kind, category, mode, details, name, phone, email, audience, onBehalf, until, language
  }

  /// What is wrong with a field.
  public enum Problem: Error, Hashable, Sendable {
    /// What is wrong with it in the form of the site as well.
    case form(ListingForm.Problem)
    /// Not the number of a place.
    case notAPlace
    /// No address.
    case notAnAddress
    /// Neither a place nor an address.
    case noPlace
    /// Of another type than the field; the one that it has.
    case wrongType(String)
  }

  /// What is wrong with a listing, all at once.
  public struct Problems: Error, Hashable, Sendable {
    /// The problem of each field that has one.
    public var byField: [Field: Problem]

    /// Whether nothing is wrong but that its last day has passed.
    public var isOver: Bool { byField == [.until: .form(.inThePast)] }
  }

  /// The texts by field.
  public var values: [Field: String]
  /// What was wrong before anything was read as a text.
  public var problems: [Field: Problem] = [:]

  /// A listing with texts in some fields.
  public init(values: [Field: String] = [:]) { self.values = values }

  /// The text of a field, empty where there is none.
  public subscript(field: Field) -> String { values[field] ?? "" }

  /// What it takes to make a listing of it.
  public struct Terms: Sendable {
    let origin: String
    let today: CalendarDay
    let retention: Retention
    let status: Listing.Status

    /// Terms for what a platform says on a day.
    public init(
      origin: String, today: CalendarDay, retention: Retention, status: Listing.Status
    ) {
      self.origin = origin
      self.today = today
      self.retention = retention
      self.status = status
    }
  }
}
