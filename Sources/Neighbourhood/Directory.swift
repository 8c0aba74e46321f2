/// Who stands in the directory of a place, at one moment.
public struct Directory: Hashable, Sendable {
  /// Counts the changes to what is shown; 0 where there was never anything.
  public let revision: Int
  /// Those who are shown, in the order of floors, from the lowest, and doors.
  public let neighbours: [Neighbour]

  /// A directory as the registry knows it.
  public init(revision: Int, neighbours: [Neighbour]) {
    self.revision = revision
    self.neighbours = neighbours.byFloorAndDoor(fromTop: false)
  }

  /// What an audience sees.
  ///
  /// - Parameters:
  ///   - viewer: Who looks.
  ///   - fromTop: Whether the highest floor comes first, as on the panel of a lift.
  /// - Returns: Those who agreed to stand there; those without a floor come last.
  public func entries(for viewer: Audience, fromTop: Bool = true) -> [DirectoryEntry] {
    neighbours.byFloorAndDoor(fromTop: fromTop).compactMap { $0.entry(for: viewer) }
  }
}

extension Sequence<Neighbour> {
  /// The same, by floor and then by door and name; those without a floor come last.
  ///
  /// - Parameter fromTop: Whether the highest floor comes first.
  /// - Returns: The neighbours in that order.
  public func byFloorAndDoor(fromTop: Bool) -> [Neighbour] {
    map { ($0, DoorOrder($0.content.door), DoorOrder($0.content.name)) }
      .sorted { left, right in
        let (one, other) = (left.0.content.floor, right.0.content.floor)
        if one != other {
          guard let one, let other else { return one != nil }
          return fromTop ? one > other : one < other
        }
        if left.1 != right.1 { return left.1 < right.1 }
        if left.2 != right.2 { return left.2 < right.2 }
        return left.0.id < right.0.id
      }
      .map(\.0)
  }
}

/// A door in the order in which people count them: 2 before 10, left before facing before right.
struct DoorOrder: Hashable, Comparable {
  private enum Part: Hashable, Comparable {
    case number(Int)
    case side(Int)
    case word(String)
  }

  private let parts: [Part]

  init(_ door: String) {
    var parts: [Part] = []
    var rest = door.folded[...]
    while let first = rest.first {
      let run: Substring
      if first.isNumber, first.isASCII {
        run = rest.prefix { $0.isNumber && $0.isASCII }
        parts.append(Int(run).map(Part.number) ?? .word(String(run)))
      } else if first.isLetter || first.isNumber {
        run = rest.prefix { $0.isLetter || ($0.isNumber && !$0.isASCII) }
        parts.append(DoorOrder.sides[String(run)].map(Part.side) ?? .word(String(run)))
      } else {
        run = rest.prefix(1)
      }
      rest = rest.dropFirst(run.count)
    }
    self.parts = parts
  }

  /// As seen by someone who comes up the stairs.
  private static let sides: [String: Int] = [
    "gauche": 0, "gche": 0, "left": 0, "face": 1, "milieu": 1, "centre": 1, "middle": 1,
    "facing": 1, "center": 1, "droite": 2, "droit": 2, "dte": 2, "right": 2,
  ]

  static func < (left: DoorOrder, right: DoorOrder) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
