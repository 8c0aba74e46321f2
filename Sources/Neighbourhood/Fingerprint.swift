internal import Crypto
internal import Foundation

/// The SHA-256 digest (FIPS 180-4) of bytes that come piece by piece.
public struct Fingerprint: Sendable {
  private var hash = SHA256()

  /// The digest of nothing so far.
  public init() {}

  /// Adds bytes behind those before.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    hash.update(data: Array(bytes))
  }

  /// 64 hexadecimal digits.
  public var text: String {
    hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The digest of some bytes.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    var fingerprint = Fingerprint()
    fingerprint.update(bytes)
    return fingerprint.text
  }
}
