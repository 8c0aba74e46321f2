internal import Foundation
internal import Mustache

/// The templates of all pages, parsed once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// A template, by the name of its file.
  enum Name: String, CaseIterable {
    // Pages.
    case printGallery = "print-gallery", printForm = "print-form", twin, printSelect =
      "print-select"
    case home, landing, form, listing, report, failure
    // A person's own listing, and writing to them.
    case card, write, near, messages, selectField = "select-field", stillPrinted = "still-printed"
    case consentQuestion = "consent-question"
    // Pages for the staff.
    case invitation, queue, staffListing = "staff-listing", edit, history
    case referent, paperLine = "paper-line", hotline = "operator",
      foundListings = "found-listings", sheets, due, places, rounds
    // For carriers.
    case slip
    // Parts of pages for the staff.
    case entryFields = "entry-fields", lineFields = "line-fields", problemSummary =
      "problem-summary"
    case staffContact = "staff-contact", requiredRule = "required-rule"
    case scanChart = "scan-chart", turn, filters, reprint
    // Parts of pages.
    case layout, listings, listingRow = "listing-row", codeForm = "code-form"
    case formGuard = "form-guard"
    case textField = "text-field", choiceField = "choice-field", problem, staffBar = "staff-bar"
    case staffCard = "staff-card", refusal, entries, reportedWords = "reported-words"
  }

  /// Reads and parses every template.
  ///
  /// - Throws: ``SiteError`` where one is missing or broken.
  init() throws(SiteError) {
    MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
    var library = MustacheLibrary()
    for name in Name.allCases {
      let text = try Templates.text(name)
      do {
        try library.register(text, named: name.rawValue)
      } catch {
        throw .brokenTemplate(name.rawValue, String(describing: error))
      }
    }
    self.library = library
  }

  /// A page as HTML.
  ///
  /// - Parameters:
  ///   - name: Its template.
  ///   - frame: All that the page shows.
  /// - Returns: The HTML.
  func html(_ name: Name, _ frame: Frame) -> String {
    library.render(frame, withTemplate: name.rawValue) ?? ""
  }

  /// A part of a page as HTML.
  ///
  /// - Parameters:
  ///   - name: Its template.
  ///   - row: All that it shows.
  /// - Returns: The HTML.
  func html(_ name: Name, _ row: ListingRow) -> String {
    library.render(row, withTemplate: name.rawValue) ?? ""
  }

  /// The text of a template without indentation, under our own escaping.
  static func text(_ name: Name) throws(SiteError) -> String {
    let lines = try Resource.text("\(name.rawValue).mustache")
      .split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    return "{{% CONTENT_TYPE: \(HTMLEscaping.name)}}" + lines.joined(separator: "\n")
  }
}
