import Neighbourhood
import PageModel
import PrintShop
import Site
import SourceTree
import Wording

extension Settings {
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
      guard let known = Theme(named: text, organisation: organisationTheme) else {
        return (
          "there is no theme “\(text)”",
          Suggestion.hint(for: text, among: Theme.names(organisation: organisationTheme))
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
      do {
        logo = try LogoFile.picture(at: text)
      } catch {
        return (error.message, error.hint)
      }
    case "printer":
      guard printers[text] != nil else { return unknownPrinter(text) }
      printer = text
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
