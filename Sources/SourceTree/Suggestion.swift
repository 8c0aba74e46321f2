/// Finds the name that someone probably meant.
public enum Suggestion {
  /// The known name nearest to a wrong one, or nil where none is near.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - known: The names that exist.
  /// - Returns: The name with the fewest letters to change, at most a third of them and at least one.
  public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let limit = max(1, (name.count + 1) / 3)
    let wanted = name.lowercased()
    return known.map { ($0, distance(Array(wanted), Array($0.lowercased()))) }
      .filter { $0.1 <= limit || $0.0.lowercased().hasPrefix(wanted) && wanted.count > 2 }
      .min { $0.1 < $1.1 }?.0
  }

  /// A hint that names the nearest known name, or else all of them.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - known: The names that exist.
  /// - Returns: A few words that follow “hint: ”.
  public static func hint(for name: String, among known: some Sequence<String>) -> String {
    if let nearest = nearest(to: name, among: known) { return "did you mean “\(nearest)”?" }
    let all = known.joined(separator: ", ")
    return all.isEmpty ? "there is none yet" : "one of: " + all
  }

  /// Damerau-Levenshtein distance in its restricted form: letters to change, add, drop or swap.
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var rows = [Array(0...second.count)]
    for i in 1...first.count {
      var row = [i]
      for j in 1...second.count {
        let cost = first[i - 1] == second[j - 1] ? 0 : 1
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[first.count][second.count]
  }
}
