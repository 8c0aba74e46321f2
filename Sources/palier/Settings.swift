import Foundation
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
  var theme = Theme.lagune
  var moderation = SiteSettings.Moderation.before
  var retention = Retention()
  var layouts: String?
  var fonts: String?

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
      try read(try LayoutLibrary.file(at: file), folder: Settings.folder(of: file))
    }
    try read(environment)
  }

  private static func folder(of path: String) -> String {
    path.contains("/") ? URL(fileURLWithPath: path).deletingLastPathComponent().path + "/" : ""
  }
}

extension Settings {
  private static let keys = [
    "organisation", "imprint", "hotline", "logo", "site", "database", "language", "theme",
    "moderation", "retention", "layouts", "fonts",
  ]

  /// Takes over what a settings file says; paths in it start from its folder.
  private mutating func read(_ file: SourceFile, folder: String) throws {
    let reading = Reading()
    let entries = reading.mapping(try file.parsed(), "the settings")
    reading.refuseUnknownKeys(in: entries, of: "palier.yaml", known: Settings.keys)
    // A key without a value, or with `~` or `null`, says nothing.
    for entry in entries
    where entry.key != "retention" && Settings.keys.contains(entry.key) && !entry.value.isEmpty {
      guard let text = reading.scalar(entry.value, "“\(entry.key)”") else { continue }
      let isPath = ["database", "layouts", "fonts", "logo"].contains(entry.key)
      let value = isPath && !text.hasPrefix("/") ? folder + text : text
      if let problem = set(entry.key, to: value) {
        reading.report(entry.value.position, problem.message, hint: problem.hint)
      }
    }
    if let node = entries["retention"] { readRetention(node, reading) }
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
    for key in Settings.keys where key != "retention" {
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
    guard problems.isEmpty else { throw Complaint(problems) }
  }

  /// Takes over one setting.
  ///
  /// - Returns: What is wrong with it, or nil.
  mutating func set(_ key: String, to text: String) -> (message: String, hint: String)? {
    switch key {
    case "organisation", "imprint":
      guard text.count <= 100 else {
        return ("“\(key)” must have at most 100 characters", "it has \(text.count)")
      }
      let line = CleanText.line(text)
      if key == "organisation" { organisation = line } else { imprint = line }
    case "database": database = text
    case "layouts": layouts = text
    case "fonts": fonts = text
    case "hotline":
      hotline = PhoneNumber(text)
      if hotline == nil, !text.isEmpty {
        return ("“\(text)” is no telephone number", "write it as in 04 76 00 00 00")
      }
    case "language": return setLanguage(text)
    case "theme":
      guard let known = Theme(named: text) else {
        return (
          "there is no theme “\(text)”",
          Suggestion.hint(for: text, among: Theme.all.map(\.name))
        )
      }
      theme = known
    case "moderation":
      guard let known = SiteSettings.Moderation(rawValue: text) else {
        return ("“moderation” must be “before” or “after”, not “\(text)”", "before is the default")
      }
      moderation = known
    case "site": return setSite(text)
    case "logo":
      guard let data = FileManager.default.contents(atPath: text),
        let picture = Picture(png: [UInt8](data))
      else { return ("the logo \(text) cannot be read, or is no PNG file", "save it as PNG") }
      logo = picture
    default: break
    }
    return nil
  }

  private mutating func setLanguage(_ text: String) -> (message: String, hint: String)? {
    guard let known = Language(code: text) else {
      return (
        "there is no language “\(text)”",
        Suggestion.hint(for: text, among: Language.all.map(\.code))
      )
    }
    language = known
    return nil
  }

  private mutating func setSite(_ text: String) -> (message: String, hint: String)? {
    do {
      site = try SiteOrigin(text)
      return nil
    } catch {
      let hint = "write scheme and host only, as in https://entraide.example.fr"
      return switch error {
      case .noScheme: ("the site address “\(text)” does not start with https:// or http://", hint)
      case .noHost: ("the site address “\(text)” has no valid host", hint)
      case .hasPath: ("the site address “\(text)” goes on behind the host", hint)
      }
    }
  }
}
