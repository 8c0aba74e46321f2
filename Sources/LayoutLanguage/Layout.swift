public import PageModel
public import SourceTree
public import Wording

/// What one kind of sheet looks like: a layout file, read and checked.
public struct Layout: Hashable, Sendable {
  /// The file that it was read from.
  public let file: SourceFile
  /// The name that people type: `lobby-poster`.
  public var name: String
  /// What it is called, by language.
  public var titles: [Language: String]
  /// What it is: decides how small text and QR symbols may get.
  public let kind: Kind
  /// The papers that it is made for, in order of preference.
  public let papers: [PaperUse]
  /// Whether it can also be printed on labels, one to each.
  public let takesLabels: Bool
  /// The names of the papers on which it has room for large print, as in ``PaperUse/name``.
  public let largePrint: [String]
  /// The fields of the record that it prints.
  public let fields: [String: FieldType]
  /// Its words, by language and name.
  ///
  /// Every language has the same names.
  public var phrases: [Language: [String: CountedPhrase]]
  /// What stands on the pages, one after the other; a page whose conditions do not hold is left out.
  public let pages: [Block]
  /// The colours that a recipe asks for; nil for those of the settings.
  public var theme: Theme?
  /// The categories that a recipe names as ideas; empty for those of every sheet.
  public var ideas: [Pictogram] = []

  /// A paper, and how much larger than written everything is on it.
  public struct PaperUse: Hashable, Sendable {
    /// The paper.
    public let paper: Paper
    /// Whether the paper lies on its longer side.
    public let isLandscape: Bool
    /// Factor for every length and text size of the file.
    public let scale: Double
    /// Whether it is a label rather than a sheet of its own.
    public let isLabel: Bool

    /// A paper and how it is used.
    public init(paper: Paper, isLandscape: Bool = false, scale: Double = 1, isLabel: Bool = false) {
      self.paper = paper
      self.isLandscape = isLandscape
      self.scale = scale
      self.isLabel = isLabel
    }

    /// The page as it lies.
    public var size: Size {
      isLandscape ? Size(width: paper.size.height, height: paper.size.width) : paper.size
    }

    /// The name that people type: `A3 landscape`.
    public var name: String { isLandscape ? "\(paper.name) landscape" : paper.name }
  }

  /// What a sheet is to those who read it, and the least sizes that follow from that.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Read from some metres away.
    case poster
    /// Hangs on a wall, and is read from near.
    case sheet
    /// Read in the hand.
    case leaflet
    /// A label, or a strip to be torn off.
    case label

    /// The smallest text.
    public var leastText: Length {
      switch self {
      case .poster: .points(14)
      case .sheet: .points(12)
      case .leaflet: .points(10)
      case .label: .points(7.5)
      }
    }

    /// The smallest side of a QR symbol, without its quiet zone.
    public var leastSymbol: Length {
      switch self {
      case .poster: .millimetres(60)
      case .sheet, .leaflet: .millimetres(30)
      case .label: .millimetres(18)
      }
    }
  }

  /// The languages that it speaks, in the order of ``Wording/Language/all``.
  public var languages: [Language] { Language.all.filter { phrases[$0] != nil } }

  /// Whether any of its blocks speaks the second language of a sheet.
  public var speaksTwoLanguages: Bool {
    pages.contains { $0.contains { $0.box.isInSecondLanguage } }
  }

  /// Whether it has strips to tear off, which are read in the hand.
  public var hasStrips: Bool {
    pages.contains { page in
      page.contains { if case .strips = $0.content { true } else { false } }
    }
  }

  /// How a paper is used, or nil where the layout is not made for it.
  ///
  /// - Parameters:
  ///   - paper: The paper.
  ///   - isLandscape: How it lies; as the layout prefers it where nil.
  /// - Returns: The paper and its scale.
  public func use(of paper: Paper, isLandscape: Bool? = nil) -> PaperUse? {
    papers.first {
      $0.paper == paper && (isLandscape == nil || $0.isLandscape == isLandscape)
    }
  }
}

/// The type of a field of the record.
public indirect enum FieldType: Hashable, Sendable {
  /// Words.
  case text
  /// A whole number.
  case number
  /// Something that is so or not.
  case flag
  /// The lit windows of a façade.
  case facade
  /// A picture from a file.
  case picture
  /// The name of a pictogram.
  case pictogram
  /// Records of their own.
  case list([String: FieldType])
  /// A field that may be absent.
  case optional(FieldType)

  /// The type without its question mark.
  public var required: FieldType {
    if case .optional(let type) = self { type } else { self }
  }
}

extension Layout {
  /// Fields that every record has without being asked: the engine fills them in.
  public static let builtIn: [String: FieldType] = {
    var fields: [String: FieldType] = [
      "page": .number, "pages": .number, "continued": .flag, "several-pages": .flag,
      "large-print": .flag, "bilingual": .flag, "label": .flag, "landscape": .flag,
    ]
    for paper in Paper.all { fields[paper.name] = .flag }
    return fields
  }()
}
