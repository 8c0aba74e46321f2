import Foundation
import PrintShop

extension RegularFile {
  /// The bytes of a table that is read whole, for messages of `FILE: error: …`.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - most: Most bytes that it may have.
  /// - Returns: The bytes.
  /// - Throws: A complaint where they cannot be read.
  static func table(at path: String, most: Int) throws -> Data {
    do throws(Problem) {
      return try bytes(at: path, most: most)
    } catch {
      switch error {
      case .missing, .unreadable: throw Complaint("\(path): error: cannot read this file")
      case .noFile: throw Complaint("\(path): error: this is no file")
      case .tooLarge(let most):
        throw Complaint("\(path): error: this has more than \(most / 1_000_000) MB")
      }
    }
  }
}
