internal import Neighbourhood

/// Where a finished sheet goes: it appears there as a whole once the run is through, or not at all.
protocol PrintDelivery {
  /// Takes what was drawn, out of sight.
  mutating func add(_ drawn: PrintShop.Drawn, code: ShortCode, layout: String) throws(PrintError)
  /// Lets it be seen.
  mutating func commit() throws(PrintError)
  /// Keeps it for good: the registry knows of it.
  mutating func settle()
  /// Puts everything back as it was.
  mutating func withdraw()
}

/// Files in folders.
struct FileDelivery: PrintDelivery {
  let output: PrintOutput
  /// Where the PDF file stands.
  private(set) var path = ""
  private var files = PendingFiles()

  init(_ output: PrintOutput) { self.output = output }

  mutating func add(
    _ drawn: PrintShop.Drawn, code: ShortCode, layout: String
  ) throws(PrintError) {
    path = output.path(for: code, layout: layout)
    try files.add(drawn.pdf, as: path)
    if let png = drawn.png, let path = output.png { try files.add(png, as: path) }
  }

  mutating func commit() throws(PrintError) { try files.commit() }
  mutating func settle() { files.settle() }
  mutating func withdraw() { files.withdraw() }
}

/// Bytes in memory.
struct MemoryDelivery: PrintDelivery {
  /// The bytes of the PDF file, once they are settled.
  private(set) var pdf: [UInt8] = []
  private var pending: [UInt8] = []

  mutating func add(
    _ drawn: PrintShop.Drawn, code: ShortCode, layout: String
  ) throws(PrintError) {
    pending = drawn.pdf
  }

  mutating func commit() {}

  mutating func settle() {
    pdf = pending
    pending = []
  }

  mutating func withdraw() { pending = [] }
}
