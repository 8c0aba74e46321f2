import ArgumentParser
import Exchange
import Foundation
import Neighbourhood
import PrintShop
import Registry
import Site
import TableFile
import Wording

extension Listings {
  /// `palier listings import`.
  struct Import: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Agree with the listings of another platform.",
      discussion: """
        The file is CSV, as a spreadsheet saves it, with the columns id, type, catégorie and adresse, \
        and as many as there are of lieu, mode, description, prénom, téléphone, e-mail, visible par, \
        jusqu'au and langue; or JSON, as the API writes it. New listings are kept, others changed, \
        and those that are not there any more are withdrawn. The same file twice changes nothing.

        Example: palier listings import https://voisins.example/annonces.csv --dry-run
        """)

    @Argument(help: "The file, or its address.")
    var source: String

    @Option(
      help: ArgumentHelp(
        "The platform; the host of the address, or the name of the file, if left out.",
        valueName: "name"))
    var origin: String?

    @Flag(help: "Show them at once, even where a moderator looks first.")
    var publish = false

    @Flag(help: "Withdraw all that came from there where nothing is left in the file.")
    var allowEmpty = false

    @Flag(help: "Say what would happen, and store nothing.")
    var dryRun = false

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let settings = try shared.settings()
      let origin = CleanText.line(self.origin ?? usualOrigin)
      guard (1...ExternalID.longest).contains(origin.count) else {
        throw Complaint("--origin: say which platform, in 1 to \(ExternalID.longest) characters")
      }
      let file = ForeignFile(
        reading: try await bytes(), vocabulary: .init(categories: try NeighbourList.categories()))
      let terms = ForeignForm.Terms(
        origin: origin, today: Clock.today(), retention: settings.retention,
        status: publish || settings.moderation == .after ? .published : .waiting)
      let (listings, over) = try validated(file, terms)
      guard !listings.isEmpty || allowEmpty else {
        throw Complaint(
          "\(source): there is no listing in it\n  hint: --allow-empty withdraws all from \(origin)"
        )
      }
      // A dry run makes no file.
      let isNew = !FileManager.default.fileExists(atPath: settings.database)
      let registry: any SiteRegistry =
        dryRun && isNew ? MemoryRegistry() : try settings.openRegistry()
      let result = try await registry.synchronise(
        listings.map(\.listing), origin: origin, isDryRun: dryRun, at: Clock.now())
      let report = Report(
        result, lines: listings.map(\.line), over: over, origin: origin, isDryRun: dryRun)
      if json { return try Terminal.say(json: report) }
      for line in report.text { Terminal.say(line) }
    }

    private func validated(_ file: ForeignFile, _ terms: ForeignForm.Terms) throws
      -> (listings: [(line: Int, listing: ForeignListing)], over: Int)
    {
      do throws(ForeignFile.Problems) {
        return try file.validated(terms)
      } catch {
        throw Complaint(error.all.map { $0.description(in: source) })
      }
    }

    private var isAddress: Bool {
      ["http://", "https://"].contains { source.lowercased().hasPrefix($0) }
    }

    private var usualOrigin: String {
      guard isAddress else {
        return URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
      }
      return URLComponents(string: source)?.host ?? ""
    }

    private func bytes() async throws -> Data {
      guard isAddress else {
        return try RegularFile.table(at: source, most: 50_000_000)
      }
      do throws(Download.Problem) {
        return try await Download.bytes(from: source)
      } catch {
        throw Complaint("\(source): error: " + words(for: error))
      }
    }

    private func words(for problem: Download.Problem) -> String {
      switch problem {
      case .notAnAddress: "this is no address of the web"
      case .status(let status): "the server answers with status \(status)"
      case .tooLarge(let limit): "this has more than \(limit / 1_000_000) MB"
      case .unreachable(let reason): "cannot be reached: \(reason)"
      }
    }
  }
}

/// What an import did, or would do.
private struct Report: Encodable {
  let origin: String
  let isDryRun: Bool
  let counts: [String: Int]
  let listings: [Line]
  let withdrawn: [Int64]

  struct Line: Encodable {
    let line: Int
    let outcome, externalId: String
    /// Its number; a dry run gives none to what is new.
    let id: Int64?
  }

  init(_ result: Synchronised, lines: [Int], over: Int, origin: String, isDryRun: Bool) {
    self.origin = origin
    self.isDryRun = isDryRun
    var counts = ["over": over, "withdrawn": result.vanished.count]
    for outcome in Kept.Outcome.allCases where outcome != .withdrawn {
      counts[outcome.rawValue] = result.kept.count { $0.outcome == outcome }
    }
    counts["taken-back"] = result.kept.count { $0.outcome == .withdrawn }
    self.counts = counts
    listings = zip(result.kept, lines).map { kept, line in
      Line(
        line: line, outcome: kept.outcome == .withdrawn ? "taken-back" : kept.outcome.rawValue,
        externalId: kept.listing.external?.id ?? "",
        id: isDryRun && kept.outcome == .created ? nil : kept.listing.id.number)
    }
    withdrawn = result.vanished.map(\.number)
  }

  /// What changes, line by line, and how much of everything there is.
  var text: [String] {
    let changes = listings.filter { $0.outcome != "unchanged" }.map {
      "\($0.outcome): \($0.externalId), line \($0.line)"
    }
    let gone = withdrawn.map { "withdrawn: number \($0), no longer there" }
    let order = ["created", "changed", "renewed", "unchanged", "withdrawn", "taken-back", "over"]
    let sums = order.map { "\(counts[$0] ?? 0) \($0)" }.joined(separator: ", ")
    return changes + gone + ["\(isDryRun ? "would be" : "done"): \(sums)"]
  }
}
