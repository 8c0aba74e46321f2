"""Whoever answers the hotline writes down what a caller says, without script."""

import re

from test_loop import plain


def sign_in(palier, page):
    link = palier.json("moderators", "invite", "Ama Diallo", "--role", "operator")["link"]
    page.goto(link)
    page.click("form button.main")
    page.goto(f"{palier.site}/operator")
    assert page.locator("h1").count() == 1


def write_down(page, kind, category):
    """Four answers, and the consent: what it takes."""
    page.select_option("#what", f"{kind}:{category}")
    page.fill("[name=name]", "Mme Œuvrard")
    page.fill("[name=phone]", "04 76 12 34 56")


def test_a_call_with_a_code(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    sign_in(palier, phone)

    # Nobody but the référent sees the number, unless somebody says so.
    assert phone.is_checked("[name=audience][value=referent]")
    phone.fill("#code", sheet["code"].lower().replace("-", " "))
    write_down(phone, "need", "shopping")
    phone.click("#send")
    assert phone.locator(".summary a").count() == 1
    assert phone.locator("#consent[aria-invalid=true]").count() == 1
    assert palier.json("listings", "list") == [], "nothing is kept without consent"
    assert phone.input_value("[name=name]") == "Mme Œuvrard"
    phone.check("[name=consent]")
    phone.click("#send")

    # What to tell the caller; then the next call.
    told = plain(phone.inner_text("[role=status]"))
    assert "sous le numéro 1" in told and "04 76 00 00 00" in told
    assert phone.input_value("[name=name]") == "" and phone.input_value("#code") == ""
    [listing] = palier.json("listings", "list")
    assert (listing["source"], listing["kind"], listing["category"], listing["status"]) == (
        "phone", "need", "shopping", "waiting")
    palier.run("listings", "publish", "1")
    page = phone.goto(sheet["url"]).text()
    assert "Œuvrard" in page and "12 34 56" not in re.sub(r"<style.*?</style>", "", page, flags=re.S)
    log = (palier.folder / "serve.log").read_text("utf-8")
    assert "uvrard" not in log and "0476123456" not in log


def test_a_call_without_a_code(palier, phone):
    palier.run("places", "add", "12 rue des Lilas, 38000 Grenoble", "--name", "Résidence Les Lilas")
    palier.run("places", "add", "14 rue des Lilas, 38000 Grenoble")
    palier.run("places", "add", "3 rue du Lac, 38000 Grenoble")
    palier.serve()
    sign_in(palier, phone)
    write_down(phone, "offer", "friendly-call")
    phone.check("[name=consent]")
    phone.click("#send")
    assert phone.locator("#code[aria-invalid=true]").count() == 1

    # Postcode and a word of the street; what was typed stays.
    phone.fill("#code", "38000 nulle part")
    phone.click("#send")
    assert "Aucun lieu" in phone.inner_text("[role=status]")
    phone.fill("#code", "38000 lil")
    phone.click("#send")
    assert phone.locator("[name=place]").count() == 2
    assert phone.input_value("[name=name]") == "Mme Œuvrard"
    assert phone.input_value("#what") == "offer:friendly-call" and phone.is_checked("[name=consent]")
    phone.check(".choice:has-text('14 rue des Lilas') [name=place]")
    phone.click("#send")
    assert "sous le numéro 1" in plain(phone.inner_text("[role=status]"))
    [listing] = palier.json("listings", "list")
    assert listing["source"] == "phone" and "14 rue des Lilas" in listing["place"]


def test_an_operator_decides_nothing(palier, phone):
    palier.print_poster("first.pdf")
    palier.serve()
    sign_in(palier, phone)
    for path in ("/moderation", "/moderation/history", "/referent"):
        assert phone.goto(palier.site + path).status == 403, path


def test_a_call_fits_on_one_screen(palier, phone):
    palier.print_poster("first.pdf")
    palier.serve()
    phone.set_viewport_size({"width": 1280, "height": 800})
    sign_in(palier, phone)
    fields = phone.locator("form.call :is(input:not([type=hidden]), select, textarea):visible")
    assert [field.get_attribute("id") for field in fields.all()] == [
        "code", "what", "name", "phone", "consent"]
    box = phone.locator("#send").bounding_box()
    assert box["y"] + box["height"] <= 800, box


def test_a_caller_takes_back(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    sign_in(palier, phone)
    phone.fill("#code", sheet["code"])
    write_down(phone, "need", "shopping")
    phone.check("[name=consent]")
    phone.click("#send")
    phone.click("nav a[href*='/operator/listings']")
    phone.fill("#find", "04 76 12 34 56")
    phone.click("form[role=search] button")
    phone.click(".cards a.button")
    assert phone.input_value("[name=name]") == "Mme Œuvrard"
    phone.click("form.decide button")
    assert phone.locator("#sure[aria-invalid=true]").count() == 1
    phone.check("#sure")
    phone.click("form.decide button")
    assert "est retirée" in phone.inner_text("[role=status]")
    [listing] = palier.json("listings", "list")
    assert listing["status"] == "withdrawn"
