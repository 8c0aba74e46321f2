internal import Foundation
internal import Neighbourhood
internal import Registry
internal import Wording

/// A place near that of a sheet, as its landing page names it.
struct NearbyRow {
  let href: String
  let name: String
  let distance: String

  /// How far a landing page looks for places, in metres: a walk of twenty minutes.
  static let farthest: Double = 1_500
  /// Most places that it names.
  static let most = 5

  init(_ near: NearbyPlace, code: ShortCode, in language: PageLanguage) {
    href = language.link(.near(code, near.place.id))
    name = near.place.title
    distance = NearbyRow.distance(near.metres, in: language)
  }

  /// A distance the way it is said: tens of metres, then kilometres with one decimal; or that it is in
  /// the same street, where nobody knows it.
  static func distance(_ metres: Double?, in language: PageLanguage) -> String {
    guard let metres else { return language("landing.near-street") }
    let tens = max(10, (metres / 10).rounded() * 10)
    guard tens >= 1_000 else {
      return language("landing.near-metres", ["distance": String(Int(tens))])
    }
    let tenths = Int((metres / 100).rounded())
    let isPoint = language.language == .english
    let text = "\(tenths / 10)" + (tenths % 10 == 0 ? "" : "\(isPoint ? "." : ",")\(tenths % 10)")
    return language("landing.near-kilometres", ["distance": text])
  }
}

/// What the page of a nearby place shows.
struct NearContent {
  let place: String
  let address: String?
  let distance: String
  let backHref: String
  let back: String
  let summary: String
  let symbols: String
  let groups: [ListingGroup]
}
