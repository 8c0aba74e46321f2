/// The addresses below `/moderation` that tell of all places and their sheets.
enum TownAddress: String, Hashable, Sendable, CaseIterable {
  /// How the sheets are doing.
  case sheets
  /// Where sheets are printed anew.
  case due = "out-of-date"
  /// Where the places are.
  case places
  /// Which bundles of batches were delivered.
  case rounds

  /// The address of the parts of a path, or nil where there is nothing of the kind.
  init?(_ parts: [String]) {
    guard parts.count == 1, let name = parts.first else { return nil }
    self.init(rawValue: name)
  }

  /// The address among all of the site.
  var address: SiteAddress { .area(.moderation, [rawValue]) }
}
