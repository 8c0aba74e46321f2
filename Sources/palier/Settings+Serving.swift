import Foundation
import Mail
import Neighbourhood
import Registry
import Site
import SourceTree

/// How messages leave, as palier.yaml says it.
struct MailSettings {
  var server: MailServer
  var from: String
}

extension Settings {
  static let passwordVariable = "PALIER_MAIL_PASSWORD"
  private static let mailKeys = [
    "server", "user", "password", "from", "starttls", "authorities",
  ]

  /// The server that takes messages.
  mutating func readMail(_ node: SourceNode, _ reading: Reading) {
    let entries = reading.mapping(node, "“mail”")
    reading.refuseUnknownKeys(in: entries, of: "“mail”", known: Settings.mailKeys)
    guard !entries.isEmpty else { return }
    func text(_ key: String) -> String? {
      entries[key].flatMap { reading.scalar($0, "“\(key)”") }
    }
    let from = text("from")
    if from.map(MailMessage.isAddress) != true {
      reading.report(
        entries["from"]?.position ?? node.position,
        from.map { "“\($0)” is no address that messages can come from" }
          ?? "“mail” has no “from”, the address that messages come from",
        hint: "write one address, as in from: entraide@ville.example.fr")
    }
    let starttls = entries["starttls"].flatMap { reading.flag($0, "“starttls”") } ?? true
    let (user, password) = (text("user"), text("password"))
    if user == nil, let entry = entries["password"] {
      reading.report(
        entry.position, "“mail” has a password and no “user”", hint: "add user: or leave it out")
    }
    let authorities = text("authorities")
    if let authorities, !FileManager.default.isReadableFile(atPath: authorities) {
      reading.report(
        entries["authorities"]?.position ?? node.position,
        "“\(authorities)” is no file that can be read",
        hint: "name the PEM file of your own authority, or leave it out for those of this computer")
    }
    let server = text("server")
    let position = entries["server"]?.position ?? node.position
    do throws(MailServer.Problem) {
      let known = try MailServer(
        url: server ?? "", user: user, password: password, starttls: starttls,
        authorities: authorities)
      if let from { mail = MailSettings(server: known, from: from) }
    } catch {
      let what = server.map { "“\($0)”" } ?? "“mail” has no “server”: nothing"
      let words =
        switch error {
        case .scheme: "\(what) does not start with smtp:// or smtps://"
        case .host: "\(what) has no valid host and port"
        case .more: "\(what) goes on behind the port or before the host"
        }
      reading.report(
        position, words,
        hint: "write it as in smtp://mail.example.fr:587; the name goes to “user”")
    }
  }

  /// Who is told that something waits.
  mutating func readNotify(_ node: SourceNode, _ reading: Reading) {
    let entries = reading.mapping(node, "“notify”")
    reading.refuseUnknownKeys(in: entries, of: "“notify”", known: ["moderators"])
    guard let entry = entries["moderators"],
      let text = reading.scalar(entry, "“moderators”")
    else { return }
    moderators = EmailAddress(text)
    if moderators == nil {
      reading.report(
        entry.position, "“\(text)” is no e-mail address",
        hint: "write it as in moderation@ville.example.fr")
    }
  }

  /// How many forms may be sent in ten minutes, and how soon.
  mutating func readLimits(_ node: SourceNode, _ reading: Reading) {
    let entries = reading.mapping(node, "“limits”")
    reading.refuseUnknownKeys(in: entries, of: "“limits”", known: ["client", "sheet", "soonest"])
    for entry in entries where entry.key == "soonest" {
      limits.soonest =
        reading.number(entry.value, "the number of seconds", in: 0...60) ?? limits.soonest
    }
    for entry in entries where entry.key != "soonest" {
      guard
        let number = reading.number(
          entry.value, "the number of forms in ten minutes", in: 1...1_000_000_000)
      else { continue }
      if entry.key == "client" { limits.client = Int(number) }
      if entry.key == "sheet" { limits.sheet = Int(number) }
    }
  }

  /// The proxies whose word counts.
  mutating func readProxies(_ node: SourceNode, _ reading: Reading) {
    trustedProxies = reading.sequence(node, "“trusted-proxies”").compactMap { node in
      guard let text = reading.scalar(node, "an address") else { return nil }
      let range = NetworkRange(text)
      if range == nil {
        reading.report(
          node.position, "“\(text)” is no address of the network",
          hint: "write an address or a range, as in 127.0.0.1, ::1 or 10.0.0.0/8")
      }
      return range
    }
  }

  /// The places of organisations, whose needs are missions for others.
  mutating func readMissions(_ node: SourceNode, _ reading: Reading) {
    for item in reading.sequence(node, "“missions”") {
      guard let text = reading.scalar(item, "an address") else { continue }
      do {
        ownPlaces.append(try PostalAddress(text))
      } catch {
        reading.report(
          item.position, "“\(text)” is no address of a place",
          hint: "write it as in 1 place de la Mairie, 38000 Grenoble")
      }
    }
  }

  /// How messages leave, where they do.
  func post() -> Post? {
    guard let mail else { return nil }
    let mailer = Mailer(mail.server)
    return Post { queued async throws(Undelivered) in
      let message: MailMessage
      do throws(MailMessage.BadAddress) {
        message = try MailMessage(
          from: mail.from, called: organisation, to: queued.mail.recipient.text,
          subject: queued.mail.subject, body: queued.mail.body, date: queued.created,
          mark: "palier.\(queued.id.number).\(Int(queued.created.timeIntervalSince1970))")
      } catch {
        throw .forGood("it cannot be sent to such an address")
      }
      do throws(MailError) {
        try await mailer.send(message)
      } catch {
        switch error {
        case .refused(let answer): throw .forGood("the server answered \(answer)")
        case .unavailable(let words): throw .forNow(words)
        }
      }
    }
  }
}
