public import PageModel
public import SourceTree
public import Wording

/// What one kind of sheet looks like: a layout file, read and checked.
public struct Layout: Hashable, Sendable {
  /// The file that it was read from.
  public let file: SourceFile
  /// The name that people type: `lobby-poster`.
  public let name: String
  /// What it is called, by language.
  public let titles: [Language: String]
  /// The papers that it is made for, in order of preference.
  public let papers: [PaperUse]
  /// The fields of the record that it prints.
  public let fields: [String: FieldType]
  /// Its words, by language and name.
  ///
  /// Every language has the same names.
  public let phrases: [Language: [String: CountedPhrase]]
  /// What stands on the page.
  public let page: Block

  /// A paper, and how much larger than written everything is on it.
  public struct PaperUse: Hashable, Sendable {
    /// The paper.
    public let paper: Paper
    /// Whether the paper lies on its longer side.
    public let isLandscape: Bool
    /// Factor for every length and text size of the file.
    public let scale: Double

    /// The page as it lies.
    public var size: Size {
      isLandscape ? Size(width: paper.size.height, height: paper.size.width) : paper.size
    }
  }

  /// The languages that it speaks, in the order of ``Wording/Language/all``.
  public var languages: [Language] { Language.all.filter { phrases[$0] != nil } }

  /// How a paper is used, or nil where the layout is not made for it.
  public func use(of paper: Paper) -> PaperUse? { papers.first { $0.paper == paper } }
}

/// The type of a field of the record.
public indirect enum FieldType: Hashable, Sendable {
  /// Words.
  case text
  /// A whole number.
  case number
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
