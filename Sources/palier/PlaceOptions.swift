import ArgumentParser
import Neighbourhood

/// Options that name a place.
struct PlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Postal address of the place.", valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("What neighbours call the place.", valueName: "name"))
  var name: String?

  /// Address and name, with all that is wrong with them told at once.
  func read() throws -> (address: PostalAddress, name: PlaceName?) {
    try PlaceOptions.read(address: address, name: name)
  }

  /// An address and a name as they were typed, with all that is wrong with them told at once.
  static func read(address: String, name: String?) throws -> (
    address: PostalAddress, name: PlaceName?
  ) {
    var problems: [String] = []
    var place: PostalAddress?
    do {
      place = try PlaceOptions.read(address: address)
    } catch {
      problems += error.problems
    }
    var placeName: PlaceName?
    do throws(PlaceName.TooLong) {
      placeName = try name.flatMap { text throws(PlaceName.TooLong) in try PlaceName(text) }
    } catch {
      problems.append(
        """
        --name: the name has \(error.characters) characters, and \(PlaceName.longest) is the most
          hint: leave out what stands in the address
        """)
    }
    guard problems.isEmpty, let place else { throw Complaint(problems) }
    return (place, placeName)
  }

  /// An address as it was typed behind `--address`.
  static func read(address: String) throws(Complaint) -> PostalAddress {
    do {
      return try PostalAddress(address)
    } catch {
      throw Complaint("--address: " + words(for: error))
    }
  }

  private static func words(for problem: PostalAddress.Problem) -> String {
    switch problem {
    case .empty:
      "the address is empty\n  hint: write it as in “12 rue des Lilas, 38000 Grenoble”"
    case .tooLong(let characters):
      """
      the address has \(characters) characters, and \(PostalAddress.longest) is the most
        hint: write street, postcode and town only
      """
    case .noLetters:
      "there is no letter in the address\n  hint: write it as in “12 rue des Lilas, 38000 Grenoble”"
    }
  }
}
