internal import HTTPTypes
internal import Neighbourhood
internal import Registry

/// Why a form comes back, with all that was typed, though nothing in it is wrong.
enum FormMessage: Hashable, Sendable {
  /// The listing that it made has been withdrawn; sending it once more makes a new one.
  case withdrawn
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

  /// The failure that it tells of, where there was one.
  var failure: Failure? {
    switch self {
    case .withdrawn: nil
    case .notKept(let failure): failure
    }
  }

  /// The status that says so (RFC 9110 §15).
  var status: HTTPResponse.Status { failure?.status ?? .unprocessableContent }

  /// What happened and what to do.
  func words(hotline: PhoneNumber?, in language: PageLanguage) -> String {
    language.withHotline("form.\(failure?.phrase ?? "withdrawn")", hotline)
  }
}
