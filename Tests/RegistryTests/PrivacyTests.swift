import Foundation
import Neighbourhood
import Registry
import Testing

@Suite("What is kept about someone") struct PrivacyTests {
  static let day = "2026-11-21"

  private func find(_ text: String, in registry: any SiteRegistry) async throws -> PersonRecords {
    try await registry.records(
      of: try #require(PersonQuery(text)), on: try Example.day(Self.day))
  }

  /// Ana with a listing, a message for it, a message of hers, an entry and an e-mail; and others.
  private func fill(_ registry: any SiteRegistry) async throws -> (ana: Submitted, other: Submitted)
  {
    let place = try await registry.examplePlace()
    let ana = try await registry.submit(Example.submission(at: place), at: Example.time)
    var content = Example.content("Autre chose")
    content.name = "Léo"
    content.contact = Contact(phone: PhoneNumber("0699999999"))
    let other = try await registry.submit(
      Example.submission(content, at: place, receipt: 2), at: Example.time)
    for (number, name, phone, listing) in [
      (11, "Léo", "0699999999", ana.listing.id), (12, "Ana", "+33612345678", other.listing.id),
    ] {
      _ = try await registry.leave(
        MessageContent(
          words: "Bonjour de \(name)", name: name, contact: Contact(phone: PhoneNumber(phone)),
          language: "fr"),
        for: listing, receipt: Example.receipt(number), on: Example.day(Self.day),
        at: Example.later)
    }
    _ = try await registry.replaceNeighbours(
      at: PostalAddress("12 rue des Lilas, 38000 Grenoble"), name: nil,
      with: [
        NeighbourContent(
          floor: nil, name: "Ana Martin",
          contact: Contact(phone: PhoneNumber("06.12.34.56.78")), consent: .neighbours),
        NeighbourContent(floor: nil, name: "Léo", consent: .lobby),
      ], on: Example.day(Self.day), at: Example.time)
    try await registry.enqueue(
      OutgoingMail(
        recipient: try #require(EmailAddress("ANA@exemple.fr")), subject: "A", body: "B",
        listing: nil), at: Example.time)
    return (ana, other)
  }

  @Test("is found by number, wherever it stands", arguments: Implementation.allCases)
  func phone(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (ana, other) = try await fill(registry)
      let records = try await find("+33 6 12 34 56 78", in: registry)
      #expect(records.listings.map(\.listing.id) == [ana.listing.id])
      #expect(records.listings.first?.messages.map(\.content.name) == ["Léo"])
      #expect(records.messages.map(\.listing) == [other.listing.id])
      #expect(records.neighbours.map(\.content.name) == ["Ana Martin"])
      #expect(records.mail.isEmpty && records.staff.isEmpty)
      #expect(records.ids.map(\.kind) == [.listing, .neighbour, .message])
    }
  }

  @Test(
    "is found by address and by name, case and accents aside", arguments: Implementation.allCases)
  func others(implementation: Implementation) async throws {
    try await implementation.run { registry in
      _ = try await fill(registry)
      #expect(
        try await find("Ana@Exemple.FR", in: registry).ids.map(\.kind) == [.listing, .mail])
      #expect(try await find("ána", in: registry).ids.map(\.kind) == [.listing, .message])
      #expect(try await find("ANA MARTIN", in: registry).ids.map(\.kind) == [.neighbour])
      #expect(try await find("leo", in: registry).ids.count == 3)
      #expect(try await find("Zoé", in: registry).isEmpty)
    }
  }

  @Test(
    "is found whether it waits, was refused or is over, and not once it is erased",
    arguments: Implementation.allCases)
  func states(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let statuses: [Listing.Status] = [.waiting, .refused, .published]
      for (number, status) in statuses.enumerated() {
        _ = try await registry.submit(
          Example.submission(at: place, receipt: number, status: status, until: "2020-01-01"),
          at: Example.time)
      }
      let records = try await find("0612345678", in: registry)
      #expect(records.listings.map(\.listing.status) == statuses)
      #expect(try await registry.erase(records.ids, at: Example.later))
      #expect(try await find("0612345678", in: registry).isEmpty)
    }
  }

  @Test("is found among the staff by name", arguments: Implementation.allCases)
  func staff(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      let lea = Staff(name: "Léa", role: .moderator)
      let until = Example.later.addingTimeInterval(900)
      _ = try await registry.invite(lea, until: until, at: Example.time)
      let session = try await registry.openSession(for: lea, until: until, at: Example.time)
      let key = try await registry.inviteReferent(
        named: "LEA", at: place, until: until, at: Example.time)
      let sent = try await registry.submit(Example.submission(at: place), at: Example.time)
      _ = try await registry.refuse(
        [sent.listing.id], reason: "Non", by: "Léa", at: Example.later)
      let records = try await find("lea", in: registry)
      #expect(Set(records.staff.map(\.id.kind)) == [.moderator, .session, .key])
      #expect(records.history.contains { $0.what == "refused" })
      #expect(try await registry.erase(records.ids, at: Example.later))
      #expect(try await find("lea", in: registry).isEmpty)
      #expect(try await registry.session(for: session, at: Example.later) == nil)
      #expect(try await registry.referent(holding: key, at: Example.later) == nil)
      #expect(try await registry.moderators(at: Example.later).isEmpty)
      let history = try await registry.history(of: sent.listing.id, before: nil, limit: 9)
      #expect(history.contains { $0.what == "refused" && $0.actor == nil })
    }
  }

  @Test(
    "goes, and nothing of anybody else, and the directory is another",
    arguments: Implementation.allCases)
  func erasing(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (ana, other) = try await fill(registry)
      let day = try Example.day(Self.day)
      let before = try await registry.directory(at: ana.listing.place, on: day)
      let records = try await find("0612345678", in: registry)
      #expect(try await registry.erase(records.ids, at: Example.later))
      #expect(try await find("0612345678", in: registry).isEmpty)
      #expect(try await registry.listing(ana.listing.id)?.status == .withdrawn)
      #expect(try await registry.listing(other.listing.id)?.content.name == "Léo")
      #expect(try await registry.messages(for: other.listing.id, key: other.key) == [])
      let after = try await registry.directory(at: ana.listing.place, on: day)
      #expect(after.neighbours.map(\.content.name) == ["Léo"])
      #expect(after.revision > before.revision)
      // The same once more does nothing.
      #expect(try await registry.erase(records.ids, at: Example.later))
      #expect(try await registry.directory(at: ana.listing.place, on: day) == after)
    }
  }

  @Test(
    "is on the sheets that the ledger names, those first that hang",
    arguments: Implementation.allCases)
  func sheets(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (ana, other) = try await fill(registry)
      let replaced = try await registry.print(Example.order(), showing: [ana.listing])
      let hanging = try await registry.print(
        Example.order(replacing: replaced.code), showing: [ana.listing, other.listing],
        at: Example.later)
      _ = try await registry.print(Example.order(), showing: [other.listing], at: Example.later)
      _ = try await registry.reserve(Example.order(), at: Example.later)
      let sheets = try await registry.sheets(carrying: ana.listing.id)
      #expect(sheets.map(\.sheet.code) == [hanging.code, replaced.code])
      #expect(sheets.map(\.hangs) == [true, false])
      #expect(sheets.map(\.contact) == [.no, .no])
      #expect(try await find("ana@exemple.fr", in: registry).sheets == sheets)
      // A listing that was taken back is on them still.
      _ = try await registry.withdraw(ana.listing.id, key: ana.key, at: Example.later)
      #expect(try await registry.sheets(carrying: ana.listing.id).count == 2)
    }
  }

  @Test(
    "may be on a sheet with its contact where the lobby may see it, or nobody knows any more",
    arguments: Implementation.allCases)
  func contacts(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let place = try await registry.examplePlace()
      var content = Example.content()
      content.audience = .lobby
      let lobby = try await registry.submit(
        Example.submission(content, at: place), at: Example.time)
      let changed = try await registry.submit(
        Example.submission(at: place, receipt: 2), at: Example.time)
      _ = try await registry.print(Example.order(), showing: [lobby.listing, changed.listing])
      _ = try await registry.submit(
        Example.submission(Example.content("Autrement"), at: place, receipt: 2), at: Example.later)
      #expect(try await registry.sheets(carrying: lobby.listing.id).map(\.contact) == [.maybe])
      #expect(try await registry.sheets(carrying: changed.listing.id).map(\.contact) == [.maybe])
    }
  }

  @Test(
    "may be on a sheet that shows the directory of their place", arguments: Implementation.allCases)
  func directory(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (ana, _) = try await fill(registry)
      let day = try Example.day(Self.day)
      let revision = try await registry.directory(at: ana.listing.place, on: day).revision
      let run = try await registry.reserve(Example.order(), at: Example.time)
      let code = try #require(run.sheets.first?.code)
      try await registry.confirm(
        run.id,
        editions: [code: Edition(printed: Example.time, revisions: [:], directory: revision)])
      let sheets = try await find("Ana Martin", in: registry).sheets
      #expect(sheets.map(\.sheet.code) == [code])
      #expect(sheets.first?.contact == .no)
      _ = try await registry.replaceNeighbours(
        at: PostalAddress("12 rue des Lilas, 38000 Grenoble"), name: nil,
        with: [NeighbourContent(floor: nil, name: "Ana Martin", consent: .lobby)],
        on: day, at: Example.later)
      #expect(try await find("Ana Martin", in: registry).sheets.first?.contact == .maybe)
    }
  }

  @Test(
    "is told where others name it, with the sheets that may show that, and stays theirs",
    arguments: Implementation.allCases)
  func mentions(implementation: Implementation) async throws {
    try await implementation.run { registry in
      let (ana, other) = try await fill(registry)
      let place = ana.listing.place
      let words = "Demandez à Zoé N’Guyen, 06 55 44 33 22"
      let naming = try await registry.submit(
        Example.submission(Example.content(words), at: place, receipt: 3), at: Example.time)
      _ = try await registry.submit(
        Example.submission(Example.content("Courses"), at: place, receipt: 4), at: Example.time)
      let sheet = try await registry.print(Example.order(), showing: [naming.listing])
      _ = try await registry.leave(
        MessageContent(
          words: "Zoé N'Guyen passera", name: "Léo",
          contact: Contact(phone: PhoneNumber("0699999999")), language: "fr"),
        for: other.listing.id, receipt: Example.receipt(13), on: Example.day(Self.day),
        at: Example.later)
      _ = try await registry.refuse(
        [ana.listing.id], reason: "Zoé N'Guyen est une commerçante", by: "Léa", at: Example.later)
      let records = try await find("zoe n'guyen", in: registry)
      #expect(records.ids.isEmpty && !records.isEmpty)
      #expect(
        Set(records.mentions.map { "\($0.id.kind) \($0.field)" }) == [
          "listing details", "listing refusal", "message words",
        ])
      #expect(records.mentions.first { $0.field == .details }?.text == words)
      #expect(records.mentions.first { $0.field == .refusal }?.id.number == ana.listing.id.number)
      #expect(records.mentions.count == 3)
      #expect(records.sheets.map(\.sheet.code) == [sheet.code])
      #expect(records.sheets.first?.contact == .maybe)
      #expect(
        try await find("+33655443322", in: registry).mentions.map(\.id)
          == [PersonRecord(.listing, naming.listing.id.number)])
      #expect(try await registry.erase(records.mentions.map(\.id), at: Example.later))
      #expect(try await find("zoe n'guyen", in: registry).isEmpty)
      // What someone says of themselves is told as theirs.
      #expect(try await find("Léo", in: registry).mentions.isEmpty)
    }
  }
}
