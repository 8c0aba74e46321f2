public import Foundation
internal import Logging
public import Neighbourhood
public import Registry
internal import Telemetry
public import Wording

/// The pages that a sheet leads to: what neighbours offer and need, and the forms to say it.
///
/// Needs no script, loads nothing from elsewhere, and keeps no trace of a visitor but a count by day.
/// Only the staff get a cookie, when they sign in.
public struct Site: Sendable {
  let registry: any SiteRegistry
  let wordings: [Language: Wording]
  let settings: SiteSettings
  let pictograms: Pictograms
  let templates: Templates
  let stylesheets: Stylesheets
  /// Where sheets are printed; nil where that is not done in the browser.
  let desk: PrintDesk?
  let now: @Sendable () -> Date
  let random: @Sendable () -> any RandomNumberGenerator
  let logger: Logger
  let scans = ScanCounts()
  let pages = PageCache()
  /// The rows of pages as HTML.
  let rows = Lately<ListingRow.Key, String>(most: 4_096)
  let facades = Lately<FacadeDrawing.Key, FacadeDrawing>(most: 256)
  let limits = RateLimits(period: FormLimits.period)
  /// Codes that no sheet has, by who tried them.
  let misses = RateLimits(period: FormLimits.period)
  let hints = Hints()
  let measures = Measures()
  let clockWatch = ClockWatch()
  let post: Post?

  /// A site over a registry, with its templates and styles read once.
  ///
  /// - Parameters:
  ///   - registry: The store that it shows and writes to.
  ///   - wordings: All that it says, by language.
  ///   - settings: What the installation says about itself.
  ///   - pictograms: The outlines of the categories; a category without one goes without.
  ///   - desk: Prints sheets; a site without one sends nobody there.
  ///   - post: How messages leave; none are kept where nil.
  ///   - now: Tells the time.
  ///   - random: Gives a source of random numbers that nobody can foresee.
  ///   - logFormat: How those lines are written.
  ///   - log: Takes the lines of the log: method, kind of address and status of each request, and
  ///     what went wrong under which reference. Never an address of the network, never a key.
  /// - Throws: ``SiteError`` where its files are missing or broken.
  public init(
    registry: any SiteRegistry, wordings: [Language: Wording], settings: SiteSettings,
    pictograms: [Neighbourhood.Category: PictogramOutline] = [:], desk: PrintDesk? = nil,
    post: Post? = nil,
    now: @escaping @Sendable () -> Date = { Date() },
    random: @escaping @Sendable () -> any RandomNumberGenerator = { SystemRandomNumberGenerator() },
    logFormat: LogFormat = .text, log: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(SiteError) {
    self.registry = registry
    self.wordings = wordings
    self.settings = settings
    self.pictograms = Pictograms(pictograms)
    self.templates = try Templates()
    self.stylesheets = try Stylesheets(extra: settings.theme)
    self.post = post
    self.desk = desk
    self.now = now
    self.random = random
    self.logger = Logger(label: "palier.site") { _ in
      LineLog(level: .info, format: logFormat, now: now, write: log)
    }
  }

  /// The day of now, where the installation is.
  var today: CalendarDay { CalendarDay(now(), in: settings.timeZone) }

  /// The wording of a language, or French where a language came without one.
  func wording(_ language: Language) -> Wording? {
    wordings[language] ?? wordings[settings.language] ?? wordings.values.first
  }
}
