internal import Neighbourhood

/// What someone who answers the hotline has typed during a call.
struct Call {
  /// What the caller says.
  var form: ListingForm
  /// The code as it was heard.
  var code = ""
  /// Postcode and street, where there is no code.
  var street = ""
  /// The text that was last looked for.
  var searched = ""
  /// The place that was chosen among those found.
  var place: Place.ID?
  /// Whether the button was pressed that looks for places.
  var isSearch = false
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
    code = CleanText.line(fields["code"] ?? "")
    street = CleanText.line(fields["street"] ?? "")
    searched = fields["searched"] ?? ""
    place = fields["place"].flatMap { Int64($0) }.map { Place.ID($0) }
    isSearch = fields["search"] == "1"
  }

  /// Whether places are to be found rather than the call kept.
  ///
  /// The enter key presses the first button of a form, which is the one that looks for places; so
  /// that counts only where there is something new to look for.
  var wantsSearch: Bool {
    guard code.isEmpty, !street.isEmpty else { return false }
    return place == nil || street != searched
  }
}
