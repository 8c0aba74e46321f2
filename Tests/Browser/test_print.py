"""A resident makes a poster in the browser, with script disabled; each sheet can be read as text."""

import re
import subprocess

ADDRESS = "3 rue du Lac, 38000 Grenoble"


def test_a_resident_prints_a_poster(palier, phone):
    palier.serve()
    assert phone.goto(palier.site).status == 200
    phone.click("a[href='/print']")
    phone.click("a[href='/print/lobby-poster']")

    # What is wrong stands beside the field; nothing has been recorded.
    phone.click("#see")
    assert phone.locator("#address-problem").count() == 1
    phone.fill("#address", ADDRESS)
    phone.fill("#name", "Le Lac")
    phone.check("input[name=theme][value=brique]")
    phone.click("#see")
    assert phone.locator(".problem").count() == 0
    assert phone.input_value("#address") == ADDRESS
    assert phone.is_checked("input[name=theme][value=brique]")
    preview = phone.request.get(palier.site + phone.get_attribute(".preview img", "src"))
    assert preview.headers["content-type"] == "image/png"
    assert preview.headers["cache-control"] == "no-store"
    assert palier.json("places", "list") == []

    # No telephone reads anything from a preview.
    (palier.folder / "preview.png").write_bytes(preview.body())
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(palier.folder / "preview.png")],
        capture_output=True, text=True)
    assert read.stdout == ""

    with phone.expect_download() as event:
        phone.click("#download")
    name = event.value.suggested_filename
    code = re.fullmatch(r"Affiche de hall (\w{3}-\w{4})\.pdf", name).group(1)
    event.value.save_as(palier.folder / "poster.pdf")

    # The poster leads to its page.
    address = palier.qr_of("poster.pdf")
    assert address == f"{palier.site}/{code.replace('-', '')}".upper()
    assert "Le Lac" in palier.text_of("poster.pdf")
    assert phone.goto(address).status == 200
    assert "Le Lac" in phone.inner_text("h1")
    [sheet] = palier.json("sheets", "list")
    assert (sheet["code"], sheet["address"], sheet["upToDate"]) == (code, ADDRESS, True)

    # The same as text.
    phone.click("a[href$='/sheet']")
    assert phone.locator("h1").count() == 1
    assert code in phone.inner_text(".twin")


def test_nothing_of_a_visitor_is_in_the_log(palier, phone):
    palier.serve()
    phone.goto(f"{palier.site}/print/lobby-poster?address=3+rue+du+Lac&name=Le+Lac")
    log = (palier.folder / "serve.log").read_text("utf-8")
    assert "GET /print/… 200" in log
    assert "Lac" not in log and "127.0.0.1 " not in log
