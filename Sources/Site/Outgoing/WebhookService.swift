internal import AsyncHTTPClient
internal import Exchange
internal import Foundation
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import Neighbourhood
internal import Registry
internal import ServiceLifecycle

/// Tells other platforms what changes, in order and at least once, until the site ends.
struct WebhookService: Service {
  let site: Site
  /// How often it looks for something new.
  var interval = Duration.seconds(2)
  /// Wait after the first failure; twice as long after each further one.
  var patience = Duration.seconds(5)
  /// Longest wait between two tries.
  static let longestPatience = Duration.seconds(3_600)
  /// After how long without an answer notices are dropped.
  static let longestFailing = TimeInterval(7 * 86_400)

  func run() async throws {
    let webhooks = site.settings.webhooks
    _ = await Download.withClient(redirects: false) { client in
      await cancelWhenGracefulShutdown {
        await withTaskGroup { group in
          group.addTask { await noticeEnds() }
          for webhook in webhooks { group.addTask { await tell(webhook, client) } }
        }
      }
    }
  }

  /// Makes notices of listings whose last day is over, once a day for as long as the site runs.
  private func noticeEnds() async {
    var last: CalendarDay?
    while !Task.isCancelled {
      let today = site.today
      if last != today {
        do throws(RegistryError) {
          try await site.registry.noticeEnds(before: today, at: site.now())
          last = today
        } catch {
          site.logger.warning(
            "webhooks wait for what ended, as the store does not answer: \(error)")
        }
      }
      do { try await Task.sleep(for: interval) } catch { return }
    }
  }

  /// Tells one webhook for as long as the site runs.
  private func tell(_ webhook: Webhook, _ client: HTTPClient) async {
    var state: WebhookState?
    while !Task.isCancelled {
      do {
        if state == nil {
          state = try await site.registry.webhooks(site.settings.webhooks.map(\.url))
            .first { $0.url == webhook.url }
        }
        while !Task.isCancelled, var next = state {
          let goesOn = try await proceed(&next, webhook, client)
          state = next
          guard goesOn else { break }
        }
      } catch {
        // What the store says of it is what counts.
        state = nil
        site.logger.warning("a webhook waits, as the store does not answer: \(error)")
      }
      do { try await Task.sleep(for: interval) } catch { return }
    }
  }

  /// Sends the next notice, if there is one and it is time.
  ///
  /// - Returns: Whether it arrived, so that another may be sent at once.
  private func proceed(
    _ state: inout WebhookState, _ webhook: Webhook, _ client: HTTPClient
  ) async throws -> Bool {
    let now = site.now()
    if let time = state.nextAttempt, time > now { return false }
    guard let notice = try await site.registry.notice(after: state.position) else { return false }
    let found = try await site.registry.shownListing(notice.listing, on: site.today, to: nil)
    let body = try ExchangeJSON.text(NoticeBody(notice, found))
    let isTaken = await send(body, to: webhook, client)
    if isTaken {
      state = WebhookState(url: state.url, position: notice.id)
    } else {
      state.attempts += 1
      state.failingSince = state.failingSince ?? now
      state.nextAttempt = now + wait(after: state.attempts)
      site.logger.warning("a webhook did not take notice \(notice.id), try \(state.attempts)")
      try await drop(&state, now)
    }
    try await site.registry.remember(state)
    return isTaken
  }

  /// Drops what is older than a week where nothing arrived for a week.
  private func drop(_ state: inout WebhookState, _ now: Date) async throws {
    guard let since = state.failingSince,
      now.timeIntervalSince(since) >= WebhookService.longestFailing,
      let last = try await site.registry.lastNotice(before: now - WebhookService.longestFailing),
      last.id > state.position
    else { return }
    site.logger.error(
      "a webhook failed for a week: notices \(state.position + 1) to \(last.id) are dropped")
    state.position = last.id
  }

  private func wait(after attempts: Int) -> TimeInterval {
    let factor = Double(1 << min(attempts - 1, 16))
    return min(patience * factor, WebhookService.longestPatience) / .seconds(1)
  }

  /// Sends a notice, signed; whether the other side took it (RFC 9110 §15.3).
  private func send(_ body: String, to webhook: Webhook, _ client: HTTPClient) async -> Bool {
    var request = HTTPClientRequest(url: webhook.url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: "User-Agent", value: "Palier")
    request.headers.add(
      name: "Palier-Signature", value: webhook.signature(of: body, at: site.now()))
    request.body = .bytes(ByteBuffer(string: body))
    do {
      let response = try await client.execute(request, timeout: .seconds(10))
      return (200..<300).contains(Int(response.status.code))
    } catch {
      return false
    }
  }
}
