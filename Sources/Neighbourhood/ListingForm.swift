/// The form with which a neighbour sends a listing: texts as they were typed.
///
/// The names of the fields are part of the interface of the site.
public struct ListingForm: Hashable, Sendable {
  /// A field, by its name in the form.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// `offer` or `need`.
    case kind
    /// One of ``Neighbourhood/Category``.
    case category
    /// `in-person` or `remote`.
    case mode
    /// The person's own words.
    case details
    /// What the person wants to be called.
    case name
    /// Telephone number.
    case phone
    /// E-mail address.
    case email
    /// One of ``Neighbourhood/Audience``.
    case audience
    /// Ticked where someone else will receive the help.
    case onBehalf = "on_behalf"
    /// Last day, `2026-11-20`; may be empty.
    case until
    /// Ticked by the person who agrees.
    case consent
    /// Language of the person's words.
    case language
    /// The random mark of this form, so that sending it twice makes one listing.
    case receipt
  }

  /// What is wrong with one field.
  public enum Problem: Error, Hashable, Sendable {
    /// Nothing was given where something must be.
    case missing
    /// Neither telephone number nor e-mail address.
    case noContact
    /// None of the values that can be chosen.
    case unknownChoice
    /// More characters than the field takes: how many it takes, and how many there are.
    case tooLong(limit: Int, characters: Int)
    /// Not a telephone number.
    case notAPhoneNumber
    /// Not an e-mail address.
    case notAnEmailAddress
    /// Not a day of the calendar.
    case notADay
    /// A day that has passed.
    case inThePast
    /// The box that agrees is not ticked.
    case noConsent
  }

  /// What is wrong with a form: one problem a field at most, all of them at once.
  public struct Problems: Error, Hashable, Sendable {
    /// The problem of each field that has one.
    public let byField: [Field: Problem]
  }

  /// The texts by field.
  public var values: [Field: String]

  /// A form with texts in some fields.
  public init(values: [Field: String] = [:]) {
    self.values = values
  }

  /// The text of a field, empty where there is none.
  public subscript(field: Field) -> String {
    get { values[field] ?? "" }
    set { values[field] = newValue }
  }

  /// Most characters of the person's own words.
  public static let longestDetails = 500
  /// Most characters of a name.
  public static let longestName = 40
}

extension ListingForm {
  /// What the form says, once every field is right.
  ///
  /// - Parameter today: The day on which it is read.
  /// - Returns: The content of a listing, and the form's receipt.
  /// - Throws: ``Problems`` with every field that is wrong.
  public func validated(on today: CalendarDay) throws(Problems) -> (ListingContent, Receipt) {
    var problems: [Field: Problem] = [:]

    func choice<Value: RawRepresentable>(_ field: Field, _: Value.Type) -> Value?
    where Value.RawValue == String {
      let text = CleanText.line(self[field])
      if let value = Value(rawValue: text) { return value }
      problems[field] = text.isEmpty ? .missing : .unknownChoice
      return nil
    }
    func line(_ field: Field, limit: Int) -> String {
      let text = CleanText.line(self[field])
      if text.count > limit { problems[field] = .tooLong(limit: limit, characters: text.count) }
      return text
    }

    let kind = choice(.kind, Listing.Kind.self)
    let category = choice(.category, Category.self)
    let mode = choice(.mode, Listing.Mode.self)
    let audience = choice(.audience, Audience.self)
    let details = line(.details, limit: ListingForm.longestDetails)
    let name = line(.name, limit: ListingForm.longestName)
    if name.isEmpty { problems[.name] = .missing }
    if details.isEmpty, category == .other { problems[.details] = .missing }

    let contact = ContactReading(phone: self[.phone], email: self[.email])
    problems[.phone] = contact.phoneProblem
    problems[.email] = contact.emailProblem

    let untilText = CleanText.line(self[.until])
    let until = CalendarDay(iso: untilText) ?? CalendarDay(written: untilText)
    if !untilText.isEmpty {
      if let until {
        if until < today { problems[.until] = .inThePast }
      } else {
        problems[.until] = .notADay
      }
    }
    if self[.consent].isEmpty { problems[.consent] = .noConsent }
    let receipt = Receipt(self[.receipt])
    if receipt == nil { problems[.receipt] = .missing }

    guard problems.isEmpty, let kind, let category, let mode, let audience, let receipt else {
      throw Problems(byField: problems)
    }
    let content = ListingContent(
      kind: kind, category: category, mode: mode, details: details, name: name,
      contact: contact.contact, audience: audience,
      onBehalf: !self[.onBehalf].isEmpty, until: until,
      language: ListingForm.languageTag(self[.language]))
    return (content, receipt)
  }

  /// A text that has the shape of a BCP 47 tag, letters, digits and hyphens, sixteen at most; else
  /// French.
  static func languageTag(_ text: String) -> String {
    let tag = CleanText.line(text)
    let isTag =
      (2...16).contains(tag.count)
      && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isTag ? tag : "fr"
  }

  /// The form that a listing was sent with, for whoever wants to change it.
  ///
  /// The box that agrees is as the person left it: ticked.
  public init(_ content: ListingContent, receipt: Receipt) {
    self.init(values: [
      .kind: content.kind.rawValue, .category: content.category.rawValue,
      .mode: content.mode.rawValue, .details: content.details, .name: content.name,
      .phone: content.contact.phone?.grouped ?? "", .email: content.contact.email?.text ?? "",
      .audience: content.audience.rawValue, .onBehalf: content.onBehalf ? "1" : "",
      .until: content.until?.iso ?? "", .consent: "1", .language: content.language,
      .receipt: receipt.text,
    ])
  }
}
