internal import NIOCore
internal import Synchronization

/// The connections that are open, and which of them gives way where there is no room for another.
///
/// Someone who opens thousands and sends nothing, or little, does not keep a neighbour out: a new
/// connection is always let in, and one that only waits is closed for it, the longest waiting of
/// whoever has most of them. One whose request has arrived and is being answered never gives way.
final class OpenConnections: Sendable {
  fileprivate struct Place {
    let channel: any Channel
    let client: Client
    /// Where it stands among all that ever waited; nil while it is being answered.
    var waiting: UInt64?
  }

  fileprivate struct State {
    var places: [ObjectIdentifier: Place] = [:]
    var last: UInt64 = 0

    mutating func next() -> UInt64 {
      last += 1
      return last
    }
  }

  private let most: Int
  private let state = Mutex(State())

  /// Room for as many connections as said.
  init(most: Int) { self.most = most }

  /// Lets a connection in, and closes another where there are too many.
  func open(_ channel: any Channel, of client: Client) {
    let leaving = state.withLock { state -> (any Channel)? in
      // Chosen among those before it: the new one has had no time to ask for anything.
      let id = state.places.count < most ? nil : state.leaving()
      let leaving = id.flatMap { state.places.removeValue(forKey: $0) }
      state.places[ObjectIdentifier(channel)] = Place(
        channel: channel, client: client, waiting: state.next())
      return leaving?.channel
    }
    leaving?.close(promise: nil)
  }

  /// Says whether a connection waits for a request, or a request for its answer.
  func set(_ channel: any Channel, isWaiting: Bool) {
    state.withLock { state in
      let turn = state.next()
      state.places[ObjectIdentifier(channel)]?.waiting = isWaiting ? turn : nil
    }
  }

  /// Forgets a connection that has ended.
  func close(_ channel: any Channel) {
    state.withLock { $0.places[ObjectIdentifier(channel)] = nil }
  }
}

extension OpenConnections.State {
  /// The connection that gives way; nil where all are being answered.
  fileprivate func leaving() -> ObjectIdentifier? {
    var counts: [Client: Int] = [:]
    for place in places.values where place.waiting != nil { counts[place.client, default: 0] += 1 }
    return places.filter { $0.value.waiting != nil }.min { left, right in
      let (one, other) = (counts[left.value.client] ?? 0, counts[right.value.client] ?? 0)
      return one != other
        ? one > other : (left.value.waiting ?? 0) < (right.value.waiting ?? 0)
    }?.key
  }
}
