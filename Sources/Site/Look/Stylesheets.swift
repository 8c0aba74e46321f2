internal import Foundation
internal import PageModel
internal import Wording

/// The style of the pages, ready to be put into them, for each theme.
struct Stylesheets: Sendable {
  private let base: [String]
  private let parts: [Part: [String]]
  private let colours: [Theme: String]

  /// What a page needs beside the style that all share, by the name of its file.
  enum Part: String, CaseIterable {
    /// The landing page of a sheet.
    case landing
    /// Forms and all other pages.
    case pages
    /// What pages for the staff need besides.
    case staff
    /// Choosing and printing a sheet, and a sheet as text.
    case printing
  }

  /// Reads the styles, and mixes the colours of every theme.
  ///
  /// - Parameter extra: A theme that is not among those shipped, as a town has its own.
  /// - Throws: ``SiteError/missingFile(_:)``.
  init(extra: Theme) throws(SiteError) {
    base = Stylesheets.shortened(try Resource.text("base.css"))
    var parts: [Part: [String]] = [:]
    for part in Part.allCases {
      parts[part] = Stylesheets.shortened(try Resource.text("\(part.rawValue).css"))
    }
    self.parts = parts
    colours = (Theme.all + [extra]).reduce(into: [:]) { colours, theme in
      colours[theme] =
        ":root{color-scheme:light dark;\(Palette(light: theme).properties)}"
        + "@media(prefers-color-scheme:dark){:root{\(Palette(dark: theme).properties)}}"
    }
  }

  /// The style of a page in a theme, without rules that are for pages in other languages.
  func style(for needed: [Part], in theme: Theme, _ language: Language) -> String {
    let lines = ([base] + needed.map { parts[$0] ?? [] }).joined()
    return (colours[theme] ?? "")
      + lines.filter { line in
        (language.isRightToLeft || !line.hasPrefix("html[dir=rtl]"))
          && (language == .easyFrench || !line.hasPrefix("html[lang=fr-x-falc]"))
      }.joined()
  }

  /// The lines of a style without comments and indentation.
  private static func shortened(_ css: String) -> [String] {
    var text = ""
    var rest = css[...]
    while let start = rest.range(of: "/*") {
      text += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      rest = rest.range(of: "*/").map { rest[$0.upperBound...] } ?? ""
    }
    text += rest
    return text.split(whereSeparator: \.isNewline)
      .map { line in
        line.trimmingCharacters(in: .whitespaces)
          .replacing(" {", with: "{").replacing("{ ", with: "{").replacing(" }", with: "}")
          .replacing(": ", with: ":").replacing("; ", with: ";").replacing(";}", with: "}")
          .replacing(", ", with: ",").replacing(" > ", with: ">")
      }
  }
}

/// The files that belong to the site.
enum Resource {
  /// The text of a file.
  ///
  /// - Parameter name: Its name in the folder of resources.
  /// - Returns: The text.
  /// - Throws: ``SiteError/missingFile(_:)``.
  static func text(_ name: String) throws(SiteError) -> String {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/\(name)")
    guard let data = try? Data(contentsOf: url) else { throw .missingFile(url.path) }
    return String(decoding: data, as: UTF8.self)
  }
}
