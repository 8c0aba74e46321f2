"""The leaflets with fpdf2: everything on every page, for it has no forms; the QR symbol as a picture."""

import sys

import segno
from fpdf import FPDF
from leaflets import (
    IDEAS, INTER, INTER_BOLD, LIT, SORA, SORA_BOLD, STRONG, TINT, UNLIT, WALL, leaflets, windows)
from PIL import Image


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    page = FPDF(unit="pt", format=(419.53, 595.28))
    page.set_auto_page_break(False)
    for name, file in [("sora", SORA), ("sora-bold", SORA_BOLD), ("inter", INTER), ("inter-bold", INTER_BOLD)]:
        page.add_font(name, fname=file)

    def words(text, font, size, x, y, colour="#12272B"):
        page.set_font(font, size=size)
        page.set_text_color(colour)
        page.text(x, y, text)

    def area(colour, x, y, width, height):
        page.set_fill_color(colour)
        page.rect(x, y, width, height, style="F")

    for address, code, link in leaflets(count):
        page.add_page()
        area(STRONG, 0, 0, 420, 190)
        area(WALL, 275, 51, 113, 139)
        for x, y, is_lit in windows():
            area(LIT if is_lit else UNLIT, x, y, 13.5, 16)
        words(address, "inter-bold", 12.5, 31, 41, "#FFFFFF")
        for line, text in enumerate(["Un coup de", "main, à deux", "étages d’ici."]):
            words(text, "sora", 38, 31, 85 + 39 * line, "#FFFFFF")
        words("Dites ce que vous pouvez offrir,", "inter", 13, 31, 222)
        words("ou ce dont vous avez besoin.", "inter", 13, 31, 240)
        for index, text in enumerate(IDEAS):
            words(text, "inter-bold", 13.5, 63 + index % 2 * 184, 275 + index // 2 * 31)
        matrix = segno.make(link, error="q", micro=False).matrix
        symbol = Image.frombytes("L", (len(matrix),) * 2, bytes(0 if d else 255 for r in matrix for d in r))
        page.image(symbol.convert("1").resize((len(matrix) * 4,) * 2), 31, 370, 124.7)
        words("Scannez, ou tapez ce code", "sora-bold", 16, 172, 384)
        words(code, "sora", 33, 172, 420, STRONG)
        words("entraide.example.fr", "inter-bold", 14, 172, 446)
        words("Pas d’internet ? Appelez le 04 76 00 00 00.", "inter", 12.5, 172, 468)
        area(TINT, 0, 517, 420, 79)
        words("Ville de Grenoble, avec vos voisins", "inter-bold", 12.5, 31, 540)
        words("Vos coordonnées ne sont vues que si vous le voulez.", "inter", 10.5, 31, 557)
    page.output(path)


main()
