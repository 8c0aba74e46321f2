internal import Foundation

/// The checkout that the tests belong to.
public enum Repository {
  /// Path of its top folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Path of the folder with the layouts.
  public static let layouts = root + "/Layouts"

  /// Path of the Fontconfig file.
  public static let fonts = root + "/Fonts/fonts.conf"

  /// The text of a file of the checkout.
  ///
  /// - Parameter path: Its path from the top folder.
  /// - Returns: Its text.
  /// - Throws: Where it cannot be read.
  public static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)), as: UTF8.self)
  }
}
