public import Neighbourhood

/// Words of somebody else, or of the staff, in which someone is named.
public struct PersonMention: Hashable, Sendable {
  /// What these words are.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// What an offer or a need says, or said.
    case details
    /// Why it was refused.
    case refusal
    /// What was reported about it.
    case report
    /// A message to the person behind it.
    case words
    /// What an entry of a directory offers.
    case offers
  }

  /// What they belong to.
  public let id: PersonRecord
  /// What they are.
  public let field: Field
  /// The words.
  public let text: String

  /// Words that belong to something.
  public init(id: PersonRecord, field: Field, text: String) {
    self.id = id
    self.field = field
    self.text = text
  }
}

extension PersonMention {
  /// The sheets that carry what someone is named in; whether it can be read there nobody knows.
  package static func carrying(_ sheets: [CarryingSheet]) -> [CarryingSheet] {
    sheets.map { sheet in
      var sheet = sheet
      sheet.contact = .maybe
      return sheet
    }
  }
}

extension [PersonMention] {
  /// Each once, as words of now often are those of before.
  package var once: [PersonMention] {
    var seen: Set<PersonMention> = []
    return filter { seen.insert($0).inserted }
  }
}
