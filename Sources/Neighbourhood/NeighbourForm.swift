internal import Foundation

/// What someone wrote down about a neighbour, in a list or on a form: texts as they were typed.
public struct NeighbourForm: Hashable, Sendable {
  /// A field.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// A floor, as ``Floor/init(reading:)`` reads it; may be empty.
    case floor
    /// The door; may be empty.
    case door
    /// The name, or the surname where there is a first name.
    case name
    /// The first name, where it stands on its own.
    case firstName
    /// Telephone number.
    case phone
    /// E-mail address.
    case email
    /// What they offer.
    case offers
    /// What they agreed to, as ``Consent/init(reading:)`` reads it.
    case consent
    /// Yes or no: may their first name and offers stand in the lobby?
    case consentToLobby
    /// Yes or no: may neighbours see the number?
    case consentToPhone
    /// Yes or no: may neighbours see the address?
    case consentToEmail
  }

  /// What is wrong with one field.
  public enum Problem: Error, Hashable, Sendable {
    /// Nothing was given where something must be.
    case missing
    /// More characters than the field takes: how many it takes, and how many there are.
    case tooLong(limit: Int, characters: Int)
    /// Not a floor.
    case notAFloor
    /// Not a telephone number.
    case notAPhoneNumber
    /// Not an e-mail address.
    case notAnEmailAddress
    /// None of the words that say what someone agreed to.
    case unknownConsent
    /// Neither yes nor no.
    case neitherYesNorNo
    /// A telephone number or an e-mail address, as it is written, where there must be none.
    case contact(String)
  }

  /// What is wrong with a form: one problem a field at most, all of them at once.
  public struct Problems: Error, Hashable, Sendable {
    /// The problem of each field that has one.
    public let byField: [Field: Problem]
  }

  /// The texts by field.
  public var values: [Field: String]

  /// A form with texts in some fields.
  public init(values: [Field: String] = [:]) { self.values = values }

  /// The text of a field on one line, empty where there is none.
  public subscript(field: Field) -> String { CleanText.line(values[field] ?? "") }
}

extension NeighbourForm {
  /// Name and first name together, as neighbours say it.
  ///
  /// A first name in capitals is written small, so that it is not taken for the surname.
  public var wholeName: String {
    let first = self[.firstName]
    return [first.isInCapitals ? first.capitalized : first, self[.name]]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The same for two forms of one person at one door.
  public var personKey: String {
    NeighbourContent.personKey(
      floor: Floor(reading: self[.floor]), door: self[.door], name: wholeName)
  }

  /// What the form says, once every field is right, without what nobody may see.
  ///
  /// - Parameter categories: Names of categories, in lower case and without accents.
  /// - Returns: The content of an entry in the directory.
  /// - Throws: ``Problems`` with every field that is wrong.
  public func validated(categories: [String: Category] = [:]) throws(Problems) -> NeighbourContent {
    var problems: [Field: Problem] = [:]
    func limit(_ field: Field, _ text: String, to limit: Int) {
      if text.count > limit { problems[field] = .tooLong(limit: limit, characters: text.count) }
    }
    let floor = Floor(reading: self[.floor])
    if floor == nil, !self[.floor].isEmpty { problems[.floor] = .notAFloor }
    limit(.door, self[.door], to: NeighbourContent.longestDoor)
    limit(.name, wholeName, to: NeighbourContent.longestName)
    limit(.offers, self[.offers], to: Offers.longest)
    if let contact = ContactMention.first(in: self[.offers]) {
      problems[.offers] = .contact(contact)
    }
    let phone = PhoneNumber(self[.phone])
    if phone == nil, !self[.phone].isEmpty { problems[.phone] = .notAPhoneNumber }
    let email = EmailAddress(self[.email])
    if email == nil, !self[.email].isEmpty { problems[.email] = .notAnEmailAddress }
    let consent = consent(&problems)
    if consent.name != nil, wholeName.isEmpty { problems[.name] = .missing }
    guard problems.isEmpty else { throw Problems(byField: problems) }
    return NeighbourContent(
      floor: floor, door: self[.door], name: wholeName,
      contact: Contact(phone: phone, email: email),
      offers: Offers(self[.offers], categories: categories), consent: consent)
  }

  /// What the person agreed to; a yes or no to one thing goes before words about all of them.
  private func consent(_ problems: inout [Field: Problem]) -> Consent {
    func isGiven(_ field: Field) -> Bool? {
      guard !self[field].isEmpty else { return nil }
      let answer = Consent.isGiven(reading: self[field])
      if answer == nil { problems[field] = .neitherYesNorNo }
      return answer
    }
    var consent = Consent(reading: self[.consent])
    if consent == nil { problems[.consent] = .unknownConsent }
    switch isGiven(.consentToLobby) {
    case true?: consent = consent?.union(.lobby)
    case false?: consent = consent?.narrowed(to: .neighbours)
    case nil: break
    }
    for (field, path) in [(Field.consentToPhone, \Consent.phone), (.consentToEmail, \.email)] {
      switch isGiven(field) {
      case true?:
        consent = consent?.union(Consent(name: .neighbours))
        consent?[keyPath: path] = .neighbours
      case false?: consent?[keyPath: path] = nil
      case nil: break
      }
    }
    return consent ?? .none
  }
}

extension Consent {
  /// The same for no more than an audience.
  fileprivate func narrowed(to audience: Audience) -> Consent {
    Consent(
      name: name.map { min($0, audience) }, phone: phone.map { min($0, audience) },
      email: email.map { min($0, audience) }, offers: offers.map { min($0, audience) })
  }
}
