"""Every page: readable on every width, by everyone, and light."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_loop import fill
from test_own_listing import write_message

WIDTHS = (320, 768, 1280)


@pytest.fixture
def pages(palier, phone):
    """One address for each kind of page, and some in languages that need another room or direction."""
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    for details in ("Courses", "Un mot" * 40, "Anticonstitutionnellement" * 8, "سلام يا جيراني"):
        phone.goto(f"{sheet['url']}/offer")
        fill(phone, details=details)
        phone.click("form button")
    manage = phone.url
    for number in range(5, 9):
        phone.goto(f"{sheet['url']}/need")
        fill(phone, details=f"Descendre le bac numéro {number}", audience="referent")
        phone.click("form button")
    written = phone.url.replace("&sent=1", "")
    palier.run("listings", "publish", "1", "2", "3", "5", "6", "7", "8")
    write_message(phone, f"{sheet['url']}/write/8")
    return {
        "home": palier.site + "/",
        "home-wrong": palier.site + "/?code=7K3-QX9J",
        "landing": sheet["url"],
        "offer": f"{sheet['url']}/offer",
        "need": f"{sheet['url']}/need",
        "confirmation": manage,
        "manage": manage.replace("&sent=1", ""),
        "manage-message": written,
        "manage-message-ar": written + "&lang=ar",
        "change": written.replace("?", "/change?"),
        "card": written.replace("?", "/card?"),
        "write": f"{sheet['url']}/write/7",
        "write-ar": f"{sheet['url']}/write/7?lang=ar",
        "write-sent": f"{sheet['url']}/write/7?sent=1",
        "gone": f"{sheet['url']}/write/999",
        "landing-filtered": f"{sheet['url']}?category=shopping&mode=remote",
        "unknown-code": palier.site + "/ZZZZZZS",
        "not-found": palier.site + "/nothing/here",
        "landing-en": f"{sheet['url']}?lang=en",
        "need-en": f"{sheet['url']}/need?lang=en",
        "home-ar": palier.site + "/?lang=ar",
        "landing-ar": f"{sheet['url']}?lang=ar",
        "need-ar": f"{sheet['url']}/need?lang=ar",
        "manage-ar": manage.replace("&sent=1", "") + "&lang=ar",
        "home-de": palier.site + "/?lang=de",
        "landing-pl": f"{sheet['url']}?lang=pl",
        "home-falc": palier.site + "/?lang=falc",
        "landing-falc": f"{sheet['url']}?lang=falc",
        "need-falc": f"{sheet['url']}/need?lang=falc",
    }


def test_axe_finds_nothing_serious(browser, pages):
    for scheme in ("light", "dark"):
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, bypass_csp=True, color_scheme=scheme)
        page = context.new_page()
        for name, address in pages.items():
            page.goto(address)
            violations = Axe().run(page).response["violations"]
            serious = [
                (item["id"], node["target"], node.get("failureSummary"))
                for item in violations if item["impact"] in ("serious", "critical")
                for node in item["nodes"]
            ]
            assert not serious, (name, scheme, serious)
        context.close()


def test_axe_finds_nothing_serious_in_a_form_with_errors(browser, pages):
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    page.goto(pages["offer"])
    page.click("form button")
    assert page.locator("[aria-invalid=true]").count() >= 4
    violations = Axe().run(page).response["violations"]
    assert not [item["id"] for item in violations if item["impact"] in ("serious", "critical")]
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways_at_any_width(browser, pages, width):
    folder = os.environ.get("SCREENSHOTS")
    for scheme in ("light", "dark"):
        context = browser.new_context(
            viewport={"width": width, "height": 740}, color_scheme=scheme)
        page = context.new_page()
        for name, address in pages.items():
            page.goto(address)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (name, wide)
            if folder:
                Path(folder).mkdir(parents=True, exist_ok=True)
                page.screenshot(path=f"{folder}/{name}-{width}-{scheme}.png", full_page=True)
        context.close()


def test_pages_are_light_and_ask_for_nothing_else(phone, pages):
    for name, address in pages.items():
        phone.requests.clear()
        body = phone.goto(address).body()
        assert len(body) < 30_000, (name, len(body))
        assert phone.requests == [phone.url], name
        assert b"<script" not in body, name


@pytest.mark.parametrize("width", WIDTHS)
def test_the_language_menu_needs_no_script_and_fits(browser, pages, width):
    context = browser.new_context(
        viewport={"width": width, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(10_000)
    for name in ("landing", "landing-ar", "landing-falc", "need-en"):
        page.goto(pages[name])
        links = page.locator("nav details a")
        assert links.count() == 9 and not links.first.is_visible(), name
        page.click("nav summary")
        for link in links.all():
            box = link.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, (name, link.inner_text())
            assert box["height"] >= 44, (name, link.inner_text())
    page.goto(pages["landing"])
    page.click("nav summary")
    page.click("nav a[lang=ar]")
    assert page.get_attribute("html", "dir") == "rtl"
    context.close()


def test_arabic_mirrors_the_page_but_not_the_facade_nor_numbers(browser, pages):
    context = browser.new_context(viewport={"width": 768, "height": 740})
    page = context.new_page()
    places = {}
    for name in ("landing", "landing-ar"):
        page.goto(pages[name])
        places[name] = {
            part: page.locator(part).first.bounding_box()
            for part in (".facade", ".offer.door", ".need.door")}
    mirrored = places["landing-ar"]
    assert mirrored[".facade"]["x"] < 100 < 400 < places["landing"][".facade"]["x"]
    assert mirrored[".need.door"]["x"] < mirrored[".offer.door"]["x"]
    assert page.inner_text("footer [href^=tel]").split() == ["04", "76", "00", "00", "00"]
    for link in page.locator("[href^=tel]").all():
        assert link.evaluate("e => getComputedStyle(e).direction") == "ltr"
    context.close()


def test_targets_are_large_enough(browser, pages):
    """WCAG 2.2, 2.5.8: 24 by 24 pixels for whatever is not a link in a sentence."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for name in ("landing", "offer", "manage", "home"):
        page.goto(pages[name])
        for target in page.locator("button, input:not([type=hidden]), .door, select").all():
            box = target.bounding_box()
            label = target.locator("xpath=ancestor::label")
            if label.count():
                box = label.bounding_box()
            assert box["width"] >= 24 and box["height"] >= 24, (name, target.evaluate("e => e.outerHTML"))
    page.close()
