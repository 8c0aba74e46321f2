public import Foundation

/// One printed thing with one short code.
public struct Sheet: Hashable, Sendable {
  /// The code that it carries.
  public let code: ShortCode
  /// Where it hangs.
  public let place: Place.ID
  /// The name of the layout, as in `lobby-poster`.
  public let layout: String
  /// How it looks and reads.
  public let options: SheetOptions
  /// The sheet that it took the place of, where there was one.
  public let replaces: ShortCode?
  /// When its code was given out.
  public let created: Date
  /// What it showed when it was printed; nil until the print run is recorded as printed.
  public var edition: Edition?
  /// When the référent said that it hangs no more; nil as long as it may.
  public var takenDown: Date?

  /// A sheet as the registry knows it.
  public init(
    code: ShortCode, place: Place.ID, layout: String, options: SheetOptions,
    replaces: ShortCode? = nil, created: Date, edition: Edition? = nil, takenDown: Date? = nil
  ) {
    self.code = code
    self.place = place
    self.layout = layout
    self.options = options
    self.replaces = replaces
    self.created = created
    self.edition = edition
    self.takenDown = takenDown
  }
}

extension Sheet {
  /// The code that decides which windows of its façade are lit: that of the first sheet of its batch,
  /// whose façade all sheets of the batch show, or its own.
  public var facade: ShortCode { options.facade ?? code }
}

/// The choices that a sheet was printed with.
public struct SheetOptions: Hashable, Sendable, Codable {
  /// Language, as a BCP 47 tag.
  public var language: String
  /// Name of the paper, as in `A4`.
  public var paper: String
  /// Name of the theme, as in `lagune`.
  public var theme: String
  /// Further choices by name, as in `labels`, for whoever prints the sheet again.
  public var extras: [String: String]

  /// Choices of language, paper and theme, and further ones by name.
  public init(language: String, paper: String, theme: String, extras: [String: String] = [:]) {
    self.language = language
    self.paper = paper
    self.theme = theme
    self.extras = extras
  }

  /// The sheet whose façade is shown; nil for that of the sheet itself.
  public var facade: ShortCode? {
    get { extras["facade"].flatMap { try? ShortCode(reading: $0) } }
    set { extras["facade"] = newValue?.symbols }
  }

  private enum CodingKeys: CodingKey { case language, paper, theme, extras }

  /// Choices as they were encoded, by a Palier that knew no further ones too.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      language: try container.decode(String.self, forKey: .language),
      paper: try container.decode(String.self, forKey: .paper),
      theme: try container.decode(String.self, forKey: .theme),
      extras: try container.decodeIfPresent([String: String].self, forKey: .extras) ?? [:])
  }
}

/// What a sheet showed when it was printed: how we know that it is out of date.
public struct Edition: Hashable, Sendable {
  /// When it was printed.
  public let printed: Date
  /// The listings that it showed or counted, with the revision of each.
  public let revisions: [Listing.ID: Int]
  /// The revision of the directory that it showed; nil where it shows none.
  public let directory: Int?

  /// An edition from the listings and the directory of its time.
  public init(printed: Date, revisions: [Listing.ID: Int], directory: Int? = nil) {
    self.printed = printed
    self.revisions = revisions
    self.directory = directory
  }

  /// An edition that shows these listings, and that revision of the directory where it shows it.
  public init(printed: Date, listings: [Listing], directory: Int? = nil) {
    self.init(
      printed: printed,
      revisions: Dictionary(
        listings.map { ($0.id, $0.revision) }, uniquingKeysWith: { max($0, $1) }),
      directory: directory)
  }

  /// How what there is now differs from what was printed.
  ///
  /// - Parameters:
  ///   - current: The listings of now.
  ///   - now: The revision of the directory of now; nil where it is not known, and not compared.
  /// - Returns: What is new, changed or gone.
  public func difference(from current: [Listing], directory now: Int? = nil) -> EditionDifference {
    let ids = Set(current.map(\.id))
    return EditionDifference(
      new: current.count { revisions[$0.id] == nil },
      changed: current.count { listing in
        revisions[listing.id].map { $0 != listing.revision } ?? false
      },
      gone: revisions.keys.count { !ids.contains($0) },
      directory: directory.map { $0 != now ?? $0 } ?? false)
  }
}

/// How a print differs from the list on the site.
public struct EditionDifference: Hashable, Sendable {
  /// Listings that came since.
  public let new: Int
  /// Listings that say something else now.
  public let changed: Int
  /// Listings that were withdrawn, refused or have expired.
  public let gone: Int
  /// Whether the directory says something else now.
  public let directory: Bool

  /// A difference of that many listings, and perhaps of the directory.
  public init(new: Int, changed: Int, gone: Int, directory: Bool = false) {
    self.new = new
    self.changed = changed
    self.gone = gone
    self.directory = directory
  }

  /// Whether paper and site agree.
  public var isNone: Bool { new == 0 && changed == 0 && gone == 0 && !directory }
}
