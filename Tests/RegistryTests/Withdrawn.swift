import Foundation
import Neighbourhood

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
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)) }
    return marks.filter { mark in
      bytes.contains { $0.range(of: Data(mark.utf8)) != nil }
    }
  }
}
