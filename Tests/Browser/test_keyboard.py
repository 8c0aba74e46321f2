"""Everything can be done with Tab, Space and Enter, and one sees where one is; without script."""

import pytest
from test_loop import plain
from test_moderation import send, sign_in

FOCUS = """() => {
  const one = document.activeElement, style = getComputedStyle(one)
  const shown = element => {
    const style = getComputedStyle(element)
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
  }
  const box = (one.closest("label") ?? one).getBoundingClientRect()
  return {
    tag: one.tagName, name: one.name ?? "", value: one.value ?? "", id: one.id,
    href: one.getAttribute("href") ?? "", words: one.textContent.trim(),
    isOutlined: shown(one) || Boolean(one.closest("label") && shown(one.closest("label"))),
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
}"""


class Keyboard:
    """Goes from one thing to the next; what cannot be seen to have the focus is a mistake."""

    def __init__(self, page):
        self.page = page

    def to(self, **wanted):
        """Presses Tab until something is reached that has all of this."""
        for _ in range(120):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS)
            if focus["tag"] == "BODY":
                continue
            assert focus["isOutlined"] and focus["isInView"], focus
            if all(value in focus[key] for key, value in wanted.items()):
                return self
        raise AssertionError(f"not reached: {wanted}")

    def press(self, key):
        self.page.keyboard.press(key)
        return self

    def go(self, key="Enter"):
        """Presses a key that leads to another page."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def type(self, words):
        self.page.keyboard.type(words)
        return self


def test_a_volunteer_registers(palier, phone, sheet):
    phone.goto(sheet["url"])
    keys = Keyboard(phone)
    keys.to(href="#main").go()
    keys.to(href="/offer").go()
    assert phone.url.endswith("/offer")
    keys.to(name="category").press("Space")
    keys.to(name="details").type("Courses au marché")
    keys.to(name="mode").press("Space")
    keys.to(name="name").type("Nadia")
    keys.to(name="phone").type("12")
    keys.to(name="audience").press("Space")
    keys.to(name="consent").press("Space")
    keys.to(id="send").go()

    # The summary has the focus; its link leads to the field.
    assert phone.evaluate("document.activeElement.id") == "problems"
    keys.to(href="#phone").go()
    assert phone.evaluate("document.activeElement.id") == "phone"
    keys.press("Control+a").type("06 12 34 56 78")
    keys.to(id="send").go()
    assert "/listings/1" in phone.url
    keys.to(href="/change").go()
    keys.to(name="details").press("End").type(", le samedi")
    keys.to(id="send").go("Space")
    [listing] = palier.json("listings", "list")
    assert listing["details"] == "Courses au marché, le samedi"


def test_a_moderator_clears_a_queue(palier, phone, sheet):
    for details in ("Arroser les plantes", "Parfums à moitié prix", "Un café, le mardi"):
        send(phone, sheet, details=details, phone="06 00 00 00 00")
    send(phone, sheet, details="Lire le journal", phone="06 00 00 00 01")
    sign_in(palier, phone)
    keys = Keyboard(phone)
    keys.to(name="publish", words="1").go()
    assert "Une annonce publiée." in plain(phone.inner_text("[role=status]"))
    keys.to(id="tick-2").press("Space")
    keys.to(name="reason").press("ArrowDown")
    chosen = phone.locator("#reason option:checked").inner_text()
    keys.to(name="action", value="refuse").go()
    assert "Une annonce refusée." in plain(phone.inner_text("[role=status]"))
    keys.to(href="tick=all").go()
    keys.to(name="action", value="publish").go("Space")
    assert "2 annonces publiées." in plain(phone.inner_text("[role=status]"))
    assert "Tout est relu." in phone.inner_text(".lead")
    statuses = {one["details"]: one["status"] for one in palier.json("listings", "list")}
    assert statuses == {
        "Arroser les plantes": "published", "Parfums à moitié prix": "refused",
        "Un café, le mardi": "published", "Lire le journal": "published"}
    assert chosen


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_focus_is_seen_wherever_it_goes(browser, town, language):
    """Through every page from end to end: nothing holds the focus, and it is seen all the way."""
    for role in (None, *town.staff):
        if role and language == "ar":
            continue
        page = town.visitor(browser, role, viewport={"width": 360, "height": 740})
        for name, address in town.pages(role, language):
            page.goto(address)
            page.evaluate("document.activeElement.blur()")
            seen = 0
            for _ in range(200):
                page.keyboard.press("Tab")
                focus = page.evaluate(FOCUS)
                if focus["tag"] == "BODY":
                    break
                seen += 1
                assert focus["isOutlined"] and focus["isInView"], (name, focus)
            assert 2 < seen < 200, (name, seen)
        page.context.close()
