internal import Foundation

/// Texts in Tests/References that results are compared with.
public enum Reference {
  /// Where a text differs from its reference; nil where the two are the same.
  ///
  /// With `RECORD=1` in the environment the reference is written anew, and the test fails all the
  /// same, so that no recording is taken for a passed test.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: Name of the file with the reference.
  /// - Returns: The first line that differs, or nil.
  /// - Throws: Where the file cannot be written.
  public static func difference(of text: String, from name: String) throws -> String? {
    let path = "Tests/References/" + name
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: Repository.root + "/" + path))
      return "\(path) was written anew: look at it, then run the test without RECORD"
    }
    guard let reference = try? Repository.text(of: path) else {
      return "there is no \(path); RECORD=1 writes it"
    }
    let wanted = reference.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    for number in 0..<max(wanted.count, found.count) {
      let (old, new) = (
        wanted.indices.contains(number) ? String(wanted[number]) : "(nothing)",
        found.indices.contains(number) ? String(found[number]) : "(nothing)"
      )
      if old != new { return "\(path):\(number + 1): expected “\(old)”, found “\(new)”" }
    }
    return nil
  }
}
