import Foundation
import Preflight

/// Looks up the name of a site, before many sheets are printed that lead there.
enum NameService {
  /// A variable with addresses and their names, for a computer without a network and for tests.
  ///
  /// As in `192.0.2.1 entraide.example.fr`, with commas between them. Where it is set, nothing is
  /// asked.
  static let variable = "PALIER_HOSTS"

  /// How long to wait for an answer.
  static let patience = Duration.seconds(3)

  /// What is known of the name in the address of a site.
  ///
  /// - Parameter site: The address.
  /// - Returns: The answer; nil where the address has no name that must be looked up.
  static func lookUp(_ site: String) async -> SiteAddress.Lookup? {
    guard let name = SiteAddress.nameToLookUp(in: site) else { return nil }
    let environment = ProcessInfo.processInfo.environment
    if let hosts = environment[variable], !hosts.isEmpty { return answer(for: name, in: hosts) }
    return await asked(for: name)
  }

  private static func answer(for name: String, in hosts: String) -> SiteAddress.Lookup {
    let numbers = hosts.split(separator: ",").compactMap { entry -> String? in
      let words = entry.lowercased().split(separator: " ").map(String.init)
      return words.dropFirst().contains(name) ? words.first : nil
    }
    return numbers.isEmpty ? .unknown : .found(numbers)
  }

  /// Asks on a thread of its own, which is left behind where the answer takes too long.
  private static func asked(for name: String) async -> SiteAddress.Lookup {
    let (answers, answer) = AsyncStream.makeStream(
      of: SiteAddress.Lookup.self, bufferingPolicy: .bufferingOldest(1))
    Thread.detachNewThread { answer.yield(resolved(name)) }
    let wait = Task {
      try? await Task.sleep(for: patience)
      answer.yield(.unanswered)
    }
    defer { wait.cancel() }
    for await first in answers { return first }
    return .unanswered
  }

  /// `EAI_NODATA` of glibc, which Swift does not import: the name is known, and has no address.
  private static let noAddress: Int32 = -5

  /// A name that every name service knows, being that of a server of the root: where it is not known
  /// either, there is none to ask.
  private static let rootServer = "a.root-servers.net"

  /// The addresses of a name; blocks until there is an answer.
  private static func resolved(_ name: String) -> SiteAddress.Lookup {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    let result = getaddrinfo(name, nil, &hints, &first)
    guard result == 0 else {
      guard [EAI_NONAME, noAddress].contains(result), name != rootServer else { return .unanswered }
      // Without a network some computers say of every name that there is none.
      if case .found = resolved(rootServer) { return .unknown }
      return .unanswered
    }
    defer { freeaddrinfo(first) }
    var numbers: [String] = []
    var next = first
    while let entry = next?.pointee {
      next = entry.ai_next
      var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let isWritten = getnameinfo(
        entry.ai_addr, entry.ai_addrlen, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST)
      guard isWritten == 0 else { continue }
      numbers.append(
        String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    return numbers.isEmpty ? .unanswered : .found(numbers)
  }
}
