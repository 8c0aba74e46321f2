"""A town with something of everything, for tests that look at pages and change nothing."""

import json
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass

from palier import Palier

LANGUAGES = ["fr", "falc", "en", "es", "ca", "pt", "it", "de", "pl", "ar"]
STAFF_LANGUAGES = ["fr", "en"]
ADDRESS = "12 rue des Lilas, 38000 Grenoble"
NEARBY = "14 rue des Lilas, 38000 Grenoble"
CATEGORIES = [
    "shopping", "medicine", "friendly-call", "childcare", "homework", "paperwork", "computers",
    "pets", "lifts", "odd-jobs", "meals", "printing", "other"]
WHERE = (
    "numero;nom_voie;code_postal;nom_commune;lon;lat\n"
    "12;Rue des Lilas;38000;Grenoble;5.7245;45.1885\n"
    "14;Rue des Lilas;38000;Grenoble;5.7252;45.1889\n")
ROUND = (
    "adresse;code postal;ville\n"
    + "".join(f"{number} rue des Lilas;38000;Grenoble\n" for number in range(1, 6))
    + "3 Chemin rural dit de la Croix-aux-Bœufs;38000;Grenoble\n"
    + "1 allée Anticonstitutionnellement-Saint-Martin;49120;Chemillé-en-Anjou\n")


# The forms by who sees them: the page that each is on, and the button that sends it.
FORMS = {
    None: {
        "home": ".code button", "offer": "#send", "need": "#send", "change": "#send",
        "write": "#send", "report": "form .main", "print-form": "#see"},
    "moderator": {"queue": "[value=refuse]", "listing": "[value=refuse]", "edit": "#send"},
    "operator": {"operator": "#send", "callers-change": "form.decide button"},
    "referent": {"line": "#send", "referent": ".copy .ways .quiet"},
}
EMPTY = """() => {
  for (const field of document.querySelectorAll("main input, main textarea")) {
    if (field.type === "radio" || field.type === "checkbox") field.checked = false
    else if (field.type !== "hidden") field.value = ""
  }
}"""


LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">'
    '<rect width="300" height="100" fill="#0b5a63"/><circle cx="50" cy="50" r="30" fill="#fff"/>'
    "</svg>")


@dataclass
class Form:
    """A form, and how it comes back with all that can be wrong."""

    name: str
    address: str
    button: str

    def send_empty(self, page):
        page.goto(self.address)
        page.evaluate(EMPTY)
        page.locator(self.button).last.click()
        page.wait_for_load_state()
        assert page.locator("[aria-invalid=true]").count(), self.name


class Unfollowed(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def post(address, cookie=None, **fields):
    """Sends a form without a browser; the answer's status, fields and body."""
    if ("/write/" in address or "/report/" in address) and "shown" not in fields:
        with urllib.request.urlopen(address, timeout=60) as page:
            fields["shown"] = re.search(r'name="shown" value="([^"]+)"', page.read().decode())[1]
    request = urllib.request.Request(address, urllib.parse.urlencode(fields).encode())
    if cookie:
        request.add_header("Cookie", cookie)
    try:
        answer = urllib.request.build_opener(Unfollowed).open(request, timeout=60)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.headers, answer.read().decode()


def sign_in(link):
    """Follows a link to sign in; the cookie of the session."""
    status, fields, body = post(link)
    assert status == 303, body
    return fields["Set-Cookie"].split(";")[0]


class Town(Palier):
    """Two houses side by side with many listings, one without any, a queue, and everyone who works."""

    def __init__(self, folder):
        (folder / "logo.svg").write_text(LOGO, "utf-8")
        super().__init__(
            folder,
            "organisation: Ville de Grenoble\nhotline: 04 76 00 00 00\nlogo: logo.svg\n"
            # No message leaves; pages are as where some do.
            "mail: {server: 'smtp://127.0.0.1:9', from: entraide@ville.example.fr}\n"
            "imprint: Mairie de Grenoble\nlimits: {client: 1000000, sheet: 1000000, soonest: 0}\n")
        self.receipts = 0
        old = self.print_poster("old.pdf")
        self.sheet = self.json("sheets", "reprint", old["code"], "-o", "sheet.pdf")
        self.empty = self.json(
            "print", "neighbour-board", "--address", "1 place Jean Achard, 38000 Grenoble",
            "--name", "سكن الزنبق", "--language", "fr,ar", "-o", "empty.pdf")
        self.next_door = self.json("print", "tear-off-poster", "--address", NEARBY, "-o", "n.pdf")
        (self.folder / "adresses.csv").write_text(WHERE, "utf-8")
        self.run("places", "import", "adresses.csv")
        self.import_listings()
        self.deliver()
        self.serve()
        self.fill()
        base = self.sheet["url"]
        self.neighbours = {
            "home": self.site + "/", "home-wrong": self.site + "/?code=7K3-QX9J",
            "landing": base, "landing-filtered": f"{base}?category=shopping&mode=in-person",
            "landing-none": f"{base}?category=printing&mode=remote",
            "landing-old": old["url"], "landing-empty": self.empty["url"],
            "near": self.near(), "offer": f"{base}/offer", "need": f"{base}/need",
            "confirmation": self.waiting.replace("?", "?sent=1&"), "manage": self.waiting,
            "manage-message": self.written, "manage-refused": self.refused,
            "manage-paused": self.paused, "manage-withdrawn": self.withdrawn,
            "change": self.waiting.replace("?", "/change?"),
            "card": self.waiting.replace("?", "/card?"),
            "write": f"{base}/write/{self.relayed}",
            "write-sent": f"{base}/write/{self.relayed}?sent=1",
            "report": f"{base}/report/{self.relayed}", "twin": f"{base}/sheet",
            "twin-board": f"{self.empty['url']}/sheet", "print": self.site + "/print",
            "print-form": self.site + "/print/lobby-poster",
            "print-filled": self.site + "/print/lobby-poster?address=3+rue+du+Lac,+38000+Grenoble",
            "print-wrong": self.site + "/print/neighbour-board?address=38000&name=&code=12",
            "gone": f"{base}/write/999999", "unknown-code": self.site + "/ZZZZZZS",
            "miscopied": self.site + "/7K3QX9J", "not-found": self.site + "/nothing/here",
            "no-key": self.site + "/listings/1",
            "slip": self.slips[0], "slip-done": self.slips[1],
        }
        self.staff = {
            "moderator": {
                "queue": "/moderation", "queue-published": "/moderation?status=published",
                "queue-wrong": "/moderation?at=12", "listing": f"/moderation/listings/{self.twin}",
                "listing-reported": f"/moderation/listings/{self.reported}",
                "edit": f"/moderation/listings/{self.twin}/edit",
                "history": "/moderation/history", "sheets": "/moderation/sheets",
                "due": "/moderation/out-of-date", "rounds": "/moderation/rounds",
                "places": "/moderation/places", "places-found": "/moderation/places?q=Lilas",
                "places-none": "/moderation/places?q=Nulle+part",
                "listing-gone": "/moderation/listings/999999", "not-allowed": "/referent",
            },
            "operator": {
                "operator": "/operator", "operator-not-allowed": "/moderation/history",
                "callers": "/operator/listings",
                "callers-found": f"/operator/listings?find={self.from_paper}",
                "callers-none": "/operator/listings?find=06+99+99+99+99",
                "callers-change": f"/operator/listings/{self.from_paper}",
            },
            "referent": {
                "referent": "/referent", "referent-wrong": "/referent/line?line=12",
                "line": f"/referent/line/{self.sheet['code']}/3",
                "line-entered": f"/referent/line/{self.sheet['code']}/1",
                "referent-told": "/referent?told=yes",
                "referent-change": f"/referent/listings/{self.from_paper}",
            },
            "guest": {
                "invitation": self.invitation, "not-signed-in": "/moderation",
                "key": self.json("places", "invite", ADDRESS)["link"],
                "used": "/moderation/invitation/" + "0" * 32,
            },
        }

    def deliver(self):
        """A batch in bundles, of which one is carried out."""
        (self.folder / "tournee.csv").write_text(ROUND, "utf-8")
        self.run(
            "batch", "leaflet", "--addresses", "tournee.csv", "--one-sided", "--up", "1",
            "-o", "tracts")
        manifest = json.loads((self.folder / "tracts/manifest.json").read_text("utf-8"))
        self.slips = [f"{self.site}/{bundle['code']}" for bundle in manifest["bundles"]]

    def import_listings(self):
        rows = "".join(
            f'{number},{("offer", "need")[number % 2]},{CATEGORIES[number % 13]},"{address}",'
            f'{("in-person", "remote")[number % 3 == 0]},"{details}",Voisine {number},'
            f"06 00 00 00 {number:02},voisine{number}@exemple.fr,{audience}\n"
            for number, (address, details, audience) in enumerate(
                [(ADDRESS, f"Coup de main du samedi, numéro {number}",
                  ("lobby", "neighbours", "referent")[number % 3]) for number in range(26)]
                + [(ADDRESS, "Anticonstitutionnellement" * 4, "neighbours"),
                   (ADDRESS, "Un mot " * 24, "lobby"), (ADDRESS, "سلام يا جيراني", "referent"),
                   (NEARBY, "Réparer un vélo", "neighbours"),
                   (NEARBY, "Garder un chat", "neighbours")]))
        (self.folder / "annonces.csv").write_text(
            "id,kind,category,address,mode,details,name,phone,email,audience\n" + rows, "utf-8")
        self.run(
            "listings", "import", "annonces.csv", "--origin", "voisins.example", "--publish")

    def fill(self):
        """What comes in by the site, and what the staff has done with it."""
        status, _, body = post(self.slips[1] + "/done", done="1")
        assert status == 303, body
        offer = self.sheet["url"] + "/offer"
        self.waiting = self.send(offer, details="Anticonstitutionnellement" * 4)
        self.send(offer, details="Garder un chien, le week-end", phone="06 44 44 44 44")
        self.send(offer, details="Garder un chien le week-end !", phone="06 44 44 44 44")
        self.twin = self.number
        self.paused = self.send(offer, details="Lire le journal", audience="referent")
        self.run("listings", "publish", str(self.number))
        self.key_of(self.paused, "pause")
        self.withdrawn = self.send(offer, details="Tricoter")
        self.key_of(self.withdrawn, "withdraw")
        self.written = self.send(offer, details="Tailler les rosiers", audience="referent")
        self.relayed = self.reported = self.number
        self.run("listings", "publish", str(self.number))
        base = self.sheet["url"]
        status, _, body = post(
            f"{base}/write/{self.relayed}", receipt=self.receipt(), language="fr",
            message="Bonjour, samedi me va bien.", name="Œdipe d'Alès", email="oedipe@exemple.fr")
        assert status == 303, body
        for reason in ("commercial", "other"):
            status, _, body = post(
                f"{base}/report/{self.reported}", reason=reason, words="Anticonstitutionnellement" * 3)
            assert status == 303, body
        self.refused = self.send(offer, details="Parfums à moitié prix")
        refused = self.number
        self.invitation = self.json("moderators", "invite", "Zoé Martin")["link"]
        self.cookies = {
            role: sign_in(self.json("moderators", "invite", f"Claire {role}", "--role", role)["link"])
            for role in ("moderator", "operator", "admin")}
        self.cookies["referent"] = sign_in(
            self.json("places", "invite", ADDRESS, "--for", "Zoé Martin")["link"])
        self.decide(action="refuse", tick=refused, reason="commercial")
        mark = self.mark("referent", f"/referent/line/{self.sheet['code']}/1")
        for line in (1, 2):
            status, _, body = post(
                f"{self.site}/referent/line/{self.sheet['code']}/{line}", self.cookies["referent"],
                mark=mark, kind="offer", category="meals", details=f"Soupe {line}", name="Inès",
                phone="06 55 55 55 55", audience="referent", consent="1")
            assert status == 303, body
        self.from_paper = max(
            listing["id"] for listing in self.json("listings", "list")
            if listing["source"] == "paper")
        self.run("listings", "publish", str(self.from_paper))

    def receipt(self):
        self.receipts += 1
        return f"{self.receipts:032x}"

    def send(self, address, **values):
        """Offers something; the private link of it."""
        fields = {
            "kind": "offer", "category": "pets", "mode": "in-person", "name": "Nadia, 3e étage",
            "phone": "06 12 34 56 78", "audience": "neighbours", "consent": "1", "language": "fr",
            "receipt": self.receipt()} | values
        status, answer, body = post(address, **fields)
        assert status == 303, body
        link = urllib.parse.urljoin(self.site, answer["Location"])
        self.number = int(re.search(r"/listings/(\d+)", link)[1])
        return re.sub(r"sent=1&|&sent=1", "", link)

    def key_of(self, link, action):
        address, query = link.split("?")
        status, _, body = post(f"{address}/{action}", **dict(urllib.parse.parse_qsl(query)))
        assert status == 303, body

    def get(self, path, role=None):
        request = urllib.request.Request(urllib.parse.urljoin(self.site, path))
        if role:
            request.add_header("Cookie", self.cookies[role])
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read().decode()

    def mark(self, role, path):
        return re.search(r'name="mark" value="([^"]+)"', self.get(path, role))[1]

    def decide(self, tick, **fields):
        page = self.get(f"/moderation/listings/{tick}", "moderator")
        values = dict(re.findall(r'type="hidden" name="(mark|tick)" value="([^"]+)"', page))
        status, _, body = post(
            f"{self.site}/moderation/decision", self.cookies["moderator"], **values | fields)
        assert status == 303, body

    def near(self):
        return self.site + re.search(r'href="(/\w+/near/\d+)', self.get(self.sheet["url"]))[1]

    def pages(self, role, language):
        """The pages of a role, or of neighbours: name and address in a language."""
        pages = self.staff[role] if role else self.neighbours
        return [
            (name, in_language(urllib.parse.urljoin(self.site, address), language))
            for name, address in pages.items()]

    def forms(self, language):
        """Every form with something to fill in, by who is to see it."""
        found = []
        for role in FORMS:
            if role is None or language in STAFF_LANGUAGES:
                addresses = dict(self.pages(role, language))
                found.append(
                    (role, [Form(name, addresses[name], at) for name, at in FORMS[role].items()]))
        return found

    def visitor(self, browser, role=None, **options):
        """A browser of its own, signed in where there is a role."""
        context = browser.new_context(bypass_csp=True, **options)
        if role in self.cookies:
            name, value = self.cookies[role].split("=", 1)
            context.add_cookies([{"name": name, "value": value, "url": self.site}])
        page = context.new_page()
        page.set_default_timeout(60_000)
        return page


def in_language(address, language):
    """The same page in another language."""
    return f"{address}{'&' if '?' in address else '?'}lang={language}"
