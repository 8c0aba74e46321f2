public import Exchange
internal import Neighbourhood
public import Wording

extension Export.Words {
  /// The words of a language: `On propose : Courses`.
  ///
  /// - Parameters:
  ///   - wording: All that the interface says.
  ///   - organisation: Whose feed it is, where that is known.
  public init(_ wording: Wording, organisation: String?) {
    let name = wording("site.name")
    self.init(feed: organisation.map { "\(name) · \($0)" } ?? name) { listing in
      let heading = wording("landing.\(listing.content.kind.rawValue)-heading")
      return "\(heading) · \(wording("category.\(listing.content.category.rawValue)"))"
    }
  }
}
