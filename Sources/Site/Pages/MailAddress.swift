internal import Neighbourhood

/// Addresses of links that write an e-mail (RFC 6068).
enum MailAddress {
  /// An address with all encoded that would end it: `?`, `&`, `%` and their like.
  static func encoded(_ email: EmailAddress) -> String {
    email.text.split(separator: "@", omittingEmptySubsequences: false)
      .map { PercentCoding.encoded(String($0)) }.joined(separator: "@")
  }

  /// A link that writes to an address with words already in it.
  static func link(to email: EmailAddress, subject: String, body: String) -> String {
    "mailto:\(encoded(email))?subject=\(PercentCoding.encoded(subject))"
      + "&body=\(PercentCoding.encoded(body))"
  }
}
