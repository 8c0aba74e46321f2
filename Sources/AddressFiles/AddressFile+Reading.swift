internal import Foundation
internal import TableFile

extension AddressFile {
  /// Reads a file, packed with gzip or not.
  ///
  /// It is read piece by piece; only what is told of each address is kept.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - options: How it is read.
  /// - Returns: The addresses, with what was recognised and what was left out.
  /// - Throws: Why it is no file of addresses; in a strict reading, every row that is no address.
  public static func read(path: String, options: Options = Options()) throws(AddressFileProblem)
    -> AddressFile
  {
    let file = try FileBytes(path: path)
    return try read(isPacked: file.isPacked, options) { (most) throws(TableProblem) in
      try file.next(most)
    }
  }

  /// Reads what a file holds that is in memory already.
  ///
  /// - Throws: Why it is no file of addresses; in a strict reading, every row that is no address.
  static func read(
    isPacked: Bool = false, _ options: Options, _ source: @escaping TableStream.Source
  ) throws(AddressFileProblem) -> AddressFile {
    var stream = try told { () throws(TableProblem) in
      try TableStream(tolerating: .controls, source)
    }
    var collection = AddressCollection(RowReader(try AddressColumns(stream, options), options))
    while let piece = try told({ () throws(TableProblem) in try stream.next() }) {
      try collection.add(piece)
    }
    collection.finish(stream, isPacked: isPacked)
    return try collection.file()
  }

  private static func told<Value>(_ work: () throws(TableProblem) -> Value)
    throws(AddressFileProblem) -> Value
  {
    do { return try work() } catch { throw AddressFileProblem([error]) }
  }
}
