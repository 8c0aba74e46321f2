import AddressFiles
import Exchange
import Foundation
import LayoutLanguage
import Neighbourhood
import SourceTree
import TableFile

@testable import Site

/// What libFuzzer (https://llvm.org/docs/LibFuzzer.html), whose program this is, calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTestOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzz.reader(Data(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Tries what comes in from outside with inputs that nobody thought of.
///
/// The reader is named in `FUZZ`; all else is said to libFuzzer. A reader may refuse anything, with its
/// own error; it may not crash, hang, or contradict itself.
enum Fuzz {
  /// The one that is named.
  static let reader: @Sendable (Data) -> Void = {
    if let reader = readers[ProcessInfo.processInfo.environment["FUZZ"] ?? ""] { return reader }
    FileHandle.standardError.write(
      Data("error: FUZZ is to be one of \(readers.keys.sorted().joined(separator: ", "))\n".utf8))
    exit(2)
  }()

  private static let readers: [String: @Sendable (Data) -> Void] = [
    "code": code, "layout": layout, "table": table, "addresses": addresses, "form": form,
    "import": listings,
  ]

  private static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }

  /// What someone types for a code, and what a printed code is read as.
  private static func code(_ bytes: Data) {
    guard let code = try? ShortCode(reading: text(bytes)) else { return }
    precondition((try? ShortCode(reading: code.printed)) == code, "printed otherwise than read")
    precondition((try? ShortCode(reading: code.symbols.lowercased())) == code)
  }

  /// A layout file; what is wrong with it has a place in it.
  private static func layout(_ bytes: Data) {
    let file = SourceFile(path: "fuzz.yaml", text: text(bytes))
    do throws(Diagnostics) {
      _ = try Layout(file: file)
    } catch {
      precondition(!error.list.isEmpty && error.description.contains("fuzz.yaml"))
    }
  }

  /// A table; what is written of it is read back as it was.
  private static func table(_ bytes: Data) {
    guard let table = try? Table(reading: bytes) else { return }
    for row in table.rows.prefix(20) {
      let written = row.fields.map { TableField.text($0) }
      precondition(written.allSatisfy { !"=+-@".contains($0.first ?? " ") })
    }
  }

  /// An address file, packed or not.
  private static func addresses(_ bytes: Data) {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("palier-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    guard (try? bytes.write(to: path)) != nil else { return }
    do throws(AddressFileProblem) {
      let file = try AddressFile.read(path: path.path)
      for address in file.addresses.prefix(50) { _ = address.postal }
      for rejection in file.rejected {
        precondition(rejection.line >= 1 && !rejection.reason.isEmpty)
      }
    } catch {
      precondition(!error.descriptions(in: "fuzz.csv").isEmpty)
    }
  }

  /// A form that was sent: decoded, encoded, decoded again it stays the same, and what it says is
  /// taken or refused field by field.
  private static func form(_ bytes: Data) {
    let fields = FormFields(text(bytes))
    precondition(fields.pairs.count <= 100)
    let again = FormFields(fields.query.dropFirst())
    precondition(
      again.pairs == fields.pairs.filter { !$0.name.isEmpty || !$0.value.isEmpty }
        || again == fields)
    _ = SiteAddress(path: "/" + text(bytes))
  }

  /// A file of listings of another platform.
  private static func listings(_ bytes: Data) {
    let file = ForeignFile(reading: bytes, vocabulary: ForeignFile.Vocabulary())
    guard let today = CalendarDay(iso: "2026-11-21") else { return }
    let terms = ForeignForm.Terms(
      origin: "fuzz.example", today: today, retention: Retention(), status: .waiting)
    do {
      for entry in try file.validated(terms).listings { precondition(entry.line >= 0) }
    } catch {
      precondition(!error.all.isEmpty)
    }
    _ = JSONValue([UInt8](bytes))
  }
}
