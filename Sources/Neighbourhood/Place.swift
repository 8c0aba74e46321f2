/// Where a sheet hangs or lands: a building entrance, a street, a shop window.
public struct Place: Hashable, Sendable, Identifiable {
  /// Names a place in the registry.
  public struct ID: Hashable, Sendable {
    /// The number that the registry gave.
    public let number: Int64

    /// The place that the registry numbered so.
    public init(_ number: Int64) { self.number = number }
  }

  /// Its number in the registry.
  public let id: ID
  /// What neighbours call it, as in `Résidence Les Lilas`.
  public var name: String?
  /// Where it is.
  public var address: PostalAddress
  /// What stands between street and town: a hamlet, a commune of before a merger.
  ///
  /// Sheets of a batch print it; no registry keeps it.
  public var complement: String?
  /// Where it is on Earth, where that is known.
  public var coordinates: Coordinates?
  /// What the national address base (BAN) calls its address, where that is known.
  public var banID: String?

  /// A place as the registry knows it.
  public init(
    id: ID, name: String?, address: PostalAddress, coordinates: Coordinates? = nil,
    banID: String? = nil
  ) {
    self.id = id
    self.name = name
    self.address = address
    self.coordinates = coordinates
    self.banID = banID
  }

  /// What to call it: its name, or its street.
  public var title: String { name ?? address.street }

  /// Where it is, as neighbours say it: `12 rue des Lilas, Le Hameau, Grenoble`.
  public var spokenAddress: String {
    [address.street, complement, address.city].compactMap(\.self).joined(separator: ", ")
  }
}

/// What a place may be called.
public struct PlaceName: Hashable, Sendable {
  /// The name.
  public let text: String

  /// Most characters that a name may have.
  public static let longest = 60

  /// A name as it was typed, or nil where nothing but spaces was.
  ///
  /// - Parameter text: The name.
  /// - Throws: ``TooLong`` past ``longest`` characters.
  public init?(_ text: String) throws(TooLong) {
    let line = CleanText.line(text)
    guard !line.isEmpty else { return nil }
    guard line.count <= PlaceName.longest else { throw TooLong(characters: line.count) }
    self.text = line
  }

  /// A name that has more characters than ``longest``.
  public struct TooLong: Error, Hashable, Sendable {
    /// Characters that it has.
    public let characters: Int
  }
}
