internal import Foundation
public import Neighbourhood
internal import TableFile

/// The record of all that was printed: `manifest.csv` and `manifest.json`.
public struct Manifest {
  private let plan: Plan
  private let folder: String
  private let page: (ShortCode) -> String

  /// The manifest of a plan whose files stand in a folder.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - folder: Where the files are, and the manifest goes.
  ///   - page: The address of the page that a code leads to.
  public init(plan: Plan, folder: String, page: @escaping (ShortCode) -> String) {
    self.plan = plan
    self.folder = folder
    self.page = page
  }

  /// What all files have together.
  public struct Totals: Codable, Hashable, Sendable {
    /// Sheets, each with a code of its own.
    public var sheets = 0
    /// Bundles.
    public var bundles = 0
    /// PDF files.
    public var files = 0
    /// Sides of paper.
    public var pages = 0
    /// Bytes of all PDF files.
    public var bytes = 0
  }

  /// Looks at every file, and writes both manifests.
  ///
  /// - Returns: What all files have together.
  /// - Throws: ``BatchError/incomplete(_:)`` with every file that is missing or was changed.
  public func write() throws(BatchError) -> Totals {
    let records = try records()
    var totals = Totals(
      sheets: plan.header.sheets, bundles: plan.header.bundles.count, files: records.count)
    for record in records {
      totals.pages += record.pages
      totals.bytes += record.bytes
    }
    var table = try LineFile("\(folder)/manifest.csv")
    var document = try LineFile("\(folder)/manifest.json")
    do throws(BatchError) {
      try table.add(ManifestRow.heading)
      try document.add(opening(totals, records))
      var isFirst = true
      try eachRow(records) { (row: ManifestRow) throws(BatchError) in
        try table.add(row.line)
        try document.add(isFirst ? "\n" : ",\n")
        try document.add(json(row))
        isFirst = false
      }
      try document.add("\n]}\n")
      try table.finish()
      try document.finish()
    } catch {
      table.giveUp()
      document.giveUp()
      throw error
    }
    return totals
  }

  private func records() throws(BatchError) -> [FileRecord] {
    var problems: [String] = []
    let records = plan.header.files.compactMap { file -> FileRecord? in
      guard let record = FileRecord.of(file.name, in: folder) else {
        problems.append("\(file.name) has not been drawn, or its record in digests/ is missing")
        return nil
      }
      if let problem = record.problem(in: folder, plan: plan.digest) { problems.append(problem) }
      guard record.places.pages.count == file.count, record.places.slots.count == file.count else {
        problems.append("the record of \(file.name) is damaged")
        return nil
      }
      return record
    }
    guard problems.isEmpty else { throw .incomplete(problems) }
    return records
  }

  private func eachRow(
    _ records: [FileRecord], _ tell: (ManifestRow) throws(BatchError) -> Void
  ) throws(BatchError) {
    for (file, record) in zip(plan.header.files, records) {
      for place in 0..<file.count {
        let item = try plan.item(file.first + place)
        guard let text = item.code, let code = try? ShortCode(reading: text) else { continue }
        try tell(
          ManifestRow(
            code: code.printed, url: page(code), address: item.address ?? "", name: item.name,
            banID: item.banID, bundle: item.bundle, file: file.name,
            page: record.places.pages[place], position: record.places.slots[place]))
      }
    }
  }

  /// Everything but the rows, up to where these begin.
  private func opening(_ totals: Totals, _ records: [FileRecord]) throws(BatchError) -> String {
    let header = plan.header
    let head = ManifestHead(
      run: header.run,
      created: Date(timeIntervalSince1970: Double(header.created)).formatted(.iso8601),
      layout: header.layout, options: header.options, parameters: header.parameters,
      plan: plan.digest, totals: totals,
      files: records.map {
        .init(file: $0.file, sha256: $0.sha256, bytes: $0.bytes, pages: $0.pages)
      }, bundles: header.bundles)
    return json(head).dropLast() + ",\"sheets\":["
  }

  private func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

private struct ManifestHead: Encodable {
  let run: Int64
  let created, layout: String
  let options: SheetOptions
  let parameters: [String: String]
  let plan: String
  let totals: Manifest.Totals
  let files: [File]
  let bundles: [PlanHeader.Bundle]

  struct File: Encodable {
    let file, sha256: String
    let bytes, pages: Int
  }
}

/// A sheet of the manifest.
struct ManifestRow: Codable, Hashable {
  let code, url, address: String
  let name, banID: String?
  let bundle: Int
  let file: String
  let page, position: Int

  private enum CodingKeys: String, CodingKey {
    case code, url, address, name, bundle, file, page, position
    case banID = "ban_id"
  }

  static let heading = "code,url,address,name,ban_id,bundle,file,page,position\n"

  /// The row as CSV (RFC 4180).
  var line: String {
    let texts = [
      code, url, address, name ?? "", banID ?? "", String(bundle), file, String(page),
      String(position),
    ]
    return texts.map { TableField.text($0) }.joined(separator: ",") + "\n"
  }
}
