"""The leaflets with ReportLab: a form that is drawn once, the QR symbol as a path of squares."""

import sys

import segno
from leaflets import IDEAS, LIT, STRONG, TINT, UNLIT, WALL, leaflets, windows
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

# ReportLab embeds TrueType fonts only; Helvetica stands for Sora and Inter, which Debian has as CFF.
BOLD, TEXT = "Helvetica-Bold", "Helvetica"


def design(page, height):
    page.setFillColor(HexColor(STRONG))
    page.rect(0, height - 190, 420, 190, stroke=0, fill=1)
    page.setFillColor(HexColor(WALL))
    page.rect(275, height - 190, 113, 139, stroke=0, fill=1)
    for x, y, is_lit in windows():
        page.setFillColor(HexColor(LIT if is_lit else UNLIT))
        page.rect(x, height - y - 16, 13.5, 16, stroke=0, fill=1)
    page.setFillColor(white)
    for line, words in enumerate(["Un coup de", "main, à deux", "étages d’ici."]):
        page.setFont(BOLD, 38)
        page.drawString(31, height - 85 - 39 * line, words)
    page.setFillColor(black)
    page.setFont(TEXT, 13)
    page.drawString(31, height - 222, "Dites ce que vous pouvez offrir,")
    page.drawString(31, height - 240, "ou ce dont vous avez besoin.")
    page.setFont(BOLD, 13.5)
    for index, words in enumerate(IDEAS):
        page.drawString(63 + index % 2 * 184, height - 275 - index // 2 * 31, words)
    page.setFont(BOLD, 16)
    page.drawString(172, height - 384, "Scannez, ou tapez ce code")
    page.setFont(BOLD, 14)
    page.drawString(172, height - 446, "entraide.example.fr")
    page.setFont(TEXT, 12.5)
    page.drawString(172, height - 468, "Pas d’internet ? Appelez le 04 76 00 00 00.")
    page.setFillColor(HexColor(TINT))
    page.rect(0, 0, 420, height - 517, stroke=0, fill=1)
    page.setFillColor(black)
    page.setFont(BOLD, 12.5)
    page.drawString(31, height - 540, "Ville de Grenoble, avec vos voisins")
    page.setFont(TEXT, 10.5)
    page.drawString(31, height - 557, "Vos coordonnées ne sont vues que si vous le voulez.")


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    height = A5[1]
    page = Canvas(path, pagesize=A5)
    page.beginForm("design")
    design(page, height)
    page.endForm()
    for address, code, link in leaflets(count):
        page.doForm("design")
        page.setFillColor(white)
        page.setFont(BOLD, 12.5)
        page.drawString(31, height - 41, address)
        page.setFillColor(black)
        matrix = segno.make(link, error="q", micro=False).matrix
        side = 124.7 / len(matrix)
        path = page.beginPath()
        for row, line in enumerate(matrix):
            for column, dark in enumerate(line):
                if dark:
                    path.rect(31 + column * side, height - 370 - (row + 1) * side, side, side)
        page.drawPath(path, stroke=0, fill=1)
        page.setFillColor(HexColor(STRONG))
        page.setFont(BOLD, 33)
        page.drawString(172, height - 420, code)
        page.showPage()
    page.save()


main()
