internal import TableFile

/// The addresses of a file while it is read.
struct AddressCollection {
  private let options: AddressFile.Options
  private let reader: RowReader
  private var merging: AddressMerging
  private var rejected: [AddressFile.Rejection] = []
  private var summary = AddressFile.Summary()

  init(_ reader: RowReader) {
    self.reader = reader
    options = reader.options
    merging = AddressMerging(isTable: reader.columns.format == .table)
  }

  /// Adds what stands in some rows, unless so many are no addresses that it is another kind of file.
  mutating func add(_ piece: TableStream.Piece) throws(AddressFileProblem) {
    summary.rows += piece.rows.count + piece.broken.count
    for problem in piece.broken + piece.problems {
      try reject(line: problem.line ?? 0, column: problem.column, value: "", reason: problem.what)
    }
    let shifted = Set(piece.problems.map(\.line))
    for row in piece.rows where shifted.isEmpty || !shifted.contains(row.line) {
      do throws(FieldProblem) {
        switch try reader.read(row) {
        case .address(let address, let rank, let id):
          if options.filters.allSatisfy({ $0.matches(address) }) {
            merging.add(address, rank: rank, id: id)
          } else {
            summary.filtered += 1
          }
        case .streetWithoutNumber: summary.streetsWithoutNumber += 1
        case .noCopies: summary.withoutCopies += 1
        case .filtered: summary.filtered += 1
        }
      } catch {
        try reject(
          line: row.line, column: reader.columns.found[error.field], value: error.value,
          reason: error.reason, field: error.field.rawValue)
      }
    }
  }

  /// Most rows of a file that may be no addresses: with more of them it is another kind of file.
  private static let mostRejected = 100_000

  private mutating func reject(
    line: Int, column: Table.Column?, value: String, reason: String, field: String = ""
  ) throws(AddressFileProblem) {
    guard rejected.count < AddressCollection.mostRejected else {
      throw AddressFileProblem([
        TableProblem(
          line: line,
          what: "more than \(AddressCollection.mostRejected) rows are no addresses; of this one: "
            + reason,
          hint: "look whether this is the right file, and --columns the right ones")
      ])
    }
    rejected.append(
      AddressFile.Rejection(
        line: line, columnNumber: column?.number, field: column?.name.nonEmpty ?? field,
        value: String(value.prefix(200)), reason: reason))
  }

  /// Notes what is known once the file is read.
  mutating func finish(_ stream: TableStream, isPacked: Bool) {
    let columns = reader.columns
    summary.format = columns.format
    summary.delimiter = stream.delimiter
    summary.encoding = stream.encoding.rawValue
    summary.hasMark = stream.hasMark
    summary.isPacked = isPacked
    summary.columns = AddressField.allCases.compactMap { field in
      columns.found[field].map { (field, $0.name) }
    }
    summary.merged = merging.merged
    summary.mendedPostcodes = reader.mendedPostcodes
    summary.rejected = rejected.count
    rejected.sort { $0.line < $1.line }
  }

  /// What came of it.
  ///
  /// - Throws: In a strict reading, every row that is no address; where there is no row, that.
  consuming func file() throws(AddressFileProblem) -> AddressFile {
    guard summary.rows > 0 else {
      throw AddressFileProblem(
        "there is no row below the header", hint: "write one address to a line")
    }
    guard !options.isStrict || rejected.isEmpty else {
      throw AddressFileProblem(
        rejected.map { rejection in
          TableProblem(
            line: rejection.line,
            column: rejection.columnNumber.map {
              Table.Column(number: $0, name: rejection.field)
            },
            what: (rejection.value.isEmpty ? "" : "“\(rejection.value)”: ") + rejection.reason)
        })
    }
    var addresses = merging.builder.list
    if let sample = options.sample { addresses = addresses.sample(sample) }
    summary.addresses = addresses.count
    summary.copies = addresses.rows.reduce(0) { $0 + Int($1.copies) }
    return AddressFile(addresses: addresses, rejected: rejected, summary: summary)
  }
}

extension AddressList {
  /// As many addresses, spread evenly, each with one copy; all where there are no more.
  fileprivate func sample(_ wanted: Int) -> AddressList {
    let count = Swift.min(Swift.max(wanted, 0), self.count)
    var sample = picking((0..<count).map { (2 * $0 + 1) * self.count / (2 * count) })
    for index in sample.rows.indices { sample.rows[index].copies = 1 }
    return sample
  }
}
