"""Pages are light, ask for nothing else, and can be used with a thumb and in any language."""

import pytest
from town import LANGUAGES, in_language

WIDTHS = (320, 768, 1280)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_light_and_ask_for_nothing_else(phone, town, language):
    for name, address in town.pages(None, language):
        phone.requests.clear()
        body = phone.goto(address).body()
        logo = phone.request.get(f"{town.site}/logo.png").body()
        assert logo and len(body) + len(logo) < 30_000, (name, len(body))
        assert b"<script" not in body, name
        # Pictures of sheets are what a page is for that lets one choose among them.
        asked = [
            url for url in phone.requests if "/print/" not in url and "/logo.png" not in url]
        assert asked in ([phone.url], []) and phone.url in phone.requests, name


@pytest.mark.parametrize("width", WIDTHS)
def test_the_language_menu_needs_no_script_and_fits(browser, town, width):
    context = browser.new_context(
        viewport={"width": width, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(60_000)
    for name, language in (
            ("landing", "fr"), ("landing", "ar"), ("landing", "falc"), ("need", "en")):
        page.goto(in_language(town.neighbours[name], language))
        links = page.locator("nav details a")
        assert links.count() == 9 and not links.first.is_visible(), name
        page.click("nav summary")
        for link in links.all():
            box = link.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, (name, link.inner_text())
            assert box["height"] >= 44, (name, link.inner_text())
    page.goto(town.neighbours["landing"])
    page.click("nav summary")
    page.click("nav a[lang=ar]")
    assert page.get_attribute("html", "dir") == "rtl"
    context.close()


def test_arabic_mirrors_the_page_but_not_the_facade_nor_numbers(browser, town):
    context = browser.new_context(viewport={"width": 768, "height": 740})
    page = context.new_page()
    places = {}
    for language in ("fr", "ar"):
        page.goto(in_language(town.neighbours["landing"], language))
        places[language] = {
            part: page.locator(part).first.bounding_box()
            for part in (".facade", ".offer.door", ".need.door")}
    mirrored = places["ar"]
    assert mirrored[".facade"]["x"] < 100 < 400 < places["fr"][".facade"]["x"]
    assert mirrored[".need.door"]["x"] < mirrored[".offer.door"]["x"]
    assert page.inner_text("footer [href^=tel]").split() == ["04", "76", "00", "00", "00"]
    for link in page.locator("[href^=tel]").all():
        assert link.evaluate("e => getComputedStyle(e).direction") == "ltr"
    context.close()


def test_targets_are_large_enough(browser, town):
    """WCAG 2.2, 2.5.8: 24 by 24 pixels for whatever is not a link in a sentence."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for name in ("landing", "offer", "manage", "home"):
        page.goto(town.neighbours[name])
        for target in page.locator("button, input:not([type=hidden]), .door, select").all():
            # What only programs find has no size.
            if not target.is_visible():
                continue
            box = target.bounding_box()
            label = target.locator("xpath=ancestor::label")
            if label.count():
                box = label.bounding_box()
            assert box["width"] >= 24 and box["height"] >= 24, (name, target.evaluate("e => e.outerHTML"))
    page.close()
