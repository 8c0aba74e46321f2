import Foundation
import Neighbourhood
import TestKit

/// Words that are easy to find in a file, and must not be there once they are withdrawn.
enum Withdrawn {
  static let marks = ["Quetzalcoatl", "Xylophone", "0699887766", "zebre@exemple.fr"]

  static func content(_ number: Int) -> ListingContent {
    var content = Example.content(
      "Xylophone " + String(repeating: "\(number) ", count: number % 90))
    content.name = "Quetzalcoatl \(number)"
    content.contact = Contact(
      phone: PhoneNumber("0699887766"), email: EmailAddress("zebre@exemple.fr"))
    return content
  }

  /// The marks that stand in any file of a folder.
  static func marksFound(in folder: String) throws -> [String] {
    let bytes = try bytesOfFiles(in: folder)
    return marks.filter { mark in
      bytes.values.contains { $0.range(of: Data(mark.utf8)) != nil }
    }
  }
}
