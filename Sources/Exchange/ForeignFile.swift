public import Foundation
internal import Neighbourhood
public import Registry
public import TableFile

/// A file of listings of another platform, read as far as it can be.
public struct ForeignFile: Sendable {
  /// A row of the file.
  public struct Entry: Sendable {
    /// Where it stands.
    public let line: Int
    /// What it says.
    public let form: ForeignForm
    /// The column of each field in a table; in JSON that of the whole element.
    let columns: [ForeignForm.Field: Table.Column]
    let column: Int?
  }

  /// The rows.
  public internal(set) var entries: [Entry] = []
  /// What is wrong with the file itself.
  public internal(set) var problems: [TableProblem] = []

  /// A file in JSON or, where it is none, a table.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - vocabulary: The words that its values may be written with.
  public init(reading bytes: Data, vocabulary: Vocabulary) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let first = content.first { !" \n\r\t".utf8.contains($0) }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      readJSON([UInt8](content))
    } else {
      readTable(bytes, vocabulary)
    }
  }

  /// The listings that the file holds, without those that are over.
  ///
  /// - Parameter terms: What it takes to make listings of them.
  /// - Returns: Each listing with its line, and how many are over.
  /// - Throws: ``Problems`` with everything that is wrong.
  public func validated(_ terms: ForeignForm.Terms) throws(Problems)
    -> (listings: [(line: Int, listing: ForeignListing)], over: Int)
  {
    var problems = problems
    var listings: [(line: Int, listing: ForeignListing)] = []
    var lines: [ExternalID: Int] = [:]
    var over = 0
    for entry in entries {
      do throws(ForeignForm.Problems) {
        let listing = try entry.form.validated(terms)
        if let line = lines.updateValue(entry.line, forKey: listing.external) {
          problems.append(
            entry.problem(
              .externalId, what: "“\(listing.external.id)” stands on line \(line) already",
              hint: "delete one of the two"))
        }
        listings.append((entry.line, listing))
      } catch {
        if error.isOver {
          over += 1
        } else {
          problems += error.byField.map { field, problem in
            let (what, hint) = problem.words(field, entry.form[field])
            return entry.problem(field, what: what, hint: hint)
          }
        }
      }
    }
    guard problems.isEmpty else {
      throw Problems(
        all: problems.sorted {
          ($0.line ?? 0, $0.column?.number ?? 0, $0.column?.name ?? "")
            < ($1.line ?? 0, $1.column?.number ?? 0, $1.column?.name ?? "")
        })
    }
    return (listings, over)
  }

  /// Everything that is wrong with a file.
  public struct Problems: Error, Sendable {
    /// The problems in the order of the file.
    public let all: [TableProblem]
  }
}

extension ForeignFile.Entry {
  /// Something that is wrong with a field of it.
  fileprivate func problem(
    _ field: ForeignForm.Field, what: String, hint: String?
  ) -> TableProblem {
    let place = columns[field] ?? column.map { Table.Column(number: $0, name: field.rawValue) }
    let isNamed = place != nil
    return TableProblem(
      line: line, column: place, what: isNamed ? what : "\(field.rawValue): \(what)", hint: hint)
  }
}
