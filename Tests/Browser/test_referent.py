"""A référent copies what neighbours wrote on paper, on an old telephone and without script."""

import re

from test_axe import AXE, RULES, findings
from test_loop import plain

ADDRESS = "12 rue des Lilas, 38000 Grenoble"


def sign_in(palier, page):
    invitation = palier.json("places", "invite", ADDRESS, "--for", "Zoé Martin")
    assert page.goto(invitation["link"]).status == 200
    assert "Zoé Martin" in page.inner_text("h1")
    page.click("form button.main")
    assert page.url.split("?")[0] == f"{palier.site}/referent"
    return invitation["link"]


def copy(page, details, consents=True, **values):
    page.check(f"[name=kind][value={values.get('kind', 'offer')}]")
    page.check(f"[name=category][value={values.get('category', 'meals')}]")
    page.fill("[name=details]", details)
    page.fill("[name=name]", values.get("name", "Inès, 2e"))
    page.fill("[name=phone]", values.get("phone", "06 11 22 33 44"))
    page.set_checked("[name=consent]", consents)
    page.click("#send")


def test_a_referent_looks_after_the_sheets_of_a_place(palier, phone):
    sheet = palier.print_poster("first.pdf")
    elsewhere = palier.json(
        "print", "lobby-poster", "--address", "3 rue du Lac, 38000 Grenoble", "-o", "other.pdf")
    palier.serve()
    link = sign_in(palier, phone)
    assert phone.request.get(link).status == 404, "a key serves once"
    assert sheet["code"] in phone.inner_text(".cards")
    assert elsewhere["code"] not in phone.content()

    # Three lines, one after another; the number goes up by itself.
    phone.click(".card a[href*='/line/']")
    assert phone.inner_text("h1") == "Ligne 1"
    copy(phone, "Soupe pour deux", consents=False)
    assert phone.inner_text("h1") == "Ligne 1", "nothing is kept without consent"
    assert phone.locator("#consent[aria-invalid=true]").count() == 1
    assert phone.locator(".summary a[href='#consent']").count() == 1
    assert phone.input_value("[name=details]") == "Soupe pour deux"
    assert palier.json("listings", "list") == []
    phone.check("[name=consent]")
    phone.click("#send")
    assert "La ligne 1 est recopiée" in phone.inner_text("[role=status]")
    assert phone.inner_text("h1") == "Ligne 2"
    assert phone.input_value("[name=details]") == "" and not phone.is_checked("[name=consent]")
    copy(phone, "Monter un meuble", kind="need", category="odd-jobs", name="Bakari")
    assert phone.inner_text("h1") == "Ligne 3"
    copy(phone, "Lire le journal", category="friendly-call", name="Maëlle")
    assert phone.inner_text("h1") == "Ligne 4"
    listed = palier.json("listings", "list")
    assert {(one["details"], one["kind"], one["source"], one["status"]) for one in listed} == {
        ("Soupe pour deux", "offer", "paper", "waiting"),
        ("Monter un meuble", "need", "paper", "waiting"),
        ("Lire le journal", "offer", "paper", "waiting")}

    # A line that was copied is not taken twice.
    phone.goto(f"{palier.site}/referent/line/{sheet['code']}/2")
    assert "déjà recopiée" in phone.inner_text("[role=alert]")
    copy(phone, "Autre chose encore")
    assert len(palier.json("listings", "list")) == 3

    # A new print is asked for once; a sheet that hangs no more is gone from the list.
    phone.goto(f"{palier.site}/referent")
    phone.click(".card form[action*='/reprint/'] button")
    assert sheet["code"] in plain(phone.inner_text("[role=status]"))
    assert phone.locator(".card form[action*='/reprint/']").count() == 0
    phone.click(".card form[action*='/taken-down/'] button")
    assert "n’est plus accrochée" in plain(phone.inner_text("[role=status]"))
    assert phone.locator(".card").count() == 0

    # The sheet of another place is nobody's business here.
    assert phone.goto(f"{palier.site}/referent/line/{elsewhere['code']}/1").status in (403, 404)
    log = (palier.folder / "serve.log").read_text("utf-8")
    assert not re.search("Soupe|Inès|Zoé", log)


def test_a_line_is_found_by_what_is_printed_beside_it(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    sign_in(palier, phone)
    for typed in (f"{sheet['code']}-07", sheet["code"].lower().replace("-", " ") + " 7"):
        phone.goto(f"{palier.site}/referent")
        phone.fill("#line", typed)
        phone.click(".ways .quiet")
        assert phone.inner_text("h1") == "Ligne 7", typed
    phone.goto(f"{palier.site}/referent")
    phone.fill("#line", "12")
    phone.click(".ways .quiet")
    assert phone.locator("#line[aria-invalid=true]").count() == 1
    assert phone.input_value("#line") == "12"
    phone.select_option("#sheet", sheet["code"].replace("-", ""))
    phone.fill("#number", "5")
    phone.click(".ways form >> nth=0 >> button")
    assert phone.inner_text("h1") == "Ligne 5"


def test_with_script_enabled_it_is_the_same(palier, browser):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    page = browser.new_context(
        viewport={"width": 360, "height": 740}, bypass_csp=True, locale="fr-FR").new_page()
    page.set_default_timeout(60_000)
    sign_in(palier, page)
    page.goto(f"{palier.site}/referent/line/{sheet['code']}/1")
    copy(page, "Soupe pour deux")
    assert page.inner_text("h1") == "Ligne 2"
    page.evaluate(AXE)
    assert not findings(page, RULES)
    page.context.close()
