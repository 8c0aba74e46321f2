internal import PrintShop

/// Every address below `/print`.
enum PrintAddress: Hashable, Sendable {
  /// The pictures of all that can be printed.
  case gallery
  /// The form for one layout or recipe.
  case form(String)
  /// What would be printed, as a picture.
  case preview(String)
  /// What a layout looks like.
  case picture(String)

  /// The address of the parts behind `/print`, or nil where there is nothing.
  init?(_ parts: [String]) {
    switch parts.count {
    case 0: self = .gallery
    case 1: self = .form(parts[0])
    case 2 where parts[0] == "pictures" && parts[1].hasSuffix(".png"):
      self = .picture(String(parts[1].dropLast(4)))
    case 2 where parts[1] == "preview.png": self = .preview(parts[0])
    default: return nil
    }
  }

  /// The same as an address of the site.
  var address: SiteAddress {
    switch self {
    case .gallery: .area(.print, [])
    case .form(let name): .area(.print, [name])
    case .preview(let name): .area(.print, [name, "preview.png"])
    case .picture(let name): .area(.print, ["pictures", "\(name).png"])
    }
  }
}
