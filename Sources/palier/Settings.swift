import Foundation
import Mail
import Neighbourhood
import PageModel
import PrintShop
import Site
import SourceTree
import Wording

/// What palier.yaml, the environment and options say together.
struct Settings {
  var organisation: String?
  var imprint: String?
  var hotline: PhoneNumber?
  var logo: Picture?
  var site: SiteOrigin?
  var database = "palier.sqlite"
  var language = Language.french
  /// The theme where nothing else is asked for.
  var theme = Theme.lagune
  /// The theme of the organisation's own colours, where it has any.
  var organisationTheme: Theme?
  /// What printers do wrong, by the names that the organisation gave them.
  var printers: [String: PrinterCorrection] = [:]
  /// The printer where none is named; one of ``printers``.
  var printer: String?
  var moderation = SiteSettings.Moderation.before
  var retention = Retention()
  /// The categories that the house offers help in; all of them where nil.
  var categories: [Neighbourhood.Category]?
  /// Its own names for them, by language and key of the wording.
  var labels: [Language: [String: CountedPhrase]] = [:]
  /// What it says first, by language and text of a layout.
  var welcome: [Language: [String: CountedPhrase]] = [:]
  var mail: MailSettings?
  /// Who is told that something waits for a moderator.
  var moderators: EmailAddress?
  var limits = FormLimits()
  var trustedProxies: [NetworkRange] = []
  /// Which other platforms are told of what changes.
  var webhooks: [Webhook] = []
  /// Where what is needed is needed by an organisation.
  var ownPlaces: [PostalAddress] = []
  var layouts: String?
  var fonts: String?
  /// What the settings file says of ``shownKeys``, as it is written there.
  var shown: Result<String, any Error> = .success("")

  /// The settings of a working folder.
  ///
  /// - Parameters:
  ///   - path: The settings file; palier.yaml, where there is one, if nil.
  ///   - environment: The variables of the environment.
  /// - Throws: Diagnostics with everything that is wrong with the file, or a complaint about a
  ///   variable.
  init(file path: String?, environment: [String: String]) throws {
    let file = path ?? environment["PALIER_CONFIG"] ?? "palier.yaml"
    let mustExist = path != nil || environment["PALIER_CONFIG"] != nil
    if mustExist || FileManager.default.fileExists(atPath: file) {
      try read(
        try LayoutLibrary.file(at: file, mayLeadOut: true), folder: Settings.folder(of: file))
    }
    try read(environment)
  }

  /// Settings that are written in a text.
  ///
  /// - Parameters:
  ///   - text: The text, as in a settings file.
  ///   - path: Where it comes from, for messages.
  /// - Throws: Diagnostics with everything that is wrong with it.
  init(text: String, from path: String) throws {
    try read(SourceFile(path: path, text: text), folder: "")
  }

  private static func folder(of path: String) -> String {
    path.contains("/") ? URL(fileURLWithPath: path).deletingLastPathComponent().path + "/" : ""
  }
}

extension Settings {
  private static let keys = [
    "organisation", "imprint", "hotline", "logo", "site", "database", "language", "theme",
    "moderation", "retention", "layouts", "fonts", "colours", "printers", "printer",
    "categories", "welcome", "mail", "notify", "limits", "trusted-proxies", "webhooks",
    "missions",
  ]
  /// Keys with more than a single value, which no variable can set.
  private static let mappings = [
    "retention", "colours", "printers", "categories", "welcome", "mail", "notify", "limits",
    "trusted-proxies", "webhooks", "missions",
  ]

  /// Takes over what a settings file says; paths in it start from its folder.
  private mutating func read(_ file: SourceFile, folder: String) throws {
    let reading = Reading()
    let entries = reading.mapping(try file.parsed(), "the settings")
    reading.refuseUnknownKeys(in: entries, of: "palier.yaml", known: Settings.keys)
    shown = Result { try Settings.shownLines(of: file, entries) }
    // First, since “theme” and “printer” choose among them.
    if let node = entries["colours"] { readColours(node, reading) }
    if let node = entries["printers"] { readPrinters(node, reading) }
    // A key without a value, or with `~` or `null`, says nothing.
    for entry in entries
    where Settings.keys.contains(entry.key) && !Settings.mappings.contains(entry.key)
      && !entry.value.isEmpty
    {
      guard let text = reading.scalar(entry.value, "“\(entry.key)”") else { continue }
      let isPath = ["database", "layouts", "fonts", "logo"].contains(entry.key)
      let value = isPath && !text.hasPrefix("/") ? folder + text : text
      if let problem = set(entry.key, to: value) {
        reading.report(entry.value.position, problem.message, hint: problem.hint)
      }
    }
    if let node = entries["retention"] { readRetention(node, reading) }
    // Last, since names stand for the house's own language.
    if let node = entries["categories"] { readCategories(node, reading) }
    if let node = entries["welcome"] { readWelcome(node, reading) }
    if let node = entries["mail"] { readMail(node, reading) }
    if let node = entries["notify"] { readNotify(node, reading) }
    if let node = entries["limits"] { readLimits(node, reading) }
    if let node = entries["trusted-proxies"] { readProxies(node, reading) }
    if let node = entries["webhooks"] { readWebhooks(node, reading) }
    if let node = entries["missions"] { readMissions(node, reading) }
    guard reading.problems.isEmpty else { throw Diagnostics(file: file, reading.problems) }
  }

  private mutating func readRetention(_ node: SourceNode, _ reading: Reading) {
    let entries = reading.mapping(node, "“retention”")
    reading.refuseUnknownKeys(in: entries, of: "“retention”", known: ["offer", "need"])
    for entry in entries {
      guard let days = reading.number(entry.value, "the number of days", in: 1...366) else {
        continue
      }
      if entry.key == "offer" { retention.offerDays = Int(days) }
      if entry.key == "need" { retention.needDays = Int(days) }
    }
  }

  /// `PALIER_SITE` and the like.
  private mutating func read(_ environment: [String: String]) throws {
    var problems: [String] = []
    for key in Settings.keys where !Settings.mappings.contains(key) {
      let name = "PALIER_" + key.uppercased()
      guard let value = environment[name], !value.isEmpty else { continue }
      if let problem = set(key, to: value) {
        problems.append("\(name): \(problem.message)\n  hint: \(problem.hint)")
      }
    }
    if let text = environment[Clock.variable], !text.isEmpty, Clock.time(written: text) == nil {
      problems.append(
        "\(Clock.variable): “\(text)” is no time\n  hint: write it in seconds since 1970")
    }
    if let password = environment[Settings.passwordVariable], !password.isEmpty {
      mail?.server.password = password
    }
    guard problems.isEmpty else { throw Complaint(problems) }
  }
}
