"""A moderator clears a queue on an old telephone, without script."""

from test_axe import AXE, RULES, findings
from test_loop import fill, plain


def send(page, sheet, **values):
    page.goto(f"{sheet['url']}/offer")
    fill(page, **values)
    page.click("form button")
    return page.url


def sign_in(palier, page, name="Claire"):
    link = palier.json("moderators", "invite", name)["link"]
    assert page.goto(link).status == 200
    page.click("form button.main")
    assert page.url == f"{palier.site}/moderation"
    return link


def test_a_moderator_clears_the_queue(palier, phone, sheet):
    manage = send(phone, sheet, details="Parfums à moitié prix")
    for number in range(3):
        send(phone, sheet, details=f"Devoirs, groupe {number}", phone=f"06 00 00 00 0{number}")
    link = sign_in(palier, phone)

    # The link has been used up; the cookie is out of reach of scripts.
    assert phone.request.get(link).status == 404
    [cookie] = phone.context.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"

    # Nobody's number is in the queue.
    words = plain(phone.inner_text("main"))
    assert "Parfums" in words and "06 12" not in words and "06 00" not in words

    # One is corrected and published, one refused, the rest published together.
    phone.click("text=Devoirs, groupe 0")
    assert "06 00 00 00 00" in plain(phone.inner_text("main"))
    phone.click("text=Corriger l")
    phone.fill("[name=details]", "Devoirs de mathématiques")
    phone.click("button[name=publish]")
    assert "enregistré" in phone.inner_text("[role=status]")
    phone.click(".address a")
    phone.check(".queued li:has-text('Parfums') [name=tick]")
    phone.click("button[value=refuse]")
    assert "raison" in phone.inner_text(".summary")
    assert phone.is_checked(".queued li:has-text('Parfums') [name=tick]")
    phone.select_option("#reason", "commercial")
    phone.click("button[value=refuse]")
    assert "Une annonce refusée." in plain(phone.inner_text("[role=status]"))
    phone.click("text=Tout cocher")
    phone.click("button[value=publish]")
    assert "2 annonces publiées." in plain(phone.inner_text("[role=status]"))
    assert "Tout est relu." in phone.inner_text(".lead")

    # Everyone sees what came of it.
    listings = {one["details"]: one["status"] for one in palier.json("listings", "list")}
    assert listings == {
        "Parfums à moitié prix": "refused", "Devoirs de mathématiques": "published",
        "Devoirs, groupe 1": "published", "Devoirs, groupe 2": "published"}
    phone.goto(f"{palier.site}/moderation/history")
    assert plain(phone.inner_text("main")).count("Claire") == 7
    phone.goto(manage)
    assert "publicité" in plain(phone.inner_text(".notice"))

    # Out on all devices, at once.
    palier.run("moderators", "remove", "claire")
    assert phone.goto(f"{palier.site}/moderation").status == 403


def test_a_neighbour_reports_a_listing(palier, phone, sheet):
    send(phone, sheet, details="Parfums à moitié prix")
    palier.run("listings", "publish", "1")
    phone.goto(sheet["url"])
    phone.click("text=Signaler")
    phone.check("[value=commercial]")
    phone.fill("[name=words]", "Il vend des parfums.")
    phone.click("button.main")
    assert "Merci" in phone.inner_text("h1")
    sign_in(palier, phone)
    assert "Il vend des parfums." in plain(phone.inner_text(".alarm"))
    phone.click(".alarm summary")
    phone.select_option(".alarm select", "commercial")
    phone.click(".alarm button[value=refuse]")
    phone.goto(sheet["url"])
    assert "Parfums" not in phone.inner_text("main")


def test_signing_out_ends_the_session(palier, phone, sheet):
    sign_in(palier, phone)
    phone.click(".me summary")
    phone.click(".me button:not([name])")
    assert phone.context.cookies() == []
    assert phone.goto(f"{palier.site}/moderation").status == 403


def test_of_two_listings_that_are_the_same_one_is_kept(palier, phone, sheet):
    first = send(phone, sheet, details="Garder un chien, le week-end")
    second = send(phone, sheet, details="Garder un chien le week-end !")
    sign_in(palier, phone)
    assert "Presque les mêmes mots" in plain(phone.inner_text(".queued")) or (
        "Mêmes coordonnées" in plain(phone.inner_text(".queued")))
    phone.click(".queued .twin a >> nth=0")
    phone.click(".twins button >> nth=0")
    assert "il ne reste que cette annonce" in plain(phone.inner_text("[role=status]"))
    assert phone.locator(".twins").count() == 0
    statuses = sorted(one["status"] for one in palier.json("listings", "list"))
    assert statuses == ["waiting", "withdrawn"]
    withdrawn = [
        one for one in palier.json("listings", "list") if one["status"] == "withdrawn"]
    assert "phone" not in withdrawn[0] and withdrawn[0]["name"] == ""
    kept = first if withdrawn[0]["id"] == 2 else second
    phone.click(".decide [value=publish]")
    phone.goto(kept)
    assert phone.locator("form.withdraw").count() == 1
    phone.goto(f"{palier.site}/moderation")
    assert "Tout est relu." in phone.inner_text(".lead")


def test_with_script_enabled_it_is_the_same_and_axe_finds_nothing(palier, browser, sheet):
    page = browser.new_context(
        viewport={"width": 360, "height": 740}, bypass_csp=True, locale="fr-FR").new_page()
    page.set_default_timeout(60_000)
    for details in ("Arroser les plantes", "Parfums à moitié prix"):
        send(page, sheet, details=details, phone="06 00 00 00 00")
    sign_in(palier, page)

    def hold():
        page.evaluate(AXE)
        assert not findings(page, RULES), page.url

    hold()
    page.check(".queued li:has-text('Parfums') [name=tick]")
    page.click("button[value=refuse]")
    hold()
    page.select_option("#reason", "commercial")
    page.click("button[value=refuse]")
    assert "Une annonce refusée." in plain(page.inner_text("[role=status]"))
    hold()
    page.click(".queued button[name=publish]")
    assert "Tout est relu." in page.inner_text(".lead")
    hold()
    page.context.close()
