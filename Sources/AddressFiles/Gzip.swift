internal import CZlib
internal import TableFile

/// Unpacks gzip (RFC 1952) piece by piece, members one behind another included.
final class Gzip {
  /// The most that a file may hold: all addresses of France are less than half of it.
  static let mostBytes = 16_000_000_000
  /// Beyond this many bytes, no table packs better than ``mostRatio``.
  static let suspectBytes = 64_000_000
  /// How many times smaller than its content a table may be when packed.
  static let mostRatio = 300

  private var stream = z_stream()
  private let isReady: Bool
  private var input: [UInt8] = []
  private var packed = 0
  private var unpacked = 0
  /// Whether the last member is whole.
  private var isWhole = false

  init() { isReady = zlib_begin_gzip(&stream) == Z_OK }

  deinit { if isReady { inflateEnd(&stream) } }

  /// The next bytes, none at the end.
  ///
  /// - Parameters:
  ///   - most: Most of them.
  ///   - source: Gives packed bytes.
  /// - Returns: The bytes.
  /// - Throws: Where they are no gzip, or far more than they should be.
  func next(_ most: Int, _ source: TableStream.Source) throws(TableProblem) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: most)
    var length = 0
    while length == 0 {
      if input.isEmpty {
        input = try source(262_144)
        packed += input.count
        guard !input.isEmpty else {
          guard isWhole else { throw Gzip.problem("the packed file ends too early") }
          return []
        }
      }
      length = try unpack(into: &output)
    }
    unpacked += length
    let isBomb = unpacked > Gzip.suspectBytes && unpacked / max(packed, 1) > Gzip.mostRatio
    guard !isBomb, unpacked <= Gzip.mostBytes else {
      throw TableProblem(
        what: "the packed file holds far more than a file of addresses would",
        hint: "is this the right file?")
    }
    output.removeLast(most - length)
    return output
  }

  private func unpack(into output: inout [UInt8]) throws(TableProblem) -> Int {
    if isWhole {
      // Another member, or nothing but zeros as tapes have them.
      guard input.contains(where: { $0 != 0 }) else {
        input = []
        return 0
      }
      guard inflateReset(&stream) == Z_OK else { throw Gzip.problem("there is no memory left") }
      isWhole = false
    }
    let (status, read, written) = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (
          status, input.count - Int(stream.avail_in), output.count - Int(stream.avail_out)
        )
      }
    }
    input.removeFirst(read)
    switch status {
    case Z_STREAM_END: isWhole = true
    case Z_OK, Z_BUF_ERROR: break
    default: throw Gzip.problem("the packed file is damaged")
    }
    return written
  }

  private static func problem(_ what: String) -> TableProblem {
    TableProblem(what: what, hint: "fetch it again, or unpack it with gunzip to see what is in it")
  }
}
