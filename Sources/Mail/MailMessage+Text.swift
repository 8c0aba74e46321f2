internal import Foundation

extension MailMessage {
  /// The message as it is sent (RFC 5322, RFC 2045 to 2047): ASCII in lines of at most 76 characters.
  public var text: String {
    let host = sender.split(separator: "@").last.map(String.init) ?? "localhost"
    let head = [
      "Date: \(dateText)",
      "From: \(senderName.map { MailMessage.encoded($0) + "\r\n " } ?? "")<\(sender)>",
      "To: <\(recipient)>",
      "Subject: \(MailMessage.encoded(subject))",
      "Message-ID: <\(mark)@\(host)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    return (head + ["", quotedBody]).joined(separator: "\r\n") + "\r\n"
  }

  private var dateText: String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = .gmt
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    return formatter.string(from: date)
  }

  /// A text in encoded words, each of at most 75 characters (RFC 2047 §2): 45 bytes are 60
  /// characters of Base64, and no character is cut in two.
  private static func encoded(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 45 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// The body, quoted (RFC 2045 §6.7).
  private var quotedBody: String {
    body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { MailMessage.quoted($0) }.joined(separator: "\r\n")
  }

  private static func quoted(_ line: Substring) -> String {
    var lines: [String] = []
    var text = ""
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isPlain =
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x20 && !isLast
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      let piece =
        isPlain
        ? String(UnicodeScalar(byte)) : "=" + (byte < 16 ? "0" : "") + hexadecimal
      if text.utf8.count + piece.utf8.count > 75 {
        lines.append(text + "=")
        text = ""
      }
      text += piece
    }
    return (lines + [text]).joined(separator: "\r\n")
  }
}
