"""axe finds nothing on any page: in every language, bright and dark, and where a form comes back."""

from pathlib import Path

import axe_playwright_python
import pytest
from palier import Palier
from town import LANGUAGES, STAFF_LANGUAGES, in_language

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Colours are the same in each language; one that runs each way is enough for them.
DARK = ("fr", "ar")


def findings(page, rules):
    """What axe finds on the page that is open: the rule, the element, and what is wrong with it."""
    answer = page.evaluate(
        "rules => axe.run({resultTypes: ['violations'], runOnly: rules})", rules)
    return [
        (rule["id"], node["target"], node.get("failureSummary"))
        for rule in answer["violations"] for node in rule["nodes"]]


def hold(page, name, is_dark=True):
    """Holds a page that is open to all rules, and to those about colours once more in the dark."""
    page.evaluate(AXE)
    assert not findings(page, RULES), name
    if is_dark:
        page.emulate_media(color_scheme="dark")
        assert not findings(page, ["color-contrast"]), (name, "dark")
        page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_for_neighbours(browser, town, language):
    page = town.visitor(browser, viewport={"width": 360, "height": 740})
    for name, address in town.pages(None, language):
        page.goto(address)
        hold(page, name, is_dark=language in DARK)
    page.context.close()


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
def test_pages_for_staff(browser, town, language):
    for role in town.staff:
        page = town.visitor(browser, role, viewport={"width": 360, "height": 740})
        for name, address in town.pages(role, language):
            page.goto(address)
            hold(page, (role, name))
        page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_that_come_back(browser, town, language):
    for role, forms in town.forms(language):
        page = town.visitor(browser, role, viewport={"width": 360, "height": 740})
        for form in forms:
            form.send_empty(page)
            hold(page, form.name, is_dark=language in DARK)
        page.context.close()


@pytest.mark.parametrize("language", DARK)
def test_a_form_that_comes_too_often(browser, tmp_path, language):
    palier = Palier(tmp_path, "limits: {client: 1, soonest: 0}\n")
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto(in_language(f"{sheet['url']}/offer", language))
    for _ in range(2):
        with page.expect_navigation() as navigation:
            page.click("#send")
    assert navigation.value.status == 429
    hold(page, "too many")
    page.context.close()
    palier.stop()
