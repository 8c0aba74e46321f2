internal import HTTPTypes

/// What a person can do with their own listing; the name is the last part of the address.
enum OwnListingAction: String, Hashable, Sendable, CaseIterable {
  /// Lets it say something else.
  case change
  /// Shows it for longer.
  case renew
  /// Agrees to words that have changed since they agreed.
  case agree
  /// Takes it off the list for a while.
  case pause
  /// Puts it back.
  case resume
  /// Shows the private link to be printed.
  case card
  /// Erases a message of a neighbour's.
  case erase

  /// The methods that its address takes.
  var methods: [HTTPRequest.Method] {
    switch self {
    case .change: [.get, .post]
    case .card: [.get]
    case .renew, .agree, .pause, .resume, .erase: [.post]
    }
  }
}
