"""Forms as RGAA 4.1 wants them (topic 11), empty and where they come back, in every language."""

from pathlib import Path

import pytest
from town import LANGUAGES

CHECK = (Path(__file__).parent / "forms.js").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_say_what_they_want_and_what_is_wrong(browser, town, language):
    found = []
    for role, forms in town.forms(language):
        page = town.visitor(browser, role, viewport={"width": 360, "height": 740})
        for form in forms:
            page.goto(form.address)
            title = page.title()
            found += [(form.name, one) for one in page.evaluate(CHECK, role is None)]
            form.send_empty(page)
            found += [(form.name, "sent", one) for one in page.evaluate(CHECK, role is None)]
            if page.title() == title:
                found.append((form.name, "sent", "the title does not tell"))
        page.context.close()
    assert not found, "\n".join(" ".join(one) for one in found)
