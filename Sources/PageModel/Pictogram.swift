/// A small picture with a meaning, from the icon font: one for each category, and a few more.
///
/// Characters of Material Design Icons 1.x, as Debian packages it.
public enum Pictogram: String, Hashable, Sendable, CaseIterable {
  /// A cart: shopping.
  case shopping
  /// A pill: medicine.
  case medicine
  /// A telephone: a friendly call.
  case friendlyCall = "friendly-call"
  /// A child: childcare.
  case childcare
  /// A mortarboard: homework.
  case homework
  /// A document: forms and letters.
  case paperwork
  /// A laptop: computers and telephones.
  case computers
  /// A paw: pets.
  case pets
  /// A car: lifts.
  case lifts
  /// A wrench: odd jobs.
  case oddJobs = "odd-jobs"
  /// Fork and knife: meals.
  case meals
  /// A printer: printing.
  case printing
  /// A speech bubble: anything else.
  case other
  /// Scissors: cut here.
  case scissors

  /// The character of the icon font.
  public var character: Character {
    switch self {
    case .shopping: "\u{F110}"
    case .medicine: "\u{F402}"
    case .friendlyCall: "\u{F3F2}"
    case .childcare: "\u{F06C}"
    case .homework: "\u{F474}"
    case .paperwork: "\u{F219}"
    case .computers: "\u{F322}"
    case .pets: "\u{F3E9}"
    case .lifts: "\u{F10B}"
    case .oddJobs: "\u{F5B7}"
    case .meals: "\u{F4A3}"
    case .printing: "\u{F42A}"
    case .other: "\u{F369}"
    case .scissors: "\u{F190}"
    }
  }
}
