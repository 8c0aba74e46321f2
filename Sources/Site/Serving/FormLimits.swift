/// How many forms may be sent in ten minutes before the site asks to wait, and how soon.
public struct FormLimits: Hashable, Sendable {
  /// Ten minutes, in seconds.
  static let period = 600.0
  /// After how many seconds a form that was shown must be sent once more: a day.
  static let longestOpen = 86_400.0
  /// From one address of the network: a building behind one line may share it.
  ///
  /// So many codes of no sheet may be tried from there as well.
  public var client: Int
  /// For one sheet.
  public var sheet: Int
  /// After how many seconds a form can have been filled in by a person.
  public var soonest: Double

  /// That many forms.
  public init(client: Int = 60, sheet: Int = 200, soonest: Double = 2) {
    self.client = client
    self.sheet = sheet
    self.soonest = soonest
  }
}
