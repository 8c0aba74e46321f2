import Foundation
import Mail
import Testing

@Suite("A message") struct MailMessageTests {
  private func message(
    from sender: String = "entraide@ville.example.fr", called name: String? = nil,
    to recipient: String = "ana@exemple.fr", subject: String = "Bonjour",
    body: String = "À bientôt."
  ) throws(MailMessage.BadAddress) -> MailMessage {
    try MailMessage(
      from: sender, called: name, to: recipient, subject: subject, body: body,
      date: Date(timeIntervalSince1970: 1_795_176_000), mark: "palier.7")
  }

  /// The lines of the head, each unfolded, and the lines of the body.
  private func parts(_ message: MailMessage) throws -> (head: [String], body: [String]) {
    let text = message.text
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
    let halves = text.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
    try #require(halves.count == 2)
    let head = halves[0].replacing("\r\n ", with: "\u{1}").split(separator: "\r\n")
    return (
      head.map { String($0.replacing("\u{1}", with: " ")) },
      halves[1].split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    )
  }

  @Test("has the head that RFC 5322 wants, and nothing else")
  func head() throws {
    let (head, body) = try parts(try message())
    #expect(
      head == [
        "Date: Fri, 20 Nov 2026 12:00:00 +0000", "From: <entraide@ville.example.fr>",
        "To: <ana@exemple.fr>", "Subject: =?utf-8?B?Qm9uam91cg==?=",
        "Message-ID: <palier7@ville.example.fr>", "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
      ])
    #expect(body == ["=C3=80 bient=C3=B4t.", ""])
  }

  @Test(
    "keeps a subject in its line, whatever is in it",
    arguments: [
      "Bonjour\r\nBcc: tous@exemple.fr", "Bonjour\nBcc: x@exemple.fr", "\r\n\r\nCorps", "a\u{0}b",
      "a\u{2028}Bcc: x@exemple.fr", "é\r\n =?utf-8?Q?=0D=0ABcc:x?=", "\u{B}Bcc: x@exemple.fr",
    ])
  func injection(subject: String) throws {
    let (head, body) = try parts(try message(subject: subject))
    #expect(head.count == 9)
    #expect(!head.contains { $0.lowercased().hasPrefix("bcc") })
    #expect(body.count == 2)
  }

  @Test("says whose address it is, whatever is in the name")
  func name() throws {
    let (head, body) = try parts(try message(called: "Forêt\r\nBcc: x@exemple.fr"))
    let words = Data("Forêt Bcc: x@exemple.fr".utf8).base64EncodedString()
    #expect(head.count == 9)
    #expect(head[1] == "From: =?utf-8?B?\(words)?= <entraide@ville.example.fr>")
    #expect(body.count == 2)
    #expect(try parts(try message(called: "\n")).head[1] == "From: <entraide@ville.example.fr>")
  }

  @Test("cuts long subjects between characters, into encoded words of at most 75")
  func longSubject() throws {
    let subject = String(repeating: "Été à l’école ", count: 20)
    let text = try message(subject: subject).text
    let line = try #require(
      text.replacing("\r\n ", with: " ").split(separator: "\r\n")
        .first { $0.hasPrefix("Subject: ") })
    let words = line.dropFirst(9).split(separator: " ")
    #expect(words.allSatisfy { $0.count <= 75 && $0.hasPrefix("=?utf-8?B?") && $0.hasSuffix("?=") })
    let decoded = try words.map { word in
      let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      return try #require(String(data: data, encoding: .utf8))
    }
    #expect(decoded.joined() == subject)
  }

  @Test("has no line of more than 76 characters, none that ends in a space, and no bare sign")
  func body() throws {
    let body = "a = b\n" + String(repeating: "à la mairie ", count: 30) + "\n.\n\nfin "
    let (_, lines) = try parts(try message(body: body))
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.last != " " })
    #expect(lines.first == "a =3D b")
    #expect(lines.dropLast().last == "fin=20")
    let joined = lines.joined(separator: "\n").replacing("=\n", with: "")
    #expect(joined.split(separator: "\n").count == 4)
  }

  @Test(
    "goes to exactly one address",
    arguments: [
      "", "ana", "@exemple.fr", "ana@", "ana@exemple.fr\r\nBcc: x@y.fr", "ana@exemple.fr, x@y.fr",
      "<ana@exemple.fr>", "ana@exemple.fr>", "a b@exemple.fr", "a@b@exemple.fr",
      "ana@exem\u{0}ple.fr",
      "ana@exemplé.fr", "\"a b\"@exemple.fr", "ana@[127.0.0.1]",
    ])
  func addresses(address: String) {
    #expect(throws: MailMessage.BadAddress.self) { try message(to: address) }
    #expect(throws: MailMessage.BadAddress.self) { try message(from: address) }
  }
}

@Suite("The address of a mail server") struct MailServerTests {
  @Test(
    "is scheme, host and port",
    arguments: [
      ("smtp://mail.example.fr:587", "smtp://mail.example.fr:587"),
      ("SMTPS://mail.example.fr", "smtps://mail.example.fr"),
      ("smtp://127.0.0.1/", "smtp://127.0.0.1"),
    ])
  func good(text: String, url: String) throws {
    #expect(try MailServer(url: text).url == url)
    #expect(try MailServer(url: text).starttls)
  }

  @Test(
    "is nothing else",
    arguments: [
      ("", MailServer.Problem.scheme), ("mail.example.fr", .scheme), ("http://a.fr", .scheme),
      ("smtp://", .host), ("smtp://a.fr:0", .host), ("smtp://a.fr:99999", .host),
      ("smtp://a.fr/x", .more), ("smtp://u:p@a.fr", .more), ("smtp://a.fr?x", .more),
    ])
  func bad(text: String, problem: MailServer.Problem) {
    #expect(throws: problem) { try MailServer(url: text) }
  }

  @Test("that answers nothing loses nothing: the message can be sent again")
  func down() async throws {
    let mailer = Mailer(try MailServer(url: "smtp://127.0.0.1:1", starttls: false))
    let message = try MailMessage(
      from: "a@exemple.fr", to: "b@exemple.fr", subject: "", body: "", date: Date(), mark: "1")
    do throws(MailError) {
      try await mailer.send(message)
      Issue.record("nobody listens there")
    } catch {
      guard case .unavailable(let words) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(!words.contains("@"))
    }
  }
}
