"""Goes over a site as someone does who means it harm: every page, every form, nasty texts in all fields."""

import http.client
import json
import re
import statistics
import time
import urllib.parse
from html.parser import HTMLParser

from palier import ROOT

NASTY = json.loads((ROOT / "Tests/TestKit/nasty.json").read_text("utf-8"))
# What gets through where a field must be right for the others to be looked at.
GOOD = {
    "details": "Un coup de main", "message": "Bonjour", "words": "Un mot", "name": "Zénobie",
    "phone": "06 77 88 99 00", "email": "zenobie@exemple.fr", "until": "", "street": "rue des Lilas",
    "address": "12 rue des Lilas, 38000 Grenoble", "at": "12", "line": "3", "q": "Lilas"}
# What a session or a form is known by, so that it is looked at at all.
KEPT = {"mark", "key", "shown", "receipt", "revision"}
ELEMENTS = {"script", "iframe", "object", "embed", "base", "frame", "applet", "link", "audio", "video",
            "foreignobject", "animate", "math", "marquee", "b", "font"}
# Our own icon, which no page loads from anywhere.
ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E"
LEAVING = re.compile(r"/(sign-?out|out|leave)")


class Page(HTMLParser):
    """What a page links to, the forms on it, and what somebody put into it."""

    def __init__(self, text, site):
        super().__init__(convert_charrefs=True)
        self.site, self.links, self.forms, self.injected = site, [], [], []
        self.form = None
        self.select = None
        self.feed(text)

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        if tag == "link" and values.get("rel") == "icon" and values["href"].startswith(ICON):
            return
        if tag in ELEMENTS:
            self.injected.append(tag)
        for name, value in pairs:
            if name.startswith("on") or name in ("style", "srcdoc", "formaction") or "<" in name:
                self.injected.append(f"{tag} {name}")
            if name in ("href", "src", "action", "xlink:href") and not self.is_ours(value or ""):
                self.injected.append(f"{tag} {name}={value}")
        if tag == "a" and values.get("href", "").startswith("/"):
            self.links.append(values["href"])
        if tag == "form":
            self.form = {"action": values.get("action"), "method": values.get("method", "get").lower(),
                         "fields": {}, "choices": {}}
            self.forms.append(self.form)
        if self.form is None:
            return
        name = values.get("name")
        if tag == "select":
            self.select = name
        elif tag == "option" and self.select:
            self.form["choices"].setdefault(self.select, []).append(values.get("value", ""))
        elif tag in ("input", "textarea", "button") and name:
            if values.get("type") in ("radio", "checkbox", "submit") or tag == "button":
                self.form["choices"].setdefault(name, []).append(values.get("value", "1"))
            else:
                self.form["fields"][name] = values.get("value", "")

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None

    def is_ours(self, address):
        if address.startswith(("#", "tel:", "mailto:")):
            return True
        return address.startswith(self.site + "/") or (
            address.startswith("/") and not address.startswith("//"))


def kind_of(address):
    """What is alike of addresses that lead to pages of one kind."""
    path = re.sub(r"[?].*", "", re.sub(r"\d+|[0-9A-Z]{7}", "1", address))
    return re.sub(r"^/print/[^/]+", "/print/…", path)


class Crawl:
    """A visitor, perhaps signed in, who sends what they like."""

    def __init__(self, site, cookie=None, language="fr"):
        self.site, self.cookie, self.language = site, cookie, language
        self.host = site.removeprefix("http://")
        self.connection = http.client.HTTPConnection(self.host, timeout=120)
        self.count = 0
        self.receipts = int(time.time() * 1_000) << 16
        self.wrong = []
        # How long the dearest of the pages took that anybody sees.
        self.dearest = 0

    def send(self, method, path, body=None, headers=None, cookie=True):
        """Sends one request; status, fields, text and how long it took."""
        fields = {"Accept-Language": self.language, "X-Forwarded-For": "192.0.2.77"} | (headers or {})
        if self.cookie and cookie:
            fields["Cookie"] = self.cookie
        start = time.perf_counter()
        for attempt in (1, 2):
            try:
                self.connection.request(method, path, body, fields)
                answer = self.connection.getresponse()
                text = answer.read().decode("utf-8", "replace")
                break
            except (http.client.HTTPException, ConnectionError):
                # A connection that stood idle may be closed, once.
                self.connection.close()
                if attempt == 2:
                    raise
        self.count += 1
        took = time.perf_counter() - start
        self.check(method, path, answer, text)
        return answer.status, answer.headers, text, took

    def tell(self, *what):
        self.wrong.append(" ".join(str(one)[:300] for one in what))

    def check(self, method, path, answer, text):
        """What holds for every answer."""
        status, head = answer.status, answer.headers
        if status >= 500:
            self.tell(method, path, status)
        policy = head.get("Content-Security-Policy", "")
        if status != 400 and (
                "default-src 'none'" not in policy or "frame-ancestors 'none'" not in policy
                or "unsafe" in policy or "http" in policy or "script" in policy):
            self.tell(method, path, status, "policy:", policy)
        if status != 400 and (head.get("X-Content-Type-Options") != "nosniff"
                              or head.get("Referrer-Policy") != "no-referrer"):
            self.tell(method, path, status, head)
        is_private = re.match(r"/(listings/|moderation|referent|operator)", path)
        if is_private and (head.get("Cache-Control") != "no-store" or head.get("X-Robots-Tag") != "noindex"):
            self.tell(method, path, status, head.get("Cache-Control"), head.get("X-Robots-Tag"))
        if head.get_content_type() == "text/html":
            if injected := Page(text, self.site).injected:
                self.tell(method, path, status, "injected:", injected)

    def pages(self, starts, most):
        """Every page of a kind once, from where links lead; with the forms on them."""
        waiting, seen, forms = list(starts), set(), {}
        while waiting and len(seen) < most:
            address = waiting.pop(0)
            kind = kind_of(address)
            keys = tuple(sorted(urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)))
            if (kind, keys) in seen or LEAVING.search(address):
                continue
            seen.add((kind, keys))
            _, head, text, took = self.send("GET", address)
            self.dearest = max(self.dearest, took)
            if head.get_content_type() != "text/html":
                continue
            page = Page(text, self.site)
            waiting += page.links
            for form in page.forms:
                action = form["action"] or address
                if LEAVING.search(action):
                    continue
                shape = (kind_of(action), form["method"], tuple(sorted(form["fields"])))
                forms.setdefault(shape, (address, action, form))
        return seen, [forms[shape] for shape in sorted(forms)]

    def values(self, form, nasty=None, at=None):
        """What a form is filled in with: harmless, or nasty in one of its fields, or in all."""
        values = {name: options[0] for name, options in form["choices"].items()}
        for name, value in form["fields"].items():
            values[name] = value if name in KEPT or name == "website" else GOOD.get(name, value)
        if "receipt" in values:
            self.receipts += 1
            values["receipt"] = f"{self.receipts:032x}"
        for name in values:
            if nasty is not None and name not in KEPT and at in (None, name):
                values[name] = nasty
        return values

    def fill(self, action, form, values):
        body = urllib.parse.urlencode(values, errors="surrogatepass")
        if form["method"] == "get":
            path, _, query = action.partition("?")
            return self.send("GET", path + "?" + "&".join(filter(None, [query, body])))
        return self.send(
            "POST", action, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def floor(self):
        """How long the least takes that the site does."""
        return statistics.median(self.send("GET", "/robots.txt")[3] for _ in range(30))

    def attack(self, address, action, form, nasties, floor):
        """Fills in one form in every way, and holds each answer to what its page and a harmless one take."""
        usual = max(
            [floor * 5, self.send("GET", address)[3]]
            + [self.fill(action, form, self.values(form))[3] for _ in range(2)])
        names = sorted(set(form["fields"]) | set(form["choices"]))
        for number, nasty in enumerate(nasties):
            for at in (None, names[number % len(names)] if names else None):
                values = self.values(form, nasty, at)
                # Some forms lead back to the dearest page; and on a busy machine one answer may
                # take long, but not each time.
                most = max(20 * usual, 4 * self.dearest)
                took = [self.fill(action, form, values)[3]]
                while took[-1] > most and len(took) < 4:
                    took.append(self.fill(action, form, values)[3])
                if min(took) > most:
                    self.tell(form["method"], action, at, repr(nasty), "slow:", took, usual)
