"""Whoever means harm: nasty texts in every field, path, query and head, and what is left of them.

The usual run takes each text to some forms and each form to some texts; `CRAWL=all` takes all to all, in
every language.
"""

import json
import os
import re
import sqlite3
import unicodedata
import urllib.parse

import pytest
from crawl import NASTY, Crawl
from town import LANGUAGES, Town

IS_ALL = os.environ.get("CRAWL") == "all"
ROLES = [None, "moderator", "operator", "referent"]
# French for the words, Arabic since it runs the other way.
TRIED = LANGUAGES if IS_ALL else ["fr", "ar"]
STEP = 1 if IS_ALL else 12
# A line of the log: a request, or what went wrong under a reference.
LINE = re.compile(
    r"(GET|POST|HEAD|PUT|DELETE|OPTIONS|TRACE|PATCH) (\(none\)|/[^ ?]*) \d{3}"
    r"|(notice|warning): [0-9A-F]{8}: (\(none\)|/[^ ?]*) \d{3}: [a-z-]+"
    r"|warning: mail \d+: attempt \d+: Couldn't connect to server"
    r"|warning: requests come through a proxy on this computer; name it under trusted-proxies .*")


@pytest.fixture(scope="module")
def prey(tmp_path_factory):
    """A town of its own, which is not the same afterwards; and how often it was asked."""
    town = Town(tmp_path_factory.mktemp("prey"))
    town.key = town.run("keys", "create", "voisins.example", "--write").strip()
    town.asked = 0
    town.before = len((town.folder / "serve.log").read_text("utf-8").splitlines())
    yield town
    town.stop()


def crawl(town, role=None, language="fr"):
    return Crawl(town.site, town.cookies.get(role), language)


def done(town, crawl):
    town.asked += crawl.count
    assert not crawl.wrong, "\n".join(crawl.wrong[:15])


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("language", TRIED)
def test_forms_take_anything(prey, role, language):
    if role and language not in ("fr", "en"):
        pytest.skip("staff pages are in French and English")
    visitor = crawl(prey, role, language)
    starts = [
        address.removeprefix(prey.site) for name, address in prey.pages(role, language)
        if name not in ("invitation", "key", "used")]
    seen, forms = visitor.pages(starts, 120)
    assert len(seen) > 2 and forms
    floor = visitor.floor()
    for number, (address, action, form) in enumerate(forms):
        # Whoever prints waits for the drawing: a few of them will do.
        step = STEP * 4 if action.startswith("/print/") else STEP
        shift = number + TRIED.index(language) * 3
        visitor.attack(
            address, action, form,
            [text for at, text in enumerate(NASTY) if (at + shift) % step == 0], floor)
    done(prey, visitor)


def test_paths_queries_and_heads_take_anything(prey):
    visitor = crawl(prey)
    code = prey.sheet["code"].replace("-", "")
    for number, text in enumerate(NASTY):
        quoted = urllib.parse.quote(text.encode("utf-8", "surrogatepass"), safe="")
        for path in (
                "/{}", f"/{code}/{{}}", f"/{code}/write/{{}}", "/listings/{}", "/listings/1?key={}",
                "/print/{}", "/moderation/{}", "/moderation/invitation/{}", "/referent/line/{}/1",
                f"/{code}?category={{}}&mode={{}}&lang={{}}", "/?code={}", "/?lang={}",
                "/api/v1/listings?kind={}&cursor={}", "/api/v1/sheets/{}", "/api/{}",
                "/listings/{}/change?key={}"):
            visitor.send("GET", path.replace("{}", quoted[:3_000]))
        plain = "".join(one for one in text if " " <= one < "\x7f")
        for name in ("Accept-Language", "User-Agent", "Referer", "Cookie", "X-Forwarded-Host",
                     "X-Forwarded-Proto", "If-None-Match", "Authorization", "Accept"):
            visitor.send("GET", f"/{code}", headers={name: plain}, cookie=False)
    done(prey, visitor)


def test_the_api_takes_anything(prey):
    visitor = crawl(prey)
    good = {
        "externalId": "1", "kind": "offer", "category": "pets", "mode": "remote", "name": "Zénobie",
        "address": "12 rue des Lilas, 38000 Grenoble", "details": "Un mot", "phone": "0677889900",
        "email": "zenobie@exemple.fr", "audience": "lobby", "until": None, "language": "fr",
        "consent": True}
    head = {"Authorization": f"Bearer {prey.key}", "Content-Type": "application/json"}
    for number, text in enumerate(NASTY):
        for at in (sorted(good) if IS_ALL else [sorted(good)[number % len(good)], "details"]):
            body = json.dumps(good | {"externalId": str(number), at: text})
            status = visitor.send("POST", "/api/v1/listings", body, head)[0]
            assert status in (200, 201, 422, 400), (status, at, text)
        visitor.send(
            "POST", "/api/v1/places", json.dumps({"address": f"1 rue {text}", "name": text}), head)
    for body in ("[" * 30_000, "{\"a\":" * 10_000, "1e999999", "\"\\ud800\"", "{\"details\": \"\\ud800\"}"):
        status = visitor.send("POST", "/api/v1/listings", body, head)[0]
        assert status in (400, 422), (status, body[:20])
    for path in ("listings", "listings.csv", "listings.json", "listings.jsonld", "listings.geojson"):
        visitor.send("GET", f"/api/v1/{path}")
    visitor.send("GET", "/feed.atom")
    done(prey, visitor)


def test_the_log_tells_one_line_a_request_and_nobody(prey):
    lines = (prey.folder / "serve.log").read_text("utf-8").split("\n")[prey.before:-1]
    assert sum(not line.startswith(("notice", "warning")) for line in lines) == prey.asked
    assert not [line for line in lines if not LINE.fullmatch(line)][:10]
    personal = [
        "0677889900", "06 77", "zenobie", "Zénobie", "Nadia", "0612345678", "06 12", "192.0.2.77",
        "127.0.0.1", prey.key, prey.sheet["code"], prey.sheet["code"].replace("-", ""), "alert",
        "evil.example", "key=", "rue"] + [cookie.split("=")[1][:32] for cookie in prey.cookies.values()]
    text = "\n".join(lines)
    assert not [word for word in personal if word in text]


def test_the_store_keeps_neither_what_is_unseen_nor_a_secret(prey):
    store = sqlite3.connect(f"file:{prey.folder}/palier.sqlite?mode=ro", uri=True)
    tables = [name for name, in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    secrets = [prey.key] + [cookie.split("=")[1][:32] for cookie in prey.cookies.values()] + [
        re.search(r"key=(\w+)", link)[1] for link in (prey.waiting, prey.written, prey.refused)
    ] + [prey.invitation.rsplit("/", 1)[1].split("?")[0]]
    found = []
    for table in tables:
        for row in store.execute(f'SELECT * FROM "{table}"'):
            for value in row:
                text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
                found += [(table, "a secret") for secret in secrets if secret in text]
                if not isinstance(value, str) or table in ("outbox", "mail", "notice"):
                    continue
                for one in value:
                    is_needed = one in "\u200c\u200d\n" or "\U000e0020" <= one <= "\U000e007f"
                    if unicodedata.category(one) in ("Cc", "Cf", "Zl", "Zp", "Co") and not is_needed:
                        found.append((table, value[:60]))
    store.close()
    assert not found[:10]


def test_no_script_runs_in_a_browser(browser, prey):
    code = prey.sheet["code"].replace("-", "")
    addresses = {
        None: [f"/{code}?all=1", f"/{code}/sheet", "/feed.atom"] + [
            "/?code=" + urllib.parse.quote(text.encode("utf-8", "surrogatepass"))
            for text in NASTY if "alert" in text],
        "moderator": ["/moderation", "/moderation?status=published", "/moderation/history",
                      "/moderation/places?q=rue", "/moderation/sheets"],
    }
    for role, paths in addresses.items():
        # Without our policy: what is escaped must not need it.
        page = prey.visitor(browser, role)
        dialogs = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        for path in paths:
            page.goto(prey.site + path)
            assert not page.evaluate("document.scripts.length"), path
        assert not dialogs
        page.context.close()
