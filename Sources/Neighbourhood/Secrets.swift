internal import Crypto
public import Foundation

/// The random mark of one form: whoever sends it twice, sends one listing.
public struct Receipt: Hashable, Sendable {
  /// 32 hexadecimal digits: 128 random bits.
  public let text: String

  /// A receipt as a form carries it, or nil where it is none.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
    else { return nil }
    self.text = text.lowercased()
  }

  /// A new receipt.
  public static func random(using generator: inout some RandomNumberGenerator) -> Receipt {
    Receipt(digits: hexadecimal((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }))
  }

  fileprivate init(digits: String) { text = digits }
}

/// The secret with which a person changes or withdraws their own listing.
///
/// Shown once in the manage link; the registry keeps only ``digest``.
public struct ManageKey: Hashable, Sendable {
  /// 32 hexadecimal digits: 128 bits that nobody can guess.
  public let text: String

  /// A key as a link carries it, or nil where it is none.
  public init?(_ text: String) {
    guard let receipt = Receipt(text) else { return nil }
    self.text = receipt.text
  }

  /// What the registry keeps: the SHA-256 digest (FIPS 180-4), 32 bytes.
  public var digest: Data { Data(SHA256.hash(data: Data(text.utf8))) }

  fileprivate init(digits: String) { text = digits }
}

/// The secret of a link that signs someone in once, or of the session that it opens.
///
/// The registry keeps only ``digest``.
public struct AccessToken: Hashable, Sendable {
  /// 32 hexadecimal digits: 128 bits that nobody can guess.
  public let text: String

  /// A token as a link carries it, or nil where it is none.
  public init?(_ text: String) {
    guard let receipt = Receipt(text) else { return nil }
    self.text = receipt.text
  }

  /// A new token.
  public static func random(using generator: inout some RandomNumberGenerator) -> AccessToken {
    AccessToken(digits: Receipt.random(using: &generator).text)
  }

  /// What the registry keeps: the SHA-256 digest (FIPS 180-4), 32 bytes.
  public var digest: Data { Data(SHA256.hash(data: Data(text.utf8))) }

  private init(digits: String) { text = digits }
}

/// The secret of one installation, made with its registry and never shown.
public struct InstallationKey: Hashable, Sendable {
  /// 32 random bytes.
  public let bytes: Data

  /// A key of 32 bytes, or nil for any other number.
  public init?(bytes: Data) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// A new key.
  public static func random(using generator: inout some RandomNumberGenerator) -> InstallationKey {
    InstallationKey(
      checked: Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }))
  }

  private init(checked: Data) { bytes = checked }

  /// The key of the listing that a form makes: the same again when the form is sent again.
  public func manageKey(for receipt: Receipt) -> ManageKey {
    ManageKey(digits: hexadecimal(authenticated("manage-key", receipt.text).prefix(16)))
  }

  /// A session's token with our signature behind it, as a cookie carries it.
  public func signed(_ token: AccessToken) -> String {
    token.text + "." + hexadecimal(authenticated("session", token.text))
  }

  /// The token of a cookie, or nil where the signature is not ours.
  public func token(signed text: String) -> AccessToken? {
    guard let token = AccessToken(String(text.prefix(32))), isSame(signed(token), text) else {
      return nil
    }
    return token
  }

  /// What every form of a session carries, so that no other site can send one in its name.
  public func formMark(of token: AccessToken) -> String {
    hexadecimal(authenticated("form", token.text).prefix(16))
  }

  /// Whether a form carries the mark of a session.
  public func isFormMark(_ text: String, of token: AccessToken) -> Bool {
    isSame(formMark(of: token), text)
  }

  /// Whether two texts are the same, in a time that does not tell how much of them is.
  func isSame(_ expected: String, _ text: String) -> Bool {
    let key = SymmetricKey(data: bytes)
    let code = HMAC<SHA256>.authenticationCode(for: Data(expected.utf8), using: key)
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Data(text.utf8), using: key)
  }

  /// The receipt of a numbered line of a sheet: whoever copies it twice, makes one listing.
  public func receipt(for code: ShortCode, line: Int) -> Receipt {
    Receipt(digits: hexadecimal(authenticated("paper-line", "\(code.symbols)-\(line)").prefix(16)))
  }

  /// The windows of a sheet's façade that are lit: twenty, row by row, seven to eleven of them lit.
  ///
  /// Nobody without the key can tell them, so a foreign code stuck over ours shows the wrong ones.
  public func litWindows(for code: ShortCode) -> [Bool] {
    let bytes = authenticated("lit-windows", code.symbols)
    var windows = Array(0..<20)
    for index in windows.indices.dropLast() {
      let other = index + Int(bytes[index + 1]) % (windows.count - index)
      windows.swapAt(index, other)
    }
    let lit = Set(windows.prefix(7 + Int(bytes[0]) % 5))
    return (0..<20).map(lit.contains)
  }

  /// HMAC with SHA-256 (RFC 2104) over a purpose and a message, 32 bytes.
  func authenticated(_ purpose: String, _ message: String) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(
        for: Data("\(purpose):\(message)".utf8), using: SymmetricKey(data: bytes)))
  }
}

func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
