import Foundation
import Neighbourhood
import PageModel
import PrintShop
import Registry
import Site
import Wording

extension Settings {
  /// What the site needs to know.
  func siteSettings() throws -> SiteSettings {
    var settings = SiteSettings(
      organisation: organisation, site: site.flatMap { URL(string: $0.text) }, theme: theme,
      language: language, hotline: hotline, moderation: moderation, retention: retention,
      timeZone: .current, imprint: imprint,
      categories: categories ?? Neighbourhood.Category.allCases, moderators: moderators,
      limits: limits, trustedProxies: trustedProxies)
    settings.webhooks = webhooks
    settings.ownPlaces = ownPlaces
    settings.logo = try logo.map { try ScreenLogo($0) }
    return settings
  }

  /// All that the site says, in every language.
  func wordings() throws -> [Language: Wording] {
    var wordings: [Language: Wording] = [:]
    for language in Language.all { wordings[language] = try wording(in: language) }
    return wordings
  }

  /// Prints sheets in the browser, in every language.
  func printDesk(_ registry: any SiteRegistry) throws -> PrintDesk {
    PrintDesk(
      shop: try printShop(registry, languages: Language.all), library: library, theme: theme,
      organisation: organisationTheme)
  }

  /// The outlines of the pictograms, from the font that sheets are printed with.
  func pictograms() throws -> [Neighbourhood.Category: PictogramOutline] {
    let outlines = try PrintShop.pictogramOutlines(
      fontConfiguration: fonts ?? Installation.fonts ?? "Fonts/fonts.conf")
    return outlines.mapValues { PictogramOutline(path: $0, size: PrintShop.pictogramSize.points) }
  }
}
