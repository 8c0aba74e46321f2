internal import Crypto
public import Foundation

/// The secret with which another program writes to the site.
///
/// Shown once, when it is made; the registry keeps only ``digest``.
public struct APIKey: Hashable, Sendable {
  /// `palier_` and 48 hexadecimal digits: 192 bits that nobody can guess.
  public let text: String

  private static let prefix = "palier_"
  private static let bytes = 24

  /// A key as a program sends it, or nil where it is none.
  public init?(_ text: String) {
    guard text.hasPrefix(APIKey.prefix) else { return nil }
    let digits = text.dropFirst(APIKey.prefix.count)
    guard digits.utf8.count == APIKey.bytes * 2,
      digits.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
    else { return nil }
    self.text = text.lowercased()
  }

  private init(digits: String) { text = APIKey.prefix + digits }

  /// A new key.
  public static func random(using generator: inout some RandomNumberGenerator) -> APIKey {
    APIKey(
      digits: (0..<bytes).map { _ in
        let byte = UInt8.random(in: 0...255, using: &generator)
        return (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined())
  }

  /// What the registry keeps: the SHA-256 digest (FIPS 180-4), 32 bytes.
  public var digest: Data { Data(SHA256.hash(data: Data(text.utf8))) }
}

/// What the registry knows of a key: all but the key.
public struct APIKeyGrant: Hashable, Sendable {
  /// The platform that has the key, as in `voisins.example`; the origin of what it sends.
  public let name: String
  /// Whether it may write.
  public let mayWrite: Bool
  /// When the key was made.
  public let created: Date

  /// Most characters of a name.
  public static let longestName = 60

  /// What a key allows.
  public init(name: String, mayWrite: Bool, created: Date) {
    self.name = name
    self.mayWrite = mayWrite
    self.created = created
  }

  /// A name for a key, or nil where there is none or it is too long.
  public static func name(_ text: String) -> String? {
    let line = CleanText.line(text)
    return (1...longestName).contains(line.count) ? line : nil
  }
}
