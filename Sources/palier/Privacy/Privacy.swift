import ArgumentParser
import Foundation
import Neighbourhood
import Registry

/// `palier privacy`.
struct Privacy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell people what is kept about them, and erase it.",
    discussion: """
      Someone is found by telephone number, e-mail address or whole name, in any way of writing it: \
      in listings, directories, messages and e-mails, and among the staff. Where others name them in \
      what they wrote is told as well.

      Example: palier privacy export "06 12 34 56 78"
      """,
    subcommands: [PrivacyExport.self, PrivacyErase.self])
}

/// Whom it is about.
struct PersonOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Their number, e-mail address or name.", valueName: "person"))
  var person: String

  /// All that is kept about them.
  func records(_ registry: any SiteRegistry) async throws -> PersonRecords {
    let written = CleanText.line(person)
    guard let query = PersonQuery(written) else {
      throw Complaint(
        "“\(written)” is no number, address or name\n"
          + "  hint: write it as in \"06 12 34 56 78\", ana@exemple.fr or \"Ana Martin\"")
    }
    let records = try await registry.records(of: query, on: Clock.today())
    guard !records.isEmpty else {
      throw Complaint(
        "nothing is kept about “\(written)”\n"
          + "  hint: names are looked for as a whole; try the number or the e-mail address as well")
    }
    return records
  }
}

/// `palier privacy export`.
struct PrivacyExport: PalierCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Tell all that is kept about someone, and which sheets still carry it.",
    discussion: """
      Make sure first that it is they who ask, and weigh what others wrote before you hand it over.

      Example: palier privacy export ana@exemple.fr --json
      """)

  @OptionGroup var who: PersonOptions

  @Flag(help: "Tell the result as JSON, for another program to read.")
  var json = false

  @OptionGroup var shared: SharedOptions

  private struct Output: Encodable {
    let query, exported: String
    let records: [RecordOutput]
    let mentions: [MentionOutput]
    let sheets: [CarryingOutput]
  }

  func perform() async throws {
    let registry = try shared.settings().openRegistry()
    let found = try await who.records(registry)
    let records = try await found.outputs(registry)
    if json {
      return try Terminal.say(
        json: Output(
          query: CleanText.line(who.person), exported: Clock.now().ISO8601Format(),
          records: records, mentions: found.mentions.map(MentionOutput.init),
          sheets: found.sheets.map(CarryingOutput.init)))
    }
    for record in records { Terminal.say(record.lines.joined(separator: "\n") + "\n") }
    found.sayMentions("others name them:")
    found.saySheets(
      none: "no printed sheet carries any of it",
      some: "these printed sheets carry it, or may:")
  }
}

/// `palier privacy erase`.
struct PrivacyErase: PalierCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase all that is kept about someone, older copies in the database included.",
    discussion: """
      Without --yes nothing is erased, and what would be is listed. What was erased cannot come back. \
      What others wrote about them stays unless --only names it: a moderator may rather edit it.

      Example: palier privacy erase "Ana Martin" --only listing:12,neighbour:5 --yes
      """)

  @OptionGroup var who: PersonOptions

  @Option(
    help: ArgumentHelp(
      "Erase only these, where several people have one name.", valueName: "listing:12,…"))
  var only: String?

  @Flag(help: "Erase it now.")
  var yes = false

  @Flag(help: "Tell the result as JSON.")
  var json = false

  @OptionGroup var shared: SharedOptions

  private struct Output: Encodable {
    let erased: [String]
    let mentions: [MentionOutput]
    let sheets: [CarryingOutput]
  }

  func perform() async throws {
    let registry = try shared.settings().openRegistry()
    var found = try await who.records(registry)
    if let only { try found.narrow(to: PrivacyErase.records(only)) }
    guard yes else {
      for record in try await found.outputs(registry) { Terminal.say(record.summary) }
      found.sayMentions(
        only == nil ? "others name them, which stays unless --only names it:" : "named by others:")
      throw Complaint("nothing was erased yet\n  hint: add --yes to erase these for good")
    }
    if only == nil, found.people > 1 {
      throw Complaint(
        """
        this finds \(found.people) people, and nothing was erased
          hint: say which records to erase; all of them are --only \(found.onlyAll)
        """)
    }
    let ids = found.ids + (only == nil ? [] : found.namedIDs)
    guard !ids.isEmpty else {
      found.sayMentions("others name them:")
      throw Complaint(
        """
        nothing is theirs, and nothing was erased
          hint: a moderator edits what others wrote, or --only \(found.onlyNamed) erases it whole
        """)
    }
    let isComplete = try await registry.erase(ids, at: Clock.now())
    if !isComplete {
      shared.note(
        "another program reads the database: older copies in the file go as soon as it lets them")
    }
    let left = only == nil ? found.mentions : []
    if json {
      return try Terminal.say(
        json: Output(
          erased: ids.map(\.text), mentions: left.map(MentionOutput.init),
          sheets: found.sheets.map(CarryingOutput.init)))
    }
    for id in ids { Terminal.say("erased: \(id.text)") }
    if !left.isEmpty {
      found.sayMentions(
        "others name them still; a moderator edits that, or --only \(found.onlyNamed) erases it:")
    }
    found.saySheets(
      none: "no printed sheet carries any of it",
      some: "these printed sheets carry it still, or may; replace those that hang:")
  }

  /// Reads `listing:12,neighbour:5`.
  private static func records(_ text: String) throws -> Set<PersonRecord> {
    let parts = text.split(separator: ",").map { CleanText.line(String($0)) }
    let wrong = parts.filter { PersonRecord($0) == nil }
    guard wrong.isEmpty, !parts.isEmpty else {
      throw Complaint(
        (wrong.isEmpty ? [text] : wrong).map {
          "“\($0)” names no record\n  hint: write it as in listing:12 or neighbour:5"
        })
    }
    return Set(parts.compactMap { PersonRecord($0) })
  }
}
