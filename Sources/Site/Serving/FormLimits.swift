/// How many forms may be sent in ten minutes before the site asks to wait.
public struct FormLimits: Hashable, Sendable {
  /// Ten minutes, in seconds.
  static let period = 600.0
  /// From one address of the network: a building behind one line may share it.
  public var client: Int
  /// For one sheet.
  public var sheet: Int

  /// That many forms.
  public init(client: Int = 60, sheet: Int = 200) {
    self.client = client
    self.sheet = sheet
  }
}
