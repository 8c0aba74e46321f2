internal import Neighbourhood

/// What someone who answers the hotline has typed during a call.
struct Call {
  /// What the caller says.
  var form: ListingForm
  /// What says where the caller lives: the code of a sheet as it was heard, or postcode and street.
  var placeWords = ""
  /// The text that was last looked for.
  var searched = ""
  /// The place that was chosen among those found.
  var place: Place.ID?
  /// The places that were found.
  var found: [Place] = []
  /// What is wrong with code and place.
  var codeProblem: String?

  /// Most places to choose from.
  static let mostFound = 20

  /// An empty call.
  init(form: ListingForm) { self.form = form }

  /// What was sent.
  init(_ fields: FormFields, in language: PageLanguage) {
    form = ListingForm(ofStaff: fields, in: language)
    form.set(what: fields["what"] ?? "")
    placeWords = CleanText.line(fields["code"] ?? "")
    searched = fields["searched"] ?? ""
    place = fields["place"].flatMap { Int64($0) }.map { Place.ID($0) }
  }

  /// Postcode and street, where no code was meant: words with a space between them or a postcode, and
  /// no code.
  var street: String? {
    do throws(ShortCode.ReadingError) {
      _ = try ShortCode(reading: CodeForm.code(in: placeWords))
      return nil
    } catch {
      let words = placeWords.split { $0 == " " || $0 == "," || $0 == "-" }
      let isPostcode = words.contains { $0.count == 5 && $0.allSatisfy(\.isNumber) }
      let hasName = words.contains { word in word.count > 3 && word.allSatisfy(\.isLetter) }
      return isPostcode || (hasName && words.count > 1) ? placeWords : nil
    }
  }

  /// Whether places are to be found rather than the call kept.
  var wantsSearch: Bool {
    guard let street else { return false }
    return place == nil || street != searched
  }
}
