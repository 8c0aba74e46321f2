/// What a listing is about.
///
/// The raw values are part of the interface of forms, files and the API.
public enum Category: String, Hashable, Sendable, CaseIterable {
  /// Shopping for someone.
  case shopping
  /// Fetching medicine.
  case medicine
  /// A call, a visit, a word.
  case friendlyCall = "friendly-call"
  /// Minding children.
  case childcare
  /// Help with homework.
  case homework
  /// Help with forms and letters.
  case paperwork
  /// Help with computers and telephones.
  case computers
  /// Walking a dog, feeding a cat.
  case pets
  /// Driving someone.
  case lifts
  /// Small repairs.
  case oddJobs = "odd-jobs"
  /// Cooking for someone.
  case meals
  /// Printing a document.
  case printing
  /// Anything else.
  case other
}
