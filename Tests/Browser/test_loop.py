"""Print, scan, offer, publish, print again: what must never break."""

import re

OFFER = "Courses au marché, le samedi"


def fill(page, **values):
    """Fills the form with what most people would say; `values` say otherwise."""
    page.check("input[name=category][value=shopping]")
    page.check("input[name=mode][value=in-person]")
    page.check(f"input[name=audience][value={values.get('audience', 'lobby')}]")
    page.fill("[name=details]", values.get("details", OFFER))
    page.fill("[name=name]", values.get("name", "Nadia"))
    page.fill("[name=phone]", values.get("phone", "06 12 34 56 78"))
    page.check("input[name=consent]")


def plain(text):
    return re.sub(r"\s+", " ", text)


def test_the_loop(palier, phone):
    first = palier.print_poster("first.pdf")
    palier.serve()

    # The lobby: the code leads to the page of this sheet, and shows the same place.
    address = palier.qr_of("first.pdf")
    assert address == first["url"].upper()
    assert address.endswith(first["code"].replace("-", ""))
    assert phone.goto(address).status == 200
    assert "Résidence Les Lilas" in phone.inner_text("h1")
    assert phone.get_attribute("html", "lang") == "fr"

    # An offer, in under a minute.
    phone.click(f"a[href*='{first['code'].replace('-', '')}/offer']")
    fill(phone)
    phone.click("form button")
    manage = phone.url
    assert re.search(r"/listings/1\?.*key=[0-9a-f]{32}", manage)
    assert manage.split("&")[0].replace("&sent=1", "") in phone.content().replace("&amp;", "&")

    # Nobody sees it before a moderator has.
    [listing] = palier.json("listings", "list", "--status", "waiting")
    assert listing["details"] == OFFER
    assert "Courses au marché" not in phone.goto(address).text()
    assert palier.run("listings", "publish", "1") == "published: 1\n"
    phone.reload()
    assert OFFER in plain(phone.inner_text("main"))
    assert phone.locator("a[href='tel:0612345678']").count() == 1

    # The sheet knows that it is out of date; its reprint shows the offer.
    [sheet] = palier.json("sheets", "list")
    assert (sheet["upToDate"], sheet["new"]) == (False, 1)
    second = palier.json("sheets", "reprint", first["code"], "-o", "second.pdf")
    assert second["code"] != first["code"]
    assert palier.qr_of("second.pdf") == second["url"].upper()
    words = palier.text_of("second.pdf")
    assert OFFER in words and "Nadia" in words and "06 12 34 56 78" in words
    assert "Courses au marché" not in palier.text_of("first.pdf")

    # The old code keeps working, and tells of the new one and of what has changed.
    assert phone.goto(address).status == 200
    notice = phone.inner_text(".notice")
    assert second["code"] in notice
    assert "1" in notice or "une" in notice.lower()
    phone.click(f".notice a[href*='{second['code'].replace('-', '')}']")
    assert OFFER in plain(phone.inner_text("main"))

    # Withdrawing takes effect at once, on the page and in the list of sheets.
    phone.goto(manage)
    phone.click("form.withdraw summary")
    phone.click("form.withdraw button")
    assert OFFER not in plain(phone.inner_text("main"))
    phone.goto(second["url"])
    assert OFFER not in plain(phone.inner_text("main"))
    newest = palier.json("sheets", "list")[0]
    assert (newest["code"], newest["gone"]) == (second["code"], 1)

    # Nothing came from anywhere else, and nothing but pages was asked for.
    assert all(url.lower().startswith(palier.site) for url in phone.requests)


def test_a_double_tap_makes_one_listing(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    phone.goto(f"{sheet['url']}/need")
    fill(phone, details="Monter un meuble", audience="neighbours")
    form = phone.locator("form[method=post]")
    values = {
        name: form.locator(f"[name={name}]").first.input_value()
        for name in ("kind", "receipt", "details", "name", "phone", "language")
    } | {"category": "odd-jobs", "mode": "in-person", "audience": "neighbours", "consent": "1"}
    answers = [
        phone.request.post(f"{sheet['url']}/need", form=values, max_redirects=0) for _ in range(3)
    ]
    assert {answer.status for answer in answers} == {303}
    assert len({answer.headers["location"] for answer in answers}) == 1
    assert len(palier.json("listings", "list")) == 1


def test_a_wrong_form_keeps_what_was_typed(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    phone.goto(f"{sheet['url']}/offer")
    fill(phone, phone="12", name="Œdipe d'Alès")
    phone.uncheck("input[name=consent]")
    phone.click("form button")
    assert phone.locator("[aria-invalid=true]").count() == 2
    assert phone.input_value("[name=name]") == "Œdipe d'Alès"
    assert phone.input_value("[name=phone]") == "12"
    assert phone.is_checked("input[name=category][value=shopping]")
    phone.fill("[name=phone]", "06 12 34 56 78")
    phone.check("input[name=consent]")
    phone.click("form button")
    assert "/listings/1" in phone.url


def test_a_code_can_be_typed_the_way_people_type(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    code = sheet["code"]
    for typed in (code.lower(), code.replace("-", " "), code.replace("0", "O").replace("1", "l")):
        phone.goto(palier.site)
        phone.fill("[name=code]", typed)
        phone.click("form button")
        assert "Résidence Les Lilas" in phone.inner_text("h1"), typed
    wrong = ("2" if code[0] != "2" else "3") + code[1:]
    phone.goto(palier.site)
    phone.fill("[name=code]", wrong)
    phone.click("form button")
    assert phone.locator("[aria-invalid=true]").count() == 1
    assert phone.input_value("[name=code]") == wrong


def test_the_command_and_the_site_share_one_file(palier, phone):
    sheet = palier.print_poster("first.pdf")
    palier.serve()
    for number in range(8):
        phone.goto(f"{sheet['url']}/offer")
        fill(phone, details=f"Offre {number}")
        phone.click("form button")
        palier.run("listings", "publish", str(number + 1))
        palier.print_poster("again.pdf")
    assert len(palier.json("listings", "list", "--status", "published")) == 8
    assert len(palier.json("sheets", "list")) == 9
    assert "Offre 0" in palier.text_of("again.pdf")
