"""Every page can be read on a narrow screen, enlarged, and with large letters."""

import os
from pathlib import Path

import pytest
from town import STAFF_LANGUAGES

# One that is wordy, one that has long words, one that runs the other way, and easy French.
LANGUAGES = ["fr", "de", "ar", "falc"]
# 320: a small telephone, or 1280 at 400 %; 640: 1280 at 200 %.
WIDTHS = [320, 640, 768, 1280]
# For who sets larger letters only, twice the usual ones (WCAG 1.4.4).
LARGE = "document.documentElement.style.fontSize = '200%'"
WIDE = "document.documentElement.scrollWidth"
# What is cut off: words in a box that shows less of them than there is.
CUT = """() => [...document.querySelectorAll("body *")].filter(one => {
  const style = getComputedStyle(one)
  return style.overflow !== "visible" && style.clipPath === "none" && one.tagName !== "svg"
    && one.tagName !== "TEXTAREA" && one.tagName !== "SELECT" && one.tagName !== "INPUT"
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
}).map(one => one.outerHTML.slice(0, 100))"""


def keep(page, folder, name):
    Path(folder).mkdir(parents=True, exist_ok=True)
    page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def hold(page, name, language):
    folder = os.environ.get("SCREENSHOTS")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(WIDE) <= width, (name, width)
        if folder:
            for scheme in ("dark", "light"):
                page.emulate_media(color_scheme=scheme)
                keep(page, folder, f"{name}-{language}-{width}-{scheme}")
    page.evaluate(LARGE)
    for width in (1280, 640):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(WIDE) <= width, (name, width, "large letters")
        assert not page.evaluate(CUT), (name, width, "large letters")
        if folder:
            keep(page, folder, f"{name}-{language}-{width}-large")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_for_neighbours(browser, town, language):
    page = town.visitor(browser, device_scale_factor=2)
    for name, address in town.pages(None, language):
        page.goto(address)
        hold(page, name, language)
    page.context.close()


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
def test_pages_for_staff(browser, town, language):
    for role in town.staff:
        page = town.visitor(browser, role, device_scale_factor=2)
        for name, address in town.pages(role, language):
            page.goto(address)
            hold(page, name, language)
        page.context.close()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_forms_that_come_back(browser, town, language):
    for role, forms in town.forms(language):
        page = town.visitor(browser, role, device_scale_factor=2)
        for form in forms:
            form.send_empty(page)
            hold(page, f"{form.name}-sent", language)
        page.context.close()
