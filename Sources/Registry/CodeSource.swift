public import Neighbourhood

/// Where new short codes come from.
public struct CodeSource: Sendable {
  private let draw: @Sendable () -> ShortCode

  /// A source that draws with a function.
  public init(_ draw: @escaping @Sendable () -> ShortCode) { self.draw = draw }

  /// Codes from the random numbers of the system.
  public static let random = CodeSource {
    var generator = SystemRandomNumberGenerator()
    return ShortCode.random(using: &generator)
  }

  /// Codes drawn before a registry gives up.
  ///
  /// With a million sheets one draw in a thousand meets a code that is in use; thirty-two in a row
  /// mean a broken source.
  public static let mostDraws = 32

  /// The first code drawn that is not in use.
  ///
  /// - Parameter isTaken: Whether a code is in use.
  /// - Returns: nil where ``mostDraws`` codes in a row are in use.
  public func firstFree(isTaken: (ShortCode) throws -> Bool) rethrows -> ShortCode? {
    for _ in 0..<CodeSource.mostDraws {
      let code = draw()
      if try !isTaken(code) { return code }
    }
    return nil
  }
}
