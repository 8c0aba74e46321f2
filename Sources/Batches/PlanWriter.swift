internal import Foundation

/// Writes a plan: whole and on the disk under its name, or not at all.
public enum PlanWriter {
  /// Writes a header and its items.
  ///
  /// - Parameters:
  ///   - header: What all sheets have in common.
  ///   - items: The items in their order.
  ///   - path: The file; one that is there is replaced.
  /// - Throws: ``BatchError``.
  public static func write(
    _ header: PlanHeader, _ items: some Sequence<PlanItem>, to path: String
  ) throws(BatchError) {
    var lines = try LineFile(path)
    do throws(BatchError) {
      try lines.add(header)
      for item in items { try lines.add(item) }
      try lines.finish()
    } catch {
      lines.giveUp()
      throw error
    }
  }
}
