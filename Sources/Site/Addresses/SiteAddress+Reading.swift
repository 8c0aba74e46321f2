internal import Neighbourhood

extension SiteAddress {
  /// The address of a path, or nil where there is nothing.
  init?(path: String) {
    let parts = path.split(separator: "/").map { PercentCoding.decoded($0) }
    if let area = parts.first.flatMap({ Area(rawValue: $0.lowercased()) }) {
      self = .area(area, Array(parts.dropFirst()))
      return
    }
    switch parts.count {
    case 0:
      self = .home
    case 1:
      self.init(single: parts[0])
    case 2 where parts[0].lowercased() == "listings":
      guard let id = SiteAddress.id(parts[1]) else { return nil }
      self = .listing(id)
    case 2 where ["sheet", "done"].contains(parts[1].lowercased()):
      switch SiteAddress(code: parts[0]) {
      case .sheet(let code): self = parts[1].lowercased() == "done" ? .slip(code) : .twin(code)
      case let other?: self = other
      case nil: return nil
      }
    case 2:
      guard let kind = Listing.Kind(rawValue: parts[1].lowercased()) else { return nil }
      switch SiteAddress(code: parts[0]) {
      case .sheet(let code): self = .form(code, kind)
      case let other?: self = other
      case nil: return nil
      }
    case 3 where parts[0].lowercased() == "listings":
      guard let id = SiteAddress.id(parts[1]) else { return nil }
      let name = parts[2].lowercased()
      if name == "withdraw" {
        self = .withdrawal(id)
      } else if let action = OwnListingAction(rawValue: name) {
        self = .ownListing(id, action)
      } else {
        return nil
      }
    case 3 where parts[1].lowercased() == "near":
      guard let id = SiteAddress.id(parts[2]), case .sheet(let code) = SiteAddress(code: parts[0])
      else { return nil }
      self = .near(code, Place.ID(id.number))
    case 3 where parts[1].lowercased() == "write":
      guard let id = SiteAddress.id(parts[2]), case .sheet(let code) = SiteAddress(code: parts[0])
      else { return nil }
      self = .message(code, id)
    case 3 where parts[1].lowercased() == "report":
      guard let id = SiteAddress.id(parts[2]) else { return nil }
      switch SiteAddress(code: parts[0]) {
      case .sheet(let code): self = .report(code, id)
      case let other?: self = other
      case nil: return nil
      }
    default:
      return nil
    }
  }

  private init?(single name: String) {
    switch name.lowercased() {
    case "health": self = .health
    case "robots.txt": self = .robots
    case "feed.atom": self = .feed
    case "favicon.ico": self = .icon
    case "logo.png": self = .logo
    default: self.init(code: name)
    }
  }

  /// A sheet, or a code with a slip in it; nil for what nobody meant as a code.
  private init?(code text: String) {
    do throws(ShortCode.ReadingError) {
      self = .sheet(try ShortCode(reading: text))
    } catch {
      guard error == .wrongSymbol || SiteAddress.isNearlyCode(text) else { return nil }
      self = .miscopied(text, error)
    }
  }

  /// About as many letters and digits as a code has, some of each, as `7K3-QXUK` and `7K3QX9`.
  private static func isNearlyCode(_ text: String) -> Bool {
    let symbols = text.filter { $0 != "-" && $0 != " " }
    return (ShortCode.length - 2...ShortCode.length + 2).contains(symbols.count)
      && symbols.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && symbols.contains(where: \.isNumber)
  }

  private static func id(_ text: String) -> Listing.ID? {
    guard text.count <= 18, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(text).map { Listing.ID($0) }
  }
}
