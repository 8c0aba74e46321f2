import ArgumentParser
import Foundation
import Neighbourhood
import PrintShop
import Registry
import RegistrySQLite
import Wording

/// Options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Settings file.", discussion: "Default: palier.yaml.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("Database file.", valueName: "file"))
  var database: String?

  @Option(help: ArgumentHelp("Address that QR codes carry.", valueName: "https://…"))
  var site: String?

  @Flag(help: "Print results and errors only.")
  var quiet = false

  /// The settings with these options applied.
  func settings() throws -> Settings {
    var settings = try Settings(file: config, environment: ProcessInfo.processInfo.environment)
    if let database { settings.database = database }
    if let site, let problem = settings.set("site", to: site) {
      throw Complaint("--site: \(problem.message)\n  hint: \(problem.hint)")
    }
    return settings
  }

  /// Says something that is neither result nor error, unless it is to be quiet.
  func note(_ words: String) {
    if !quiet { Terminal.note(words) }
  }
}

extension Settings {
  /// Opens the store; the one line to change for another engine.
  func openRegistry(readers: Int = 0) throws -> any SiteRegistry {
    try SQLiteRegistry(path: database, readers: readers)
  }

  /// The layouts of the working folder, and those that came with Palier.
  var library: LayoutLibrary {
    LayoutLibrary(
      folders: [layouts, "Layouts", Installation.layouts].compactMap(\.self), words: houseWords)
  }

  /// Who runs this Palier; without a site of its own, this computer on the local network.
  var house: House {
    House(
      organisation: organisation, hotline: hotline, imprint: imprint, logo: logo,
      site: site ?? LocalNetwork.site(port: Serve.defaultPort))
  }

  /// A print shop for these settings, of this house unless another is given.
  func printShop(
    _ registry: any SiteRegistry, languages: [Language], house: House? = nil
  ) throws -> PrintShop {
    var wordings: [Language: Wording] = [:]
    for language in languages { wordings[language] = try paperWording(in: language) }
    return PrintShop(
      registry: registry, wordings: wordings, house: house ?? self.house,
      fontConfiguration: fonts ?? Installation.fonts ?? "Fonts/fonts.conf", timeZone: .current)
  }
}

/// Now, or the time that the environment fixes for reproducible output.
enum Clock {
  /// The variable that fixes the time (reproducible-builds.org specification).
  static let variable = "SOURCE_DATE_EPOCH"

  /// The time; that of ``variable`` where it is set.
  static func now() -> Date { fixed ?? Date() }

  /// The time of ``variable``, looked up once: a site asks often.
  private static let fixed = ProcessInfo.processInfo.environment[variable].flatMap(time(written:))

  static func today() -> CalendarDay { CalendarDay(now(), in: .current) }

  /// A time written in seconds since 1970, before the year 10000; nil where it is none.
  static func time(written text: String) -> Date? {
    guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else { return nil }
    return Date(timeIntervalSince1970: TimeInterval(seconds))
  }
}
