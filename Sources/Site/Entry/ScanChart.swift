internal import Neighbourhood
internal import Wording

/// How often a page was opened on each of the last days: a picture, and the same as a table.
struct ScanChart {
  /// What the picture shows, in a sentence.
  let label: String
  let viewBox: String
  /// The bars as one path.
  let path: String
  /// The days on which the page was opened; the newest first.
  let rows: [Row]
  let hasRows: Bool

  /// One day of the table.
  struct Row {
    let day: String
    let count: String
    /// The length of its bar, of ``ScanChart/tableBreadth``.
    let breadth: String
  }

  /// How many days it goes back, today included.
  static let days = 30
  static let tableBreadth = 120
  private static let step = 8
  private static let height = 48

  /// The first day of a chart that ends with a day.
  static func firstDay(upTo day: CalendarDay) -> CalendarDay { day.adding(days: 1 - days) }

  init(_ scans: [CalendarDay: Int], upTo last: CalendarDay, in language: PageLanguage) {
    let days = (0..<ScanChart.days).map { last.adding(days: $0 + 1 - ScanChart.days) }
    let counts = days.map { scans[$0] ?? 0 }
    let most = max(1, counts.max() ?? 0)
    let total = counts.reduce(0, +)
    label = language("sheets.chart", ["days": String(ScanChart.days)], count: total)
    viewBox = "0 0 \(ScanChart.days * ScanChart.step) \(ScanChart.height)"
    path = counts.enumerated().map { index, count in
      // A day without a scan keeps a foot, so that thirty days are seen as thirty.
      let height = count == 0 ? 1 : max(4, count * ScanChart.height / most)
      let (x, y) = (index * ScanChart.step + 1, ScanChart.height - height)
      return "M\(x) \(y)h\(ScanChart.step - 2)v\(height)h-\(ScanChart.step - 2)z"
    }.joined()
    rows = zip(days, counts).reversed().filter { $0.1 > 0 }.map { day, count in
      Row(
        day: language.day(day), count: String(count),
        breadth: String(max(2, count * ScanChart.tableBreadth / most)))
    }
    hasRows = !rows.isEmpty
  }
}
