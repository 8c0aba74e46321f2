"""A person and their own listing: without an account, and without a script."""

import re

from test_loop import fill, plain


def write_message(page, address, words="Bonjour, samedi me va bien.", email="oedipe@exemple.fr"):
    page.goto(address)
    page.fill("[name=message]", words)
    page.fill("[name=name]", "Œdipe d'Alès")
    page.fill("[name=email]", email)
    page.click("form button")


def test_someone_changes_pauses_and_withdraws_a_need_for_a_neighbour(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    phone.goto(f"{sheet['url']}/need")
    fill(phone, details="Promener le chien de Mme Œuvrard", audience="neighbours")
    phone.check("input[name=on_behalf]")
    phone.click("form button")
    manage = phone.url.replace("&sent=1", "")
    palier.run("listings", "publish", "1")
    phone.goto(sheet["url"])
    assert "pour un voisin" in phone.inner_text("main")

    phone.goto(manage)
    phone.click("a[href*='/change']")
    assert phone.input_value("[name=details]") == "Promener le chien de Mme Œuvrard"
    assert phone.is_checked("input[name=on_behalf]")
    phone.fill("[name=details]", "Promener le chien, le matin")
    phone.click("form button.main")
    assert "votre annonce est modifiée" in phone.inner_text("main")
    assert "chien" not in phone.goto(sheet["url"]).text(), "new words are read by a moderator first"
    palier.run("listings", "publish", "1")
    assert "le matin" in phone.goto(sheet["url"]).text()
    [listed] = palier.json("sheets", "list")
    assert listed["new"] == 1

    phone.goto(manage)
    phone.click("form[action*='/pause'] button")
    assert "En pause" in phone.inner_text("header")
    assert "le matin" not in phone.goto(sheet["url"]).text()
    phone.goto(manage)
    phone.click("form[action*='/resume'] button")
    assert "le matin" in phone.goto(sheet["url"]).text()

    phone.goto(manage)
    # Nothing is erased by one tap.
    assert not phone.locator("form[action*='/withdraw'] button").is_visible()
    phone.click("form[action*='/withdraw'] summary")
    phone.click("form[action*='/withdraw'] button")
    assert "le matin" not in phone.goto(sheet["url"]).text()
    phone.goto(manage)
    assert "effacés" in plain(phone.inner_text("main"))
    assert phone.locator("form").count() == 0


def test_a_message_reaches_its_person_and_nobody_else(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    phone.goto(f"{sheet['url']}/offer")
    fill(phone, audience="referent", phone="06 98 76 54 32")
    phone.click("form button")
    manage = phone.url
    palier.run("listings", "publish", "1")

    body = phone.goto(sheet["url"]).text()
    assert "98" not in re.sub(r"<style.*?</style>", "", body, flags=re.S)
    phone.click("a[href*='/write/']")
    assert "Nadia" in phone.inner_text("h1")
    phone.click("form button")
    assert phone.locator("[aria-invalid=true]").count() == 3
    write_message(phone, phone.url)
    assert "attend" in phone.inner_text("h1")

    assert "oedipe" not in phone.goto(sheet["url"]).text()
    phone.goto(manage)
    assert "Bonjour, samedi me va bien." in phone.inner_text(".message")
    assert phone.get_attribute(".message a", "href") == "mailto:oedipe@exemple.fr"
    assert "Effacer" in phone.inner_text(".message summary")
    phone.click(".message summary")
    phone.click(".message button")
    assert phone.locator(".message").count() == 0
    log = (palier.folder / "serve.log").read_text("utf-8")
    assert "oedipe" not in log and "samedi" not in log


def test_the_private_link_can_be_kept_on_paper(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    phone.goto(f"{sheet['url']}/offer")
    fill(phone)
    phone.click("form button")
    manage = phone.url.replace("&sent=1", "")
    phone.click("a[href*='/card']")
    assert manage in phone.inner_text(".paper")
    phone.locator(".paper svg").screenshot(path=palier.folder / "card.png")
    assert palier.qr_in(palier.folder / "card.png") == manage
