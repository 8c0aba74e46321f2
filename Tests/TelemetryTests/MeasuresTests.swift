import Telemetry
import Testing

@Suite("What the site measures of itself") struct MeasuresTests {
  private func lines(_ measures: Measures) -> [String] {
    measures.exposition().split(separator: "\n").map(String.init)
  }

  @Test("is counted by kind of address, method and answer")
  func requests() {
    let measures = Measures()
    for _ in 0..<3 {
      measures.answered(pattern: "/{code}", method: "GET", status: 200, in: .milliseconds(2))
    }
    measures.answered(pattern: "/{code}", method: "BREW", status: 405, in: .seconds(3))
    let lines = lines(measures)
    for line in [
      "# TYPE palier_requests_total counter",
      "palier_requests_total{pattern=\"/{code}\",method=\"GET\",status=\"200\"} 3",
      "palier_requests_total{pattern=\"/{code}\",method=\"other\",status=\"405\"} 1",
      "# TYPE palier_request_duration_seconds histogram",
      "palier_request_duration_seconds_bucket{pattern=\"/{code}\",le=\"0.001\"} 0",
      "palier_request_duration_seconds_bucket{pattern=\"/{code}\",le=\"0.0025\"} 3",
      "palier_request_duration_seconds_bucket{pattern=\"/{code}\",le=\"2.5\"} 3",
      "palier_request_duration_seconds_bucket{pattern=\"/{code}\",le=\"10.0\"} 4",
      "palier_request_duration_seconds_bucket{pattern=\"/{code}\",le=\"+Inf\"} 4",
      "palier_request_duration_seconds_sum{pattern=\"/{code}\"} 3.006",
      "palier_request_duration_seconds_count{pattern=\"/{code}\"} 4",
    ] { #expect(lines.contains(line), "\(line)") }
  }

  @Test("says how much waits now, and how much memory is taken")
  func levels() throws {
    let measures = Measures()
    measures.queue("mail", length: 7)
    measures.queue("mail", length: 2)
    measures.submitted(kind: "offer")
    let lines = lines(measures)
    #expect(lines.contains("palier_queue_length{queue=\"mail\"} 2"))
    #expect(lines.contains("palier_listings_submitted_total{kind=\"offer\"} 1"))
    let memory = try #require(lines.first { $0.hasPrefix("process_resident_memory_bytes ") })
    #expect(try #require(Int(memory.split(separator: " ")[1])) > 1_000_000)
  }

  @Test("names each measure once, with its kind before its values, and escapes what it must")
  func format() {
    let measures = Measures()
    measures.submitted(kind: "a\"b\\c\nd")
    measures.submitted(kind: "offer")
    let text = measures.exposition()
    #expect(text.contains("{kind=\"a\\\"b\\\\c\\nd\"} 1"))
    #expect(text.split(separator: "# TYPE palier_listings_submitted_total counter").count == 2)
    #expect(text.hasSuffix("\n"))
  }
}
