import Neighbourhood
import SourceTree

extension Settings {
  /// The platforms that are told of what changes.
  mutating func readWebhooks(_ node: SourceNode, _ reading: Reading) {
    for entry in reading.sequence(node, "“webhooks”") {
      let values = reading.mapping(entry, "a webhook")
      reading.refuseUnknownKeys(in: values, of: "a webhook", known: ["url", "secret"])
      for key in ["url", "secret"] where values[key] == nil {
        reading.report(
          entry.position, "this webhook has no “\(key)”",
          hint: "write it as in {url: https://voisins.example/palier, secret: …}")
      }
      guard let urlNode = values["url"], let secretNode = values["secret"],
        let url = reading.scalar(urlNode, "“url”"),
        let secret = reading.scalar(secretNode, "“secret”")
      else { continue }
      do throws(Webhook.Problem) {
        let webhook = try Webhook(url: url, secret: secret)
        guard !webhooks.contains(where: { $0.url == url }) else {
          reading.report(urlNode.position, "two webhooks have this address", hint: "delete one")
          continue
        }
        webhooks.append(webhook)
      } catch {
        switch error {
        case .notAnAddress:
          reading.report(
            urlNode.position, "“\(url)” is no address to send to",
            hint: "write it as in https://voisins.example/palier")
        case .shortSecret:
          reading.report(
            secretNode.position,
            "the secret has fewer than \(Webhook.shortestSecret) characters",
            hint: "openssl rand -hex 32 makes a good one")
        }
      }
    }
  }
}
