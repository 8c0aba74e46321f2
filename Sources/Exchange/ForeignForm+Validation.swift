internal import Neighbourhood
public import Registry

extension ForeignForm {
  /// The listing, once every field is right.
  ///
  /// A mode that is not given is in person; contacts are for the référent unless it says otherwise;
  /// a listing without a name bears that of its platform.
  ///
  /// - Parameter terms: What it takes to make a listing of it.
  /// - Returns: The listing on its way into the store.
  /// - Throws: ``Problems`` with every field that is wrong.
  public func validated(_ terms: Terms) throws(Problems) -> ForeignListing {
    var problems = problems
    func note(_ field: Field, _ problem: Problem) {
      if problems[field] == nil { problems[field] = problem }
    }
    let external = ExternalID(origin: terms.origin, id: self[.externalId])
    if external == nil {
      let count = CleanText.line(self[.externalId]).count
      note(
        .externalId,
        .form(count == 0 ? .missing : .tooLong(limit: ExternalID.longest, characters: count)))
    }
    let destination = destination(note)
    var content: ListingContent?
    do throws(ListingForm.Problems) {
      content = try listingForm(terms).validated(on: terms.today).0
    } catch {
      for (field, problem) in error.byField {
        note(Field(formField: field) ?? .details, .form(problem))
      }
    }
    guard problems.isEmpty, let external, let destination, var content else {
      throw Problems(byField: problems)
    }
    if !hasContact { content.contact = Contact() }
    return ForeignListing(
      external: external, destination: destination, content: content, status: terms.status,
      lastDay: content.lastDay(sentOn: terms.today, retention: terms.retention))
  }

  private var hasContact: Bool {
    !CleanText.line(self[.phone]).isEmpty || !CleanText.line(self[.email]).isEmpty
  }

  /// The same as the form of the site, whose checks hold here too.
  ///
  /// That form wants a number where there is neither number nor address; it is taken out again.
  private func listingForm(_ terms: Terms) -> ListingForm {
    func text(_ field: Field, or other: String) -> String {
      CleanText.line(self[field]).isEmpty ? other : self[field]
    }
    let name = String(CleanText.line(terms.origin).prefix(ListingForm.longestName))
    return ListingForm(values: [
      .kind: self[.kind], .category: self[.category],
      .mode: text(.mode, or: Listing.Mode.inPerson.rawValue), .details: self[.details],
      .name: text(.name, or: name), .phone: hasContact ? self[.phone] : "000000",
      .email: self[.email], .audience: text(.audience, or: Audience.referent.rawValue),
      .onBehalf: self[.onBehalf], .until: self[.until], .consent: "1",
      .language: self[.language], .receipt: String(repeating: "0", count: 32),
    ])
  }

  private func destination(_ note: (Field, Problem) -> Void) -> ForeignListing.Destination? {
    if !self[.place].isEmpty {
      guard let number = Int64(self[.place]), number > 0 else {
        note(.place, .notAPlace)
        return nil
      }
      return .place(Place.ID(number))
    }
    var name: PlaceName?
    do throws(PlaceName.TooLong) {
      name = try PlaceName(self[.placeName])
    } catch {
      note(
        .placeName, .form(.tooLong(limit: PlaceName.longest, characters: error.characters)))
    }
    do throws(PostalAddress.Problem) {
      return .address(try PostalAddress(self[.address]), name: name)
    } catch {
      switch error {
      case .empty: note(.address, .noPlace)
      case .noLetters: note(.address, .notAnAddress)
      case .tooLong(let count):
        note(.address, .form(.tooLong(limit: PostalAddress.longest, characters: count)))
      }
      return nil
    }
  }
}

extension ForeignForm.Field {
  /// The field that the form of the site calls so.
  fileprivate init?(formField: ListingForm.Field) {
    self.init(rawValue: formField == .onBehalf ? "onBehalf" : formField.rawValue)
  }
}

extension ForeignForm.Problem {
  /// The problem in words, and how to mend it.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - text: What stands in it.
  /// - Returns: Both, as a sentence without a full stop.
  public func words(_ field: ForeignForm.Field, _ text: String) -> (what: String, hint: String?) {
    switch self {
    case .notAPlace: ("this is not the number of a place", "/api/v1/places has the numbers")
    case .notAnAddress: ("there is no letter in the address", nil)
    case .noPlace: ("there is no address", "write it as in 12 rue des Lilas, 38000 Grenoble")
    case .wrongType(let wanted): ("this must be \(wanted)", nil)
    case .form(let problem): ForeignForm.Problem.words(problem, field, text)
    }
  }

  private static func words(
    _ problem: ListingForm.Problem, _ field: ForeignForm.Field, _ text: String
  ) -> (what: String, hint: String?) {
    switch problem {
    case .missing, .noContact, .noConsent: ("there is nothing here, and something must be", nil)
    case .unknownChoice: ("“\(text)” is none of the values", choices(field))
    case .tooLong(let limit, let characters):
      ("this has \(characters) characters, and \(limit) is the most", "shorten it")
    case .notAPhoneNumber: ("“\(text)” is no telephone number", "write it as in 06 12 34 56 78")
    case .notAnEmailAddress: ("“\(text)” is no e-mail address", "write it as in nadia@exemple.fr")
    case .notADay: ("“\(text)” is no day", "write it as in 2026-11-20")
    case .inThePast: ("\(text) has passed", nil)
    }
  }

  private static func choices(_ field: ForeignForm.Field) -> String? {
    let values: [String] =
      switch field {
      case .kind: Listing.Kind.allCases.map(\.rawValue)
      case .category: Category.allCases.map(\.rawValue)
      case .mode: Listing.Mode.allCases.map(\.rawValue)
      case .audience: Audience.allCases.map(\.rawValue)
      default: []
      }
    return values.isEmpty ? nil : "the values are " + values.joined(separator: ", ")
  }
}
