internal import HTTPTypes
internal import Neighbourhood
internal import Registry

/// Why a form comes back, with all that was typed, though nothing in it is wrong.
enum FormMessage: Hashable, Sendable {
  /// The listing that it made has been withdrawn; sending it once more makes a new one.
  case withdrawn
  /// Its receipt belongs to another listing, perhaps of the person before at the same computer.
  ///
  /// So nothing of that one is changed or shown, and sending it once more makes a new one.
  case used
  /// A program seems to have sent it; whoever did not can send it once more.
  case doubtful
  /// The store did not keep it.
  case notKept(Failure)

  /// What an error of the store means to someone who has sent a form; nil where the form is of no
  /// more use.
  init?(_ error: RegistryError) {
    switch Failure(error) {
    case .busy: self = .notKept(.busy)
    case .unavailable(let reason): self = .notKept(.unavailable(reason))
    default: return nil
    }
  }

  /// What is to be said about a form that was sent before; nil where its listing stands as it says.
  init?(_ submitted: Submitted) {
    if submitted.listing.status == .withdrawn {
      self = .withdrawn
    } else if submitted.outcome == .refused {
      self = .used
    } else {
      return nil
    }
  }

  /// The failure that it tells of, where there was one.
  var failure: Failure? {
    switch self {
    case .withdrawn, .used, .doubtful: nil
    case .notKept(let failure): failure
    }
  }

  /// The status that says so (RFC 9110 §15).
  var status: HTTPResponse.Status { failure?.status ?? .unprocessableContent }

  /// What happened and what to do.
  func words(hotline: PhoneNumber?, in language: PageLanguage) -> String {
    language.withHotline("form.\(phrase)", hotline)
  }

  private var phrase: String {
    switch self {
    case .withdrawn: "withdrawn"
    case .used: "used"
    case .doubtful: "doubtful"
    case .notKept(let failure): failure.phrase
    }
  }
}
